package id.teken.portal.web.amendment;

import id.teken.access.Person;
import id.teken.agreement.Amending;
import id.teken.agreement.Amendment;
import id.teken.agreement.AmendmentReader;
import id.teken.agreement.AmendmentReader.Versions;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** PK Perubahan: opening one, the document before beside the new lines, and the reasons for what is dropped. */
@Controller
class AmendmentPages {

    private static final String REASON = "reason-";

    private final AmendmentReader reader;
    private final Amending amending;
    private final Forms forms;

    AmendmentPages(AmendmentReader reader, Amending amending, Forms forms) {
        this.reader = reader;
        this.amending = amending;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record OpeningForm(Amendment.Ground ground, String reason) {
    }

    @GetMapping("/perjanjian/{id}/perubahan")
    String show(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        Versions versions = reader.of(id, person);
        model.addAttribute("versions", versions);
        model.addAttribute("grounds", Amendment.Ground.values());
        model.addAttribute("comparison", amending.compare(id, person).orElse(null));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new OpeningForm(versions.advised() ? Amendment.Ground.OFFICIAL : null, null));
        }
        return "amendment";
    }

    @PostMapping("/perjanjian/{id}/perubahan")
    String open(@PathVariable UUID id, OpeningForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        UUID[] opened = new UUID[1];
        FormProblems problems = forms.attempt(() -> opened[0] = amending.open(id, person, form.ground(), form.reason()));
        if (problems.isEmpty()) {
            return "redirect:/perjanjian/" + opened[0] + "/perubahan";
        }
        Forms.show(model, "opening", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(id, person, model);
    }

    @PostMapping("/perjanjian/{id}/perubahan/alasan")
    String explain(@PathVariable UUID id, @RequestParam Map<String, String> typed, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> amending.explain(id, person, reasons(typed)));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return "redirect:/perjanjian/" + id + "/perubahan";
        }
        Forms.show(model, "reasons", problems);
        model.addAttribute("typed", typed);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(id, person, model);
    }

    private static Map<UUID, String> reasons(Map<String, String> typed) {
        return typed.entrySet().stream().filter(field -> field.getKey().matches(REASON + "[0-9a-f-]{36}"))
                .collect(Collectors.toMap(field -> UUID.fromString(field.getKey().substring(REASON.length())), Map.Entry::getValue));
    }
}
