package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.agreement.Amending;
import id.teken.agreement.Amendment;
import id.teken.agreement.Comparison;
import id.teken.values.Given;
import id.teken.values.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** PK Perubahan for other programs; the new version is then drafted, reviewed and signed at the addresses of any agreement. */
@RestController
@RequestMapping("/api/agreements/{id}")
class AmendmentApi {

    record Opening(Amendment.Ground ground, String reason) {
    }

    /** @param line the origin of the dropped line, as the comparison names it */
    record DroppedReason(UUID line, String reason) {
    }

    record Reasons(List<DroppedReason> reasons) {
    }

    private final Amending amending;
    private final AgreementViews views;

    AmendmentApi(Amending amending, AgreementViews views) {
        this.amending = amending;
        this.views = views;
    }

    @PostMapping("/amendment")
    AgreementView open(@PathVariable UUID id, @RequestBody Opening opening, @AuthenticationPrincipal Person person, Locale locale) {
        return views.view(amending.open(id, person, opening.ground(), opening.reason()), person, locale);
    }

    @GetMapping("/comparison")
    Comparison compare(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return amending.compare(id, person).orElseThrow(() -> Refusal.unknown("refusal.unknown"));
    }

    @PutMapping("/dropped-lines")
    Comparison explain(@PathVariable UUID id, @RequestBody Reasons given, @AuthenticationPrincipal Person person) {
        if (given.reasons() == null || Given.orEmpty(given.reasons()).stream().anyMatch(one -> one.line() == null)) {
            throw Refusal.invalid("refusal.incomplete");
        }
        Map<UUID, String> reasons = new HashMap<>();
        given.reasons().forEach(one -> reasons.put(one.line(), one.reason()));
        amending.explain(id, person, reasons);
        return compare(id, person);
    }
}
