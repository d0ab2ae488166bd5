package id.teken.evaluation.web;

import id.teken.access.Person;
import id.teken.evaluation.Merit;
import id.teken.evaluation.MeritForm;
import id.teken.evaluation.Merits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rewards and sanctions decided on results. */
@RestController
@RequestMapping("/api/merits")
class MeritApi {

    /** @param revokedReason null while it stands */
    record MeritView(UUID id, UUID unitId, int year, Merit.Kind kind, String what, String reason, String documentNumber, LocalDate documentDate,
            String recordedBy, Instant recordedAt, String revokedReason) {

        static MeritView of(Merit merit) {
            return new MeritView(merit.id(), merit.unitId(), merit.year(), merit.kind(), merit.what(), merit.reason(), merit.documentNumber(),
                    merit.documentDate(), merit.recordedByName(), merit.recordedAt(), merit.revokedReason());
        }
    }

    record Revocation(String reason) {
    }

    private final Merits merits;

    MeritApi(Merits merits) {
        this.merits = merits;
    }

    @GetMapping
    List<MeritView> of(@RequestParam int year, @AuthenticationPrincipal Person person) {
        return merits.of(year, person).stream().map(MeritView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeritView record(@RequestBody MeritForm form, @AuthenticationPrincipal Person person) {
        return MeritView.of(merits.record(form, person));
    }

    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @RequestBody Revocation revocation, @AuthenticationPrincipal Person person) {
        merits.revoke(id, revocation.reason(), person);
    }
}
