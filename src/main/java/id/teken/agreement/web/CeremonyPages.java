package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.agreement.Remark;
import id.teken.agreement.ceremony.Ceremonies;
import id.teken.values.Refusal;
import java.beans.PropertyEditorSupport;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.propertyeditors.CharArrayPropertyEditor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The leader's pages for countersigning: choose and read, one passphrase, and how far it has come. */
@Controller
class CeremonyPages {

    private final Ceremonies ceremonies;
    private final MessageSource messages;

    CeremonyPages(Ceremonies ceremonies, MessageSource messages) {
        this.ceremonies = ceremonies;
        this.messages = messages;
    }

    /** Passphrases as they were typed: a comma is no end of a list. */
    @InitBinder
    void takeTextsAsTyped(WebDataBinder binder) {
        binder.registerCustomEditor(char[].class, new CharArrayPropertyEditor());
        binder.registerCustomEditor(Ceremonies.Chosen.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                int colon = text.indexOf(':');
                setValue(new Ceremonies.Chosen(UUID.fromString(text.substring(0, colon)), text.substring(colon + 1)));
            }
        });
    }

    /** What a remark says, for the page. */
    public record Deviation(String severity, String text) {
    }

    @GetMapping("/upacara")
    String choose(@AuthenticationPrincipal Person person, Locale locale, Model model) {
        var waiting = ceremonies.waiting(person);
        model.addAttribute("waiting", waiting);
        model.addAttribute("deviations", waiting.stream().collect(java.util.stream.Collectors.toMap(row -> row.id(),
                row -> row.remarks().stream().map(remark -> deviation(remark, locale)).toList())));
        model.addAttribute("recent", ceremonies.recent(person));
        return "ceremony-choose";
    }

    @PostMapping("/upacara")
    String start(@RequestParam(required = false) List<Ceremonies.Chosen> pilih, @RequestParam char[] frasa,
            @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        List<Ceremonies.Chosen> chosen = pilih == null ? List.of() : pilih;
        try {
            return "redirect:/upacara/" + ceremonies.start(person, chosen, frasa);
        } catch (Refusal refusal) {
            after.addFlashAttribute("problem", text(refusal, locale));
            after.addFlashAttribute("chosen", chosen.stream().map(Ceremonies.Chosen::agreementId).toList());
            return "redirect:/upacara";
        }
    }

    @GetMapping("/upacara/{id}")
    String progress(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        show(id, person, model);
        return "ceremony";
    }

    /** For a projector: who has signed, in large letters. */
    @GetMapping("/upacara/{id}/layar")
    String screen(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        show(id, person, model);
        return "ceremony-screen";
    }

    @PostMapping("/upacara/{id}/lanjut")
    String resume(@PathVariable UUID id, @RequestParam char[] frasa, @AuthenticationPrincipal Person person, Locale locale,
            RedirectAttributes after) {
        try {
            ceremonies.resume(id, person, frasa);
        } catch (Refusal refusal) {
            after.addFlashAttribute("problem", text(refusal, locale));
        }
        return "redirect:/upacara/" + id;
    }

    private void show(UUID id, Person person, Model model) {
        try {
            model.addAttribute("progress", ceremonies.progress(id, person));
        } catch (Refusal refusal) {
            throw new ResponseStatusException(HttpStatus.valueOf(refusal.kind().status()), null, refusal);
        }
    }

    private Deviation deviation(Remark remark, Locale locale) {
        return new Deviation(messages.getMessage("severity." + remark.severity(), null, locale),
                messages.getMessage("remark." + remark.kind(), remark.arguments(), locale));
    }

    private String text(Refusal refusal, Locale locale) {
        return refusal.problems().isEmpty() ? messages.getMessage(refusal.key(), refusal.arguments(), locale)
                : messages.getMessage(refusal.problems().get(0).key(), refusal.problems().get(0).arguments(), locale);
    }
}
