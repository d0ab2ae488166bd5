package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows: who is signed in, for which government, in which zone times are. */
@ControllerAdvice(annotations = Controller.class)
class PageContext {

    private final Governments governments;

    PageContext(Governments governments) {
        this.governments = governments;
    }

    @ModelAttribute("person")
    Person person(@AuthenticationPrincipal Person person) {
        return person;
    }

    /** When an event stream ends, its request comes by once more without a government. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return Tenant.current() == null ? ZoneOffset.UTC : governments.current().zone();
    }
}
