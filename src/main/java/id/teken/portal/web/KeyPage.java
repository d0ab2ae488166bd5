package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.signing.SigningMethod;
import id.teken.values.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.propertyeditors.CharArrayPropertyEditor;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An official chooses the passphrase of the own signing key, changes it, renews the key or revokes it. */
@Controller
class KeyPage {

    private final OwnKey key;
    private final MessageSource messages;

    KeyPage(OwnKey key, MessageSource messages) {
        this.key = key;
        this.messages = messages;
    }

    /** Otherwise commas would be taken for the ends of list items. */
    @InitBinder
    void takePassphrasesAsTyped(WebDataBinder binder) {
        binder.registerCustomEditor(char[].class, new CharArrayPropertyEditor());
    }

    @GetMapping("/kunci")
    String show(@AuthenticationPrincipal Person person, Model model) {
        OwnKey.State state = key.read(person);
        model.addAttribute("validUntil", state.validUntil());
        model.addAttribute("method", state.method());
        model.addAttribute("nikKnown", state.nikKnown());
        model.addAttribute("slot", state.slot());
        model.addAttribute("history", key.history(person));
        return "key";
    }

    /** What is left blank is kept as it was. */
    @PostMapping("/kunci/pengenal")
    String know(@RequestParam(defaultValue = "") String nik, @RequestParam(defaultValue = "") String slot,
            @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        return answer("signing.identity.saved", person, locale, after, () -> key.know(person, nik, slot));
    }

    /** The key is born in the module and stays there. */
    @PostMapping("/kunci/modul")
    String enrolInModule(@RequestParam char[] frasa, @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        return answer("key.done", person, locale, after, () -> key.enrol(person, SigningMethod.PKCS11, frasa), frasa);
    }

    @PostMapping("/kunci")
    String enrol(@RequestParam char[] frasa, @RequestParam char[] ulang, @AuthenticationPrincipal Person person, Locale locale,
            RedirectAttributes after) {
        return answer("key.done", person, locale, after, () -> {
            requireEqual(frasa, ulang);
            key.enrol(person, SigningMethod.PKCS12, frasa);
        }, frasa, ulang);
    }

    @PostMapping("/kunci/frasa")
    String change(@RequestParam char[] lama, @RequestParam char[] frasa, @RequestParam char[] ulang,
            @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        return answer("key.change.done", person, locale, after, () -> {
            requireEqual(frasa, ulang);
            key.changePassphrase(person, lama, frasa);
        }, lama, frasa, ulang);
    }

    @PostMapping("/kunci/perpanjang")
    String renew(@RequestParam char[] frasa, @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        return answer("key.renew.done", person, locale, after, () -> key.renew(person, frasa), frasa);
    }

    @PostMapping("/kunci/cabut")
    String revoke(@AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        return answer("key.revoke.done", person, locale, after, () -> key.revoke(person));
    }

    /** @param secrets wiped, however it goes */
    private String answer(String done, Person person, Locale locale, RedirectAttributes after, Runnable act, char[]... secrets) {
        try {
            OwnKey.owner(person);
            String problem = problemOf(act, locale);
            after.addFlashAttribute(problem == null ? "done" : "problem", problem == null ? messages.getMessage(done, null, locale) : problem);
            return "redirect:/kunci";
        } finally {
            OwnKey.wipe(secrets);
        }
    }

    /** What speaks against it, in words, or null. */
    private String problemOf(Runnable act, Locale locale) {
        try {
            act.run();
            return null;
        } catch (Refusal refusal) {
            return refusal.problems().isEmpty() ? messages.getMessage(refusal.key(), refusal.arguments(), locale)
                    : messages.getMessage(refusal.problems().get(0).key(), refusal.problems().get(0).arguments(), locale);
        }
    }

    private static void requireEqual(char[] passphrase, char[] repeated) {
        if (!Arrays.equals(passphrase, repeated)) {
            throw Refusal.invalid("key.unequal");
        }
    }
}
