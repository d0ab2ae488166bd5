package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import java.time.ZoneOffset;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is signed in, for which government, in which zone times are. */
@ControllerAdvice(annotations = Controller.class)
class PageContext {

    private static final int VERSION = 12;

    private final Governments governments;

    PageContext(Governments governments) {
        this.governments = governments;
    }

    @ModelAttribute("person")
    Person person(@AuthenticationPrincipal Person person) {
        return person;
    }

    /**
     * The zone, and what changes with the picture of the crest: null where there is none. When an event stream ends, its request
     * comes by once more without a government.
     */
    @ModelAttribute
    void government(Model model) {
        Government government = Tenant.current() == null ? null : governments.current();
        model.addAttribute("zone", government == null ? ZoneOffset.UTC : government.zone());
        model.addAttribute("crest", government == null || government.crest() == null ? null : government.crest().substring(0, VERSION));
    }
}
