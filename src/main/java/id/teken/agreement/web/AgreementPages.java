package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.agreement.AgreementReader;
import id.teken.engine.Processes;
import id.teken.engine.Tasks;
import id.teken.values.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Pages that show agreements; acts happen in Tasklist's forms. */
@Controller
class AgreementPages {

    private static final String PROCESS = "agreement";

    private final AgreementReader reader;
    private final AgreementViews views;
    private final Processes processes;
    private final Tasks tasks;

    AgreementPages(AgreementReader reader, AgreementViews views, Processes processes, Tasks tasks) {
        this.reader = reader;
        this.views = views;
        this.processes = processes;
        this.tasks = tasks;
    }

    @GetMapping("/perjanjian")
    String all(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("rows", reader.overview(person));
        return "agreements";
    }

    @GetMapping("/perjanjian/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale, Model model) {
        model.addAttribute("agreement", visible(id, person, locale));
        model.addAttribute("open", tasks.open(id).stream().findFirst().orElse(null));
        return "agreement";
    }

    /** The process with the way of this agreement marked. */
    @GetMapping(value = "/perjanjian/{id}/alur.svg", produces = "image/svg+xml")
    @ResponseBody
    String picture(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        visible(id, person, locale);
        return processes.picture(PROCESS, processes.path(id));
    }

    /** The process as such. */
    @GetMapping(value = "/alur/perjanjian.svg", produces = "image/svg+xml")
    @ResponseBody
    String picture() {
        return processes.picture(PROCESS, Processes.Path.NONE);
    }

    private AgreementView visible(UUID id, Person person, Locale locale) {
        try {
            return views.view(id, person, locale);
        } catch (Refusal refusal) {
            throw new ResponseStatusException(HttpStatus.valueOf(refusal.kind().status()), null, refusal);
        }
    }
}
