package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.values.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The corrections of all agreements that wait for the person, and approving many at once; rejecting goes one by one. */
@RestController
@RequestMapping("/api/corrections")
class DocketApi {

    private static final int MOST = 1000;

    /** @param corrections all open corrections of the agreement */
    record Chosen(UUID agreementId, Set<UUID> corrections) {
    }

    record Approval(List<Chosen> agreements) {
    }

    private final DocketViews docket;

    DocketApi(DocketViews docket) {
        this.docket = docket;
    }

    @GetMapping
    List<DocketViews.GroupView> waiting(@AuthenticationPrincipal Person person, Locale locale) {
        return docket.waitingFor(person, locale);
    }

    /** Answers for each agreement by itself; 200 although some may have failed. */
    @PostMapping("/approve")
    List<DocketViews.OutcomeView> approve(@RequestBody Approval approval, @AuthenticationPrincipal Person person, Locale locale) {
        if (approval.agreements() == null || approval.agreements().isEmpty() || approval.agreements().size() > MOST) {
            throw Refusal.invalid("corrections.none");
        }
        Map<UUID, Set<UUID>> chosen = new LinkedHashMap<>();
        for (Chosen one : approval.agreements()) {
            if (one == null || one.agreementId() == null || one.corrections() == null || one.corrections().contains(null)) {
                throw Refusal.invalid("refusal.unreadable");
            }
            chosen.put(one.agreementId(), one.corrections());
        }
        return docket.approve(person, chosen, locale);
    }
}
