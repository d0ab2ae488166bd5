package id.teken.portal.web.admin;

import id.teken.access.AccountAdministration;
import id.teken.access.AccountData;
import id.teken.access.AccountView;
import id.teken.access.OneTimeLink;
import id.teken.access.Person;
import id.teken.access.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of the government, for ADMIN. A link to set a password is in the answer once and never again. */
@RestController
@RequestMapping("/api/accounts")
class AccountApi {

    /** @param version as it was read, or null to overwrite whatever is there */
    record AccountForm(String login, String name, String mail, UUID officialId, UUID unitId, Set<Role> roles, Integer version) {

        AccountData data() {
            return new AccountData(login, name, mail, officialId, unitId, roles);
        }
    }

    private final AccountAdministration administration;

    AccountApi(AccountAdministration administration) {
        this.administration = administration;
    }

    @GetMapping
    List<AccountView> all(@AuthenticationPrincipal Person person) {
        return administration.all(person);
    }

    @GetMapping("/{id}")
    AccountView read(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return administration.get(id, person);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountAdministration.Opened open(@RequestBody AccountForm form, @AuthenticationPrincipal Person person) {
        return administration.open(form.data(), person);
    }

    @PutMapping("/{id}")
    AccountView change(@PathVariable UUID id, @RequestBody AccountForm form, @AuthenticationPrincipal Person person) {
        return administration.change(id, form.data(), form.version(), person);
    }

    @PostMapping("/{id}/disable")
    AccountView disable(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return administration.disable(id, person);
    }

    @PostMapping("/{id}/enable")
    AccountView enable(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return administration.enable(id, person);
    }

    @PostMapping("/{id}/unlock")
    AccountView unlock(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return administration.unlock(id, person);
    }

    @PostMapping("/{id}/link")
    OneTimeLink link(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return administration.renewLink(id, person);
    }
}
