package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.government.Governments;
import id.teken.government.Official;
import id.teken.government.Offices;
import id.teken.signing.CertificateSubject;
import id.teken.signing.SigningIdentities;
import id.teken.signing.SigningKeys;
import id.teken.signing.SigningMethod;
import id.teken.signing.SigningMethods;
import id.teken.values.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.propertyeditors.CharArrayPropertyEditor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An official chooses the passphrase of the own signing key, changes it, renews the key or revokes it. */
@Controller
class KeyPage {

    private final SigningKeys keys;
    private final SigningMethods methods;
    private final SigningIdentities identities;
    private final Offices offices;
    private final Governments governments;
    private final MessageSource messages;

    KeyPage(SigningKeys keys, SigningMethods methods, SigningIdentities identities, Offices offices, Governments governments, MessageSource messages) {
        this.keys = keys;
        this.methods = methods;
        this.identities = identities;
        this.offices = offices;
        this.governments = governments;
        this.messages = messages;
    }

    /** Otherwise commas would be taken for the ends of list items. */
    @InitBinder
    void takePassphrasesAsTyped(WebDataBinder binder) {
        binder.registerCustomEditor(char[].class, new CharArrayPropertyEditor());
    }

    @GetMapping("/kunci")
    String show(@AuthenticationPrincipal Person person, Model model) {
        requireOfficial(person);
        model.addAttribute("validUntil", keys.validUntil(person.officialId()).orElse(null));
        model.addAttribute("method", methods.current());
        model.addAttribute("nikKnown", identities.nik(person.officialId()).isPresent());
        model.addAttribute("slot", identities.slot(person.officialId()).orElse(null));
        return "key";
    }

    /** What is left blank is kept as it was. */
    @PostMapping("/kunci/pengenal")
    String know(@RequestParam(defaultValue = "") String nik, @RequestParam(defaultValue = "") String slot,
            @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        requireOfficial(person);
        return answer("signing.identity.saved", locale, after, () -> identities.know(person.officialId(), nik, slot));
    }

    /** The key is born in the module and stays there. */
    @PostMapping("/kunci/modul")
    String enrolInModule(@RequestParam char[] frasa, @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        requireOfficial(person);
        return answer("key.done", locale, after,
                () -> methods.signer(SigningMethod.PKCS11).enrol(person.officialId(), subject(person), frasa));
    }

    @PostMapping("/kunci")
    String enrol(@RequestParam char[] frasa, @RequestParam char[] ulang, @AuthenticationPrincipal Person person, Locale locale,
            RedirectAttributes after) {
        requireOfficial(person);
        return answer("key.done", locale, after, () -> {
            try {
                if (!Arrays.equals(frasa, ulang)) {
                    throw Refusal.invalid("key.unequal");
                }
                keys.enrol(person.officialId(), subject(person), frasa);
            } finally {
                Arrays.fill(ulang, '\0');
            }
        });
    }

    @PostMapping("/kunci/frasa")
    String change(@RequestParam char[] lama, @RequestParam char[] frasa, @RequestParam char[] ulang,
            @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        requireOfficial(person);
        return answer("key.change.done", locale, after, () -> {
            try {
                if (!Arrays.equals(frasa, ulang)) {
                    throw Refusal.invalid("key.unequal");
                }
                keys.changePassphrase(person.officialId(), lama, frasa);
            } finally {
                Arrays.fill(ulang, '\0');
            }
        });
    }

    @PostMapping("/kunci/perpanjang")
    String renew(@RequestParam char[] frasa, @AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        requireOfficial(person);
        return answer("key.renew.done", locale, after, () -> keys.renew(person.officialId(), subject(person), frasa));
    }

    @PostMapping("/kunci/cabut")
    String revoke(@AuthenticationPrincipal Person person, Locale locale, RedirectAttributes after) {
        requireOfficial(person);
        return answer("key.revoke.done", locale, after, () -> keys.revoke(person.officialId()));
    }

    private String answer(String done, Locale locale, RedirectAttributes after, Runnable act) {
        try {
            act.run();
            after.addFlashAttribute("done", messages.getMessage(done, null, locale));
        } catch (Refusal refusal) {
            after.addFlashAttribute("problem", refusal.problems().isEmpty()
                    ? messages.getMessage(refusal.key(), refusal.arguments(), locale)
                    : messages.getMessage(refusal.problems().get(0).key(), refusal.problems().get(0).arguments(), locale));
        }
        return "redirect:/kunci";
    }

    private CertificateSubject subject(Person person) {
        Official official = offices.official(person.officialId()).orElseThrow();
        return new CertificateSubject(official.name(), official.nip(), governments.current().name(), null);
    }

    private static void requireOfficial(Person person) {
        if (person.officialId() == null || person.government() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
