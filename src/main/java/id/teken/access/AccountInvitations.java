package id.teken.access;

import id.teken.audit.Audit;
import id.teken.engine.EngineIdentities;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many accounts at once, as a government is set up; nobody can sign in before the own link was used. */
@Service
@Transactional
public class AccountInvitations {

    private final AccountRepository accounts;
    private final EngineIdentities engine;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final Duration linkValidity;
    /** Of a secret that was forgotten at once; hashed once, for a good hash takes its time. */
    private volatile String closedHash;

    AccountInvitations(AccountRepository accounts, EngineIdentities engine, PasswordEncoder passwords, Audit audit, Clock clock,
            @Value("${teken.account.link-validity}") Duration linkValidity) {
        this.accounts = accounts;
        this.engine = engine;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.linkValidity = linkValidity;
    }

    /** Who is invited, and the link that lets the person in; shown once and kept nowhere. */
    public record Invitation(String login, String name, String mail, OneTimeLink link) {
    }

    /**
     * Opens an account without a link.
     *
     * @return false if there is such an account in this government already
     * @throws Refusal (invalid) if the login belongs to somebody else
     */
    public boolean open(AccountData data, Person admin) {
        admin.require(Role.ADMIN);
        AccountData clean = data.checked();
        var known = accounts.findByLogin(clean.login());
        if (known.isPresent() && Tenant.required().equals(known.get().government())) {
            return false;
        }
        if (known.isPresent()) {
            throw Refusal.invalid(List.of(new Problem("login", "account.login.taken")));
        }
        Account account = store(clean);
        audit.record(admin.login(), admin.name(), "account.opened", account.id(), account.login());
        return true;
    }

    /** Lets the first ADMIN of a new government in; asks nobody who wants it. */
    public OneTimeLink openFirst(AccountData data, Person operator) {
        AccountData clean = data.checked();
        if (accounts.existsByLogin(clean.login())) {
            throw Refusal.invalid(List.of(new Problem("login", "account.login.taken")));
        }
        Account account = store(clean);
        audit.record(operator.login(), operator.name(), "account.opened", account.id(), account.login());
        return link(account);
    }

    /**
     * Closes an account for good that nobody has ever used.
     *
     * @throws Refusal (conflict) if its owner has chosen a password
     */
    public void withdraw(String login, Person admin) {
        admin.require(Role.ADMIN);
        Account account = accounts.findByLogin(login).filter(found -> Tenant.required().equals(found.government())).orElse(null);
        if (account == null) {
            return;
        }
        if (account.view(clock.instant()).hasPassword()) {
            throw Refusal.conflict("account.withdraw.used", login);
        }
        engine.forget(login);
        accounts.delete(account);
        accounts.flush();
        audit.record(admin.login(), admin.name(), "account.withdrawn", account.id(), login);
    }

    /** A fresh link for everybody who has never chosen a password; former links no longer work. */
    public List<Invitation> linksForNewcomers(Person admin) {
        admin.require(Role.ADMIN);
        List<Invitation> invitations = new ArrayList<>();
        for (Account account : accounts.findByGovernmentOrderByLogin(Tenant.required())) {
            AccountView view = account.view(clock.instant());
            if (account.isEnabled() && !view.hasPassword()) {
                invitations.add(new Invitation(account.login(), view.name(), view.mail(), link(account)));
            }
        }
        audit.record(admin.login(), admin.name(), "account.linkMade", java.util.UUID.nameUUIDFromBytes(new byte[0]),
                invitations.size() + " tautan");
        return invitations;
    }

    private Account store(AccountData data) {
        if (closedHash == null) {
            closedHash = passwords.encode(OneTimeSecret.make());
        }
        var account = accounts.saveAndFlush(new Account(new NewAccount(data.login(), data.name(), data.mail(), data.officialId(),
                data.unitId(), data.roles()), Tenant.required(), closedHash));
        engine.mirror(account.login(), data.name(), data.mail(), account.government(), Accounts.groups(account.person(clock.instant())));
        return account;
    }

    private OneTimeLink link(Account account) {
        String secret = OneTimeSecret.make();
        Instant until = clock.instant().plus(linkValidity);
        account.openLink(OneTimeSecret.hash(secret), until);
        return new OneTimeLink(SecurityConfiguration.NEW_PASSWORD_PAGE + "/" + secret, until);
    }
}
