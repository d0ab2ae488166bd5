package id.teken.portal.web.admin;

import id.teken.access.AccountAdministration;
import id.teken.access.AccountData;
import id.teken.access.AccountView;
import id.teken.access.OneTimeLink;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.portal.admin.EstablishmentAdministration;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Accounts, and one of them. A page with a fresh link is answered directly and not after a redirect, so that the link is
 * kept nowhere.
 */
@Controller
class AccountPages {

    private static final String ONE = "redirect:/admin/akun/";

    private final AccountAdministration administration;
    private final EstablishmentAdministration establishment;
    private final Forms forms;
    private final String address;

    AccountPages(AccountAdministration administration, EstablishmentAdministration establishment, Forms forms,
            @Value("${teken.address}") String address) {
        this.administration = administration;
        this.establishment = establishment;
        this.forms = forms;
        this.address = address;
    }

    /** What was typed, for showing it again. */
    record AccountForm(String login, String name, String mail, UUID officialId, UUID unitId, Set<Role> roles, Integer version) {

        AccountForm {
            roles = roles == null ? Set.of() : roles;
        }

        AccountData data() {
            return new AccountData(login, name, mail, officialId, unitId, roles);
        }
    }

    @GetMapping("/admin/akun")
    String all(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("accounts", administration.all(person));
        choices(person, model);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new AccountForm("", "", "", null, null, Set.of(), null));
        }
        return "admin/accounts";
    }

    @PostMapping("/admin/akun")
    String open(AccountForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        var opened = new AtomicReference<AccountAdministration.Opened>();
        FormProblems problems = forms.attempt(() -> opened.set(administration.open(form.data(), person)));
        if (problems.isEmpty()) {
            showLink(opened.get().link(), model);
            model.addAttribute("done", "admin.account.opened");
            return one(opened.get().account().id(), person, model);
        }
        fail(model, "account", problems, response);
        model.addAttribute("form", form);
        return all(person, model);
    }

    @GetMapping("/admin/akun/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        AccountView account = administration.get(id, person);
        model.addAttribute("account", account);
        model.addAttribute("history", administration.history(id, person));
        model.addAttribute("own", account.login().equals(person.login()));
        choices(person, model);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new AccountForm(account.login(), account.name(), account.mail(), account.officialId(),
                    account.unitId(), Set.copyOf(account.roles()), account.version()));
        }
        return "admin/account";
    }

    @PostMapping("/admin/akun/{id}")
    String change(@PathVariable UUID id, AccountForm form, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.change(id, form.data(), form.version(), person));
        if (!problems.isEmpty()) {
            model.addAttribute("form", form);
        }
        return answer(id, "account", "admin.saved", problems, person, model, response, after);
    }

    @PostMapping("/admin/akun/{id}/nonaktif")
    String disable(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.disable(id, person));
        return answer(id, "act", "admin.account.disabled", problems, person, model, response, after);
    }

    @PostMapping("/admin/akun/{id}/aktif")
    String enable(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.enable(id, person));
        return answer(id, "act", "admin.account.enabled", problems, person, model, response, after);
    }

    @PostMapping("/admin/akun/{id}/buka")
    String unlock(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.unlock(id, person));
        return answer(id, "act", "admin.account.unlocked", problems, person, model, response, after);
    }

    @PostMapping("/admin/akun/{id}/tautan")
    String link(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        FormProblems problems = forms.attempt(() -> showLink(administration.renewLink(id, person), model));
        if (!problems.isEmpty()) {
            fail(model, "act", problems, response);
        }
        return one(id, person, model);
    }

    private String answer(UUID id, String form, String done, FormProblems problems, Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", done);
            return ONE + id;
        }
        fail(model, form, problems, response);
        return one(id, person, model);
    }

    private void choices(Person person, Model model) {
        model.addAttribute("places", establishment.tree(person).flat());
        model.addAttribute("officials", establishment.officials(person));
        model.addAttribute("roles", Arrays.stream(Role.values()).filter(role -> role != Role.OPERATOR).toList());
    }

    private void showLink(OneTimeLink link, Model model) {
        model.addAttribute("link", address + link.path());
        model.addAttribute("linkUntil", link.until());
    }

    private static void fail(Model model, String form, FormProblems problems, HttpServletResponse response) {
        Forms.show(model, form, problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }
}
