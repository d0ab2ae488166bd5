package id.teken.portal.web.setup;

import id.teken.access.OneTimeLink;
import id.teken.access.Person;
import id.teken.government.Government;
import id.teken.portal.setup.GovernmentDesk;
import id.teken.portal.setup.GovernmentDesk.NewGovernment;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The governments of the installation. A page with a fresh link is answered directly, so that the link is kept nowhere. */
@Controller
class GovernmentPages {

    private final GovernmentDesk desk;
    private final Forms forms;
    private final String address;

    GovernmentPages(GovernmentDesk desk, Forms forms, @Value("${teken.address}") String address) {
        this.desk = desk;
        this.forms = forms;
        this.address = address;
    }

    @GetMapping("/instalasi/pemda")
    String all(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("governments", desk.all(person));
        model.addAttribute("kinds", Government.Kind.values());
        model.addAttribute("zones", GovernmentDesk.ZONES);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new NewGovernment("", "", null, "", GovernmentDesk.ZONES.get(0), "", "", ""));
        }
        return "setup/governments";
    }

    @PostMapping("/instalasi/pemda")
    String create(NewGovernment form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        var link = new AtomicReference<OneTimeLink>();
        FormProblems problems = forms.attempt(() -> link.set(desk.create(form, person)));
        if (problems.isEmpty()) {
            model.addAttribute("done", "government.created");
            model.addAttribute("link", address + link.get().path());
            return all(person, model);
        }
        model.addAttribute("form", form);
        return again("create", problems, person, model, response);
    }

    @PostMapping("/instalasi/pemda/{code}/hapus")
    String remove(@PathVariable String code, @RequestParam(defaultValue = "") String konfirmasi, @AuthenticationPrincipal Person person,
            Model model, HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> desk.remove(code, konfirmasi, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "government.removed");
            return "redirect:/instalasi/pemda";
        }
        return again("remove", problems, person, model, response);
    }

    private String again(String form, FormProblems problems, Person person, Model model, HttpServletResponse response) {
        Forms.show(model, form, problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return all(person, model);
    }
}
