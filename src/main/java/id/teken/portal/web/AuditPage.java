package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.audit.Audit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the log of legal acts is whole, in a sentence. */
@Controller
class AuditPage {

    private final Audit audit;

    AuditPage(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    String show(@AuthenticationPrincipal Person person) {
        AuditApi.requireReader(person);
        return "audit";
    }

    /** Follows the whole chain, so it happens on request only. */
    @PostMapping("/audit")
    String verify(@RequestParam(required = false) Long nomor, @RequestParam(required = false) String sidik,
            @AuthenticationPrincipal Person person, Model model) {
        AuditApi.requireReader(person);
        model.addAttribute("result", audit.verify());
        if (nomor != null && sidik != null) {
            model.addAttribute("noted", audit.holds(new Audit.Head(nomor, sidik.strip())));
        }
        return "audit";
    }
}
