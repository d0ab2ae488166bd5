package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.agreement.SharedLine;
import id.teken.agreement.Sharing;
import id.teken.agreement.Sharing.Share;
import id.teken.values.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Support from other units, for Tasklist's form and for other programs. */
@RestController
class SharingApi {

    private final Sharing sharing;

    SharingApi(Sharing sharing) {
        this.sharing = sharing;
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
}
