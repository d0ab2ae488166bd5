package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.document.Archive;
import id.teken.document.KnownFile;
import id.teken.document.PageImages;
import id.teken.document.ScannedPaper;
import id.teken.document.TableFile.Table;
import id.teken.government.Holder;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.Official;
import id.teken.government.Position;
import id.teken.planning.Plans;
import id.teken.planning.UnitPlan;
import id.teken.signing.SigningMethod;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.VerificationEntries;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over agreements that were signed on paper before the product was used in the middle of a year, those of units and of posts below
 * their heads: the scan is the document, its annex is typed or comes from the unit's plan, and everywhere it is said that it was taken over.
 */
@Service
@Transactional
public class TakingOver {

    private static final Pattern PLACE = Pattern.compile("(lines|programs)\\[(\\d+)].*");
    private static final int LONGEST_NUMBER = 100;
    private static final String PDF = "application/pdf";

    private final AgreementRepository agreements;
    private final SealedDocumentRepository documents;
    private final Posts posts;
    private final Cascade cascade;
    private final Plans plans;
    private final Offices offices;
    private final OfficeTime time;
    private final Archive archive;
    private final VerificationEntries register;
    private final Alignment alignment;
    private final Audit audit;
    private final List<BuiltOnAgreements> built;
    private final ApplicationEventPublisher events;

    TakingOver(AgreementRepository agreements, SealedDocumentRepository documents, Posts posts, Cascade cascade, Plans plans, Offices offices,
            OfficeTime time, Archive archive, VerificationEntries register, Alignment alignment, Audit audit, List<BuiltOnAgreements> built,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.documents = documents;
        this.posts = posts;
        this.cascade = cascade;
        this.plans = plans;
        this.offices = offices;
        this.time = time;
        this.archive = archive;
        this.register = register;
        this.alignment = alignment;
        this.audit = audit;
        this.built = built;
        this.events = events;
    }

    /**
     * What is known of a paper.
     *
     * @param positionId the post below the head whose it is; null for the unit's own
     * @param first  official who signed as first party; null for the one in office today
     * @param second as {@code first}, for the second party
     */
    public record Paper(UUID unitId, UUID positionId, Integer year, String number, LocalDate signedOn, UUID first, UUID second) {
    }

    /** What taking it over would store, and what speaks against it; the path is the line in the table, or the field. */
    public record Preview(List<LineData> lines, List<ProgramData> programs, List<Problem> problems) {
    }

    /**
     * Looks at a paper without storing anything.
     *
     * @param annex the table of its annex, or null to take it from the plan
     */
    @Transactional(readOnly = true)
    public Preview preview(Paper paper, Table annex, Person person) {
        person.require(Role.PLANNING);
        List<Problem> problems = new ArrayList<>(problems(paper));
        PaperSheet sheet = sheet(paper, annex);
        problems.addAll(sheet.problems());
        if (sheet.problems().isEmpty()) {
            problems.addAll(textProblems(sheet, paper));
        }
        return new Preview(sheet.lines(), sheet.programs(), problems);
    }

    /**
     * Takes a paper over, all of it or nothing.
     *
     * @param scan  PDF or picture of the signed paper
     * @param annex as in {@link #preview}
     * @return the agreement, which is in force
     * @throws Refusal (invalid) with the fields and rows that speak against it; (conflict) if the unit has an agreement of the year
     */
    public UUID takeOver(Paper paper, KnownFile scan, Table annex, Person person) {
        Preview preview = preview(paper, annex, person);
        if (!preview.problems().isEmpty()) {
            throw Refusal.invalid(preview.problems());
        }
        if (!agreements.ofPost(paper.unitId(), paper.positionId(), paper.year()).isEmpty()) {
            throw Refusal.conflict(paper.positionId() == null ? "takeover.there" : "takeover.there.post");
        }
        byte[] pdf = pdf(scan);
        int pages = pages(pdf);
        var agreement = new Agreement(paper.unitId(), paper.positionId(), paper.year());
        agreement.write(preview.lines(), preview.programs());
        Party first = party(paper.first(), posts.first(agreement).acting(), "first");
        boolean two = posts.route(agreement).hasSecondParty();
        Party second = two ? party(paper.second(), posts.second(agreement).acting(), "second") : null;
        Instant signedAt = paper.signedOn().atTime(LocalTime.NOON).atZone(time.zone()).toInstant();
        String number = PlainText.clean(paper.number());
        agreement.takenOver(first.officialId(), second == null ? null : second.officialId(), number,
                new Actor(person.login(), person.name(), time.now()));
        agreements.saveAndFlush(agreement);
        String hash = archive.keep(pdf, PDF);
        String scanHash = archive.keep(scan.content(), scan.kind().mediaType());
        var document = new SealedDocument(agreement, hash, pages, SigningMethod.PAPER, new Signatories(first, second, List.of()), number,
                VerificationEntries.newToken(), time.now());
        document.signedBefore(hash, signedAt);
        documents.saveAndFlush(document);
        register.printed(document.verificationToken(), document.id());
        register.issued(hash, document.id());
        register.issued(scanHash, document.id());
        alignment.count(agreement);
        audit.record(person.login(), person.name(), "agreement.takenOver", agreement.id(), "Nomor " + number + ", ditandatangani di atas kertas "
                + paper.signedOn() + "; sidik pindaian " + scanHash);
        events.publishEvent(new AgreementSigned(agreement.id(), agreement.unitId(), agreement.year()));
        return agreement.id();
    }

    /**
     * Takes back a paper that was taken over by mistake; it stays readable as withdrawn, its file as void. A repetition changes nothing.
     *
     * @throws Refusal (conflict) if months are built on it, or it was made here
     */
    public void takeBack(UUID id, String reason, Person person) {
        person.require(Role.PLANNING);
        Agreement agreement = agreements.lock(id).orElseThrow(() -> Refusal.unknown("agreement.unknown"));
        if (agreement.isTakenOver() && agreement.state() == AgreementState.WITHDRAWN) {
            return;
        }
        String why = Reviewing.requireReason(reason);
        if (built.stream().anyMatch(one -> one.isBuilt(id))) {
            throw Refusal.conflict("takeover.takeBack.months");
        }
        agreement.takenBack();
        documents.findByAgreementIdAndVoidAtIsNull(id).ifPresent(document -> document.makeVoid(why, time.now()));
        audit.record(person.login(), person.name(), "agreement.takenBack", id, why);
        events.publishEvent(new AgreementTakenBack(id, agreement.unitId(), agreement.positionId(), agreement.year()));
    }

    private List<Problem> problems(Paper paper) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = time.today();
        if (paper.unitId() == null || offices.unit(paper.unitId()).isEmpty()) {
            problems.add(new Problem("unitId", "takeover.unit"));
        }
        if (paper.positionId() != null && offices.position(paper.positionId()).filter(post -> post.unitId().equals(paper.unitId())
                && post.level() != null && post.office() == Position.Office.OTHER).isEmpty()) {
            problems.add(new Problem("positionId", "takeover.post"));
        }
        if (paper.year() == null || paper.year() < today.getYear() - 1 || paper.year() > today.getYear()) {
            problems.add(new Problem("year", "takeover.year", String.valueOf(today.getYear() - 1), String.valueOf(today.getYear())));
        }
        String number = PlainText.clean(paper.number());
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            problems.add(new Problem("number", number.isEmpty() ? "takeover.number" : "refusal.long", LONGEST_NUMBER));
        }
        boolean dated = paper.signedOn() != null && paper.year() != null && !paper.signedOn().isAfter(today)
                && paper.signedOn().getYear() >= paper.year() - 1 && paper.signedOn().getYear() <= paper.year();
        if (!dated) {
            problems.add(new Problem("signedOn", "takeover.signedOn"));
        }
        return problems;
    }

    /** The plan is the unit's: what a post promises stands on its paper alone. */
    private PaperSheet sheet(Paper paper, Table annex) {
        boolean planned = paper.unitId() != null && paper.year() != null && paper.positionId() == null;
        UnitPlan plan = planned ? plans.of(paper.unitId(), paper.year()) : new UnitPlan(List.of(), List.of());
        PaperSheet sheet = annex == null ? PaperSheet.of(plan) : PaperSheet.read(annex, plan);
        boolean placed = paper.unitId() != null && paper.year() != null;
        return placed ? sheet.supporting(cascade.above(new Agreement(paper.unitId(), paper.positionId(), paper.year())).map(Agreement::lines)
                .orElse(List.of())) : sheet;
    }

    /** What of the text is missing or unreadable, by line of the table. */
    private static List<Problem> textProblems(PaperSheet sheet, Paper paper) {
        var draft = new Agreement(paper.unitId(), paper.positionId(), paper.year() == null ? 0 : paper.year());
        draft.write(sheet.lines(), sheet.programs());
        return DraftProblems.of(draft).stream().map(problem -> {
            Matcher place = PLACE.matcher(problem.path());
            if (!place.matches()) {
                return problem;
            }
            List<Integer> lines = place.group(1).equals("lines") ? sheet.lineAt() : sheet.programAt();
            int line = lines.get(Integer.parseInt(place.group(2)));
            return new Problem(line == 0 ? "" : String.valueOf(line), problem.key(), problem.arguments());
        }).toList();
    }

    private Party party(UUID official, Optional<Holder> holder, String field) {
        if (official == null) {
            return holder.map(one -> new Party(one.officialId(), one.name(), one.post(), one.rank(), one.nip(), null))
                    .orElseThrow(() -> Refusal.invalid(List.of(new Problem(field, "takeover.vacant"))));
        }
        Official known = offices.official(official).orElseThrow(() -> Refusal.invalid(List.of(new Problem(field, "official.unknown"))));
        String post = holder.filter(one -> one.officialId().equals(official)).map(Holder::post).orElseGet(() -> holder.map(Holder::post).orElse(""));
        return new Party(known.id(), known.name(), post, known.rank(), known.nip() == null ? null : known.nip(), null);
    }

    private static byte[] pdf(KnownFile scan) {
        if (scan.kind() != KnownFile.Kind.PDF && scan.kind() != KnownFile.Kind.PNG && scan.kind() != KnownFile.Kind.JPEG) {
            throw Refusal.invalid(List.of(new Problem("scan", "takeover.scan")));
        }
        byte[] pdf = scan.kind() == KnownFile.Kind.PDF ? scan.content() : ScannedPaper.pdf(scan.content());
        CopyCheck.refusal(pdf).ifPresent(flaw -> {
            throw Refusal.invalid(List.of(new Problem("scan", "verify.flaw." + flaw)));
        });
        return pdf;
    }

    private static int pages(byte[] pdf) {
        try {
            return PageImages.pages(pdf);
        } catch (UncheckedIOException broken) {
            throw Refusal.invalid(List.of(new Problem("scan", "verify.flaw.BROKEN")));
        }
    }
}
