package id.teken.allowance.web;

import id.teken.access.Person;
import id.teken.allowance.PayCorrection;
import id.teken.allowance.PayCorrectionForm;
import id.teken.allowance.PayCorrections;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of what was decided about single employees. Amounts are whole rupiah. */
@RestController
@RequestMapping("/api/allowances/corrections")
class PayCorrectionApi {

    /** @param base the month's whole allowance that is right */
    record CorrectionView(UUID id, String about, UUID unitId, String employee, String name, long base, LocalDate from, LocalDate to,
            String reason, String proposedBy, Instant proposedAt) {

        static CorrectionView of(PayCorrection correction) {
            var right = correction.employee();
            return new CorrectionView(correction.id(), correction.about().toString(), right.unitId(), right.number(), right.name(),
                    right.base().amount(), right.from(), right.to(), correction.reason(), correction.proposedBy(), correction.proposedAt());
        }
    }

    private final PayCorrections corrections;

    PayCorrectionApi(PayCorrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping
    List<CorrectionView> waiting(@AuthenticationPrincipal Person person) {
        return corrections.waiting(person).stream().map(CorrectionView::of).toList();
    }

    @PostMapping
    CorrectionView propose(@RequestBody PayCorrectionForm form, @AuthenticationPrincipal Person person) {
        return CorrectionView.of(corrections.propose(form, person));
    }

    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        corrections.withdraw(id, person);
    }
}
