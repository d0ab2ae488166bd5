package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.agreement.AgreementRules;
import id.teken.agreement.AgreementSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the government decides about its agreements, for PLANNING and ADMIN. */
@RestController
@RequestMapping("/api/agreement-rules")
class AgreementRulesApi {

    /** @param basis the regulation behind it; "" while it is not confirmed */
    record Rules(AgreementRules.OnSuccession onSuccession, String basis) {
    }

    private final AgreementSettings settings;

    AgreementRulesApi(AgreementSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    Rules read(@AuthenticationPrincipal Person person) {
        AgreementRules rules = settings.read(person);
        return new Rules(rules.onSuccession(), rules.basis());
    }

    @PutMapping
    Rules change(@RequestBody Rules rules, @AuthenticationPrincipal Person person) {
        settings.change(rules.onSuccession(), rules.basis(), person);
        return read(person);
    }
}
