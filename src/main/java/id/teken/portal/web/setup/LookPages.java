package id.teken.portal.web.setup;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.StatementTexts;
import id.teken.agreement.Wordings;
import id.teken.government.Crests;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a government looks on paper and on the screen: its crest, and its own words in the statement. */
@Controller
class LookPages {

    private static final String WORDING = "redirect:/penyiapan/kalimat";
    /** The address changes with the picture. */
    private static final Duration FRESH = Duration.ofDays(30);

    private final Crests crests;
    private final Wordings wordings;
    private final Forms forms;

    LookPages(Crests crests, Wordings wordings, Forms forms) {
        this.crests = crests;
        this.wordings = wordings;
        this.forms = forms;
    }

    @GetMapping("/lambang.png")
    ResponseEntity<byte[]> crest(@AuthenticationPrincipal Person person) {
        if (person.government() == null) {
            throw Refusal.unknown("refusal.unknown");
        }
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header("X-Content-Type-Options", "nosniff").body(crests.current().orElseThrow(() -> Refusal.unknown("refusal.unknown")));
    }

    @GetMapping("/penyiapan/kalimat")
    String wording(@AuthenticationPrincipal Person person, Model model) {
        person.require(Role.ADMIN);
        model.addAttribute("own", wordings.own().orElse(null));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", wordings.current());
        }
        return "setup/wording";
    }

    @PostMapping("/penyiapan/kalimat")
    String write(StatementTexts form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> wordings.write(form, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "wording.stored");
            return WORDING;
        }
        return again(form, problems, person, model, response);
    }

    @PostMapping("/penyiapan/kalimat/bawaan")
    String reset(@AuthenticationPrincipal Person person, RedirectAttributes after) {
        wordings.reset(person);
        after.addFlashAttribute("done", "wording.reset.done");
        return WORDING;
    }

    /** What was typed as a file to look at, before it holds; where it cannot be printed, the page with the reasons. */
    @PostMapping("/penyiapan/kalimat/pratinjau")
    Object preview(StatementTexts form, @RequestParam(defaultValue = "false") boolean sendiri, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response) {
        byte[][] pdf = new byte[1][];
        FormProblems problems = forms.attempt(() -> pdf[0] = wordings.preview(form, !sendiri, person));
        return problems.isEmpty() ? ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore()).body(pdf[0])
                : again(form, problems, person, model, response);
    }

    private String again(StatementTexts form, FormProblems problems, Person person, Model model, HttpServletResponse response) {
        Forms.show(model, "wording", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return wording(person, model);
    }
}
