package id.teken.agreement.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.access.Person;
import id.teken.access.web.KeptWork;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.Answer;
import id.teken.agreement.CorrectionProposal;
import id.teken.agreement.Decision;
import id.teken.agreement.Drafting;
import id.teken.agreement.LineData;
import id.teken.agreement.ProgramData;
import id.teken.agreement.Remark;
import id.teken.agreement.ReviewAct;
import id.teken.agreement.Reviewing;
import id.teken.agreement.SigningDesk;
import id.teken.agreement.Stewardship;
import id.teken.agreement.UnfinishedWork;
import id.teken.agreement.UnfinishedWork.Subject;
import id.teken.values.Given;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every act on an agreement. Tasklist's forms and other programs use the same addresses; an act that is repeated by the
 * same person gives the same answer again.
 */
@RestController
@RequestMapping("/api/agreements")
class AgreementApi {

    record Draft(Integer version, List<LineData> lines, List<ProgramData> programs) {
    }

    record Submission(Integer version) {
    }

    record Decisions(List<Decision> decisions) {
    }

    record Answers(List<Answer> answers) {
    }

    record Reason(String reason) {
    }

    record Signature(String documentHash, char[] passphrase) {

        /** Never the passphrase. */
        @Override
        public String toString() {
            return "Signature of " + documentHash;
        }
    }

    record Corrections(List<CorrectionProposal> corrections) {
    }

    /** @param about the name that a remark on the whole agreement is about; null for all of this kind on the whole */
    record Waiver(Remark.Kind remark, UUID place, String about, String reason) {
    }

    private static final int MOST = 500;
    private static final int MOST_BYTES_OF_SCAN = 20 * 1024 * 1024;

    private final AgreementViews views;
    private final AgreementReader reader;
    private final Drafting drafting;
    private final Reviewing reviewing;
    private final SigningDesk signing;
    private final Stewardship stewardship;
    private final UnfinishedWork unfinished;
    private final KeptWork kept;

    AgreementApi(AgreementViews views, AgreementReader reader, Drafting drafting, Reviewing reviewing, SigningDesk signing,
            Stewardship stewardship, UnfinishedWork unfinished, KeptWork kept) {
        this.views = views;
        this.reader = reader;
        this.drafting = drafting;
        this.reviewing = reviewing;
        this.signing = signing;
        this.stewardship = stewardship;
        this.unfinished = unfinished;
        this.kept = kept;
    }

    @GetMapping
    List<AgreementReader.Row> overview(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "0") int first,
            @RequestParam(defaultValue = "100") int most, @AuthenticationPrincipal Person person) {
        return reader.overview(person).stream().filter(row -> year == null || row.year() == year).skip(Math.max(first, 0))
                .limit(Math.min(Math.max(most, 1), MOST)).toList();
    }

    @GetMapping("/{id}")
    AgreementView read(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        return views.view(id, person, locale);
    }

    @PutMapping("/{id}/draft")
    AgreementViews.SavedView save(@PathVariable UUID id, @RequestBody Draft draft, @AuthenticationPrincipal Person person, Locale locale) {
        drafting.save(id, person, Given.required(draft.version()), Given.orEmpty(draft.lines()), Given.orEmpty(draft.programs()));
        return views.saved(id, person, locale);
    }

    @PostMapping("/{id}/submit")
    AgreementView submit(@PathVariable UUID id, @RequestBody Submission submission, @AuthenticationPrincipal Person person,
            Locale locale) {
        drafting.submit(id, person, Given.required(submission.version()));
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/waive")
    AgreementView waive(@PathVariable UUID id, @RequestBody Waiver waiver, @AuthenticationPrincipal Person person, Locale locale) {
        if (waiver.remark() == null) {
            throw Refusal.invalid("refusal.unreadable");
        }
        drafting.waive(id, person, new Remark.Which(waiver.remark(), waiver.place(), waiver.about()), waiver.reason());
        return views.view(id, person, locale);
    }

    /** Lets a remark count again that was declared wrong. */
    @PostMapping("/{id}/unwaive")
    AgreementView unwaive(@PathVariable UUID id, @RequestBody Waiver waiver, @AuthenticationPrincipal Person person, Locale locale) {
        drafting.unwaive(id, person, new Remark.Which(waiver.remark(), waiver.place(), waiver.about()), waiver.reason());
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/review")
    AgreementView review(@PathVariable UUID id, @RequestBody ReviewAct act, @AuthenticationPrincipal Person person, Locale locale) {
        reviewing.review(id, person, act);
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/corrections/decide")
    AgreementView decide(@PathVariable UUID id, @RequestBody Decisions decisions, @AuthenticationPrincipal Person person,
            Locale locale) {
        reviewing.decide(id, person, Given.orEmpty(decisions.decisions()));
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/confirm")
    AgreementView confirm(@PathVariable UUID id, @RequestBody Answers answers, @AuthenticationPrincipal Person person,
            Locale locale) {
        reviewing.confirm(id, person, Given.orEmpty(answers.answers()));
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/object")
    AgreementView object(@PathVariable UUID id, @RequestBody Reason reason, @AuthenticationPrincipal Person person, Locale locale) {
        reviewing.object(id, person, reason.reason());
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/sign")
    AgreementView sign(@PathVariable UUID id, @RequestBody Signature signature, @AuthenticationPrincipal Person person,
            Locale locale) {
        signing.sign(id, person, signature.documentHash(), Given.required(signature.passphrase()));
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/countersign")
    AgreementView countersign(@PathVariable UUID id, @RequestBody Signature signature, @AuthenticationPrincipal Person person,
            Locale locale) {
        signing.countersign(id, person, signature.documentHash(), Given.required(signature.passphrase()));
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/witness")
    AgreementView witness(@PathVariable UUID id, @RequestBody Signature signature, @AuthenticationPrincipal Person person,
            Locale locale) {
        signing.witness(id, person, signature.documentHash(), Given.required(signature.passphrase()));
        return views.view(id, person, locale);
    }

    /** The paper that was signed with ink, as PDF. */
    @PostMapping(path = "/{id}/scan", consumes = MediaType.APPLICATION_PDF_VALUE)
    AgreementView handIn(@PathVariable UUID id, @RequestParam String documentHash, HttpServletRequest request,
            @AuthenticationPrincipal Person person, Locale locale) throws IOException {
        signing.handInScan(id, person, documentHash, request.getInputStream().readNBytes(MOST_BYTES_OF_SCAN + 1));
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/decline")
    AgreementView decline(@PathVariable UUID id, @RequestBody Reason reason, @AuthenticationPrincipal Person person,
            Locale locale) {
        signing.decline(id, person, reason.reason());
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/correct-on-the-spot")
    AgreementView correct(@PathVariable UUID id, @RequestBody Corrections corrections, @AuthenticationPrincipal Person person,
            Locale locale) {
        signing.correctOnTheSpot(id, person, Given.orEmpty(corrections.corrections()));
        return views.view(id, person, locale);
    }

    @PostMapping("/{id}/withdraw")
    AgreementView withdraw(@PathVariable UUID id, @RequestBody Reason reason, @AuthenticationPrincipal Person person,
            Locale locale) {
        stewardship.withdraw(id, person, reason.reason());
        return views.view(id, person, locale);
    }

    @GetMapping("/{id}/work/{step}")
    ObjectNode unfinished(@PathVariable UUID id, @PathVariable String step, @AuthenticationPrincipal Person person) {
        return kept.answer(unfinished.of(Subject.AGREEMENT, id, step, person));
    }

    @PutMapping("/{id}/work/{step}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID id, @PathVariable String step, @RequestBody ObjectNode body, @AuthenticationPrincipal Person person) {
        unfinished.keep(Subject.AGREEMENT, id, step, person, KeptWork.content(body));
    }

    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"perjanjian-kinerja.pdf\"").body(reader.pdf(id, person));
    }

    /** The scan of a paper signed with ink. */
    @GetMapping("/{id}/document/scan")
    ResponseEntity<byte[]> scan(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pindaian.pdf\"").body(reader.scan(id, person));
    }

    /** A void file, marked as such on a page of its own and across the others. */
    @GetMapping("/{id}/void-documents/{hash}")
    ResponseEntity<byte[]> voidCopy(@PathVariable UUID id, @PathVariable String hash, @AuthenticationPrincipal Person person) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"perjanjian-kinerja-batal.pdf\"")
                .body(reader.voidCopy(id, hash, person));
    }

    @GetMapping("/{id}/document/pages/{number}")
    ResponseEntity<byte[]> page(@PathVariable UUID id, @PathVariable int number, @AuthenticationPrincipal Person person) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noStore())
                .body(reader.page(id, person, number));
    }
}
