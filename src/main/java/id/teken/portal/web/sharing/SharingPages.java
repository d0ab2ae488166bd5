package id.teken.portal.web.sharing;

import id.teken.access.Person;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.Sharing;
import id.teken.government.Offices;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's share in the lines of an agreement, and asking for more; answers are given in Tasklist. */
@Controller
class SharingPages {

    private final Sharing sharing;
    private final AgreementReader reader;
    private final Offices offices;
    private final Forms forms;

    SharingPages(Sharing sharing, AgreementReader reader, Offices offices, Forms forms) {
        this.sharing = sharing;
        this.reader = reader;
        this.offices = offices;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record AskForm(UUID line, UUID unit, String request) {
    }

    @GetMapping("/perjanjian/{id}/dukungan")
    String show(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        AgreementReader.Reading reading = reader.read(id, person);
        model.addAttribute("id", id);
        model.addAttribute("unit", reading.unit());
        model.addAttribute("year", reading.agreement().year());
        model.addAttribute("lines", reading.lines());
        model.addAttribute("shares", sharing.of(id, person));
        model.addAttribute("asked", sharing.askedOf(id, person));
        model.addAttribute("units", offices.units().stream().filter(unit -> !unit.id().equals(reading.unit().id())).toList());
        model.addAttribute("mayAsk", sharing.mayAsk(id, person));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new AskForm(null, null, null));
        }
        return "sharing";
    }

    @PostMapping("/perjanjian/{id}/dukungan")
    String ask(@PathVariable UUID id, AskForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> sharing.ask(id, form.line(), form.unit(), form.request(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "share.asked");
            return "redirect:/perjanjian/" + id + "/dukungan";
        }
        Forms.show(model, "asking", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(id, person, model);
    }
}
