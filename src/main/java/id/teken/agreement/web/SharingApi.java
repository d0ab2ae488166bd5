package id.teken.agreement.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.access.Person;
import id.teken.access.web.KeptWork;
import id.teken.agreement.SharedLine;
import id.teken.agreement.Sharing;
import id.teken.agreement.Sharing.Share;
import id.teken.agreement.UnfinishedWork;
import id.teken.agreement.UnfinishedWork.Subject;
import id.teken.values.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Support from other units, for Tasklist's form and for other programs. */
@RestController
class SharingApi {

    private final Sharing sharing;
    private final UnfinishedWork unfinished;
    private final KeptWork kept;

    SharingApi(Sharing sharing, UnfinishedWork unfinished, KeptWork kept) {
        this.sharing = sharing;
        this.unfinished = unfinished;
        this.kept = kept;
    }

    record Request(UUID line, UUID unit, String request) {
    }

    /** @param contribution where accepted; reason where not */
    record ShareAnswer(Boolean accept, String contribution, String reason) {
    }

    record Can(boolean answer) {
    }

    /** @param owner the unit that reports the outcome; unit is its unit of measure */
    record ShareView(UUID id, UUID agreement, String owner, String supporter, String indicator, String target, String unit, SharedLine.State state,
            String request, String contribution, String reason, String askedBy, Instant askedAt, String answeredBy, Instant answeredAt, Can may) {

        static ShareView of(Share share) {
            SharedLine line = share.share();
            return new ShareView(line.id(), line.agreementId(), share.owner().name(), share.unit().name(), line.indicator(), share.target(),
                    share.measure(), line.state(), line.request(), line.contribution(), line.reason(), line.askedByName(), line.askedAt(),
                    line.answeredByName(), line.answeredAt(), new Can(share.mayAnswer()));
        }
    }

    @GetMapping("/api/agreements/{id}/shares")
    List<ShareView> all(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return sharing.of(id, person).stream().map(ShareView::of).toList();
    }

    @PostMapping("/api/agreements/{id}/shares")
    ShareView ask(@PathVariable UUID id, @RequestBody Request request, @AuthenticationPrincipal Person person) {
        return ShareView.of(sharing.read(sharing.ask(id, request.line(), request.unit(), request.request(), person), person));
    }

    @GetMapping("/api/shares/{id}")
    ShareView read(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return ShareView.of(sharing.read(id, person));
    }

    @PostMapping("/api/shares/{id}/answer")
    ShareView answer(@PathVariable UUID id, @RequestBody ShareAnswer answer, @AuthenticationPrincipal Person person) {
        if (answer.accept() == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        sharing.answer(id, person, answer.accept(), answer.contribution(), answer.reason());
        return read(id, person);
    }

    @GetMapping("/api/shares/{id}/work/{step}")
    ObjectNode unfinished(@PathVariable UUID id, @PathVariable String step, @AuthenticationPrincipal Person person) {
        return kept.answer(unfinished.of(Subject.SHARE, id, step, person));
    }

    @PutMapping("/api/shares/{id}/work/{step}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID id, @PathVariable String step, @RequestBody ObjectNode body, @AuthenticationPrincipal Person person) {
        unfinished.keep(Subject.SHARE, id, step, person, KeptWork.content(body));
    }
}
