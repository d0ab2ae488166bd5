package id.teken.access;

import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.engine.EngineIdentities;
import id.teken.government.Offices;
import id.teken.government.Succession;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an ADMIN does with the accounts of the own government. An ADMIN knows nobody's password: a link that works once
 * lets its owner choose one. Whoever's rights change is signed out everywhere, so that the change holds at once.
 */
@Service
@Transactional
public class AccountAdministration {

    private static final String LINK_PATH = SecurityConfiguration.NEW_PASSWORD_PAGE + "/";

    private final AccountRepository accounts;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final EngineIdentities engine;
    private final Offices offices;
    private final Succession succession;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;
    private final Duration linkValidity;

    AccountAdministration(AccountRepository accounts, Sessions sessions, AccessTokens tokens, EngineIdentities engine, Offices offices,
            Succession succession, PasswordEncoder passwords, Audit audit, Clock clock,
            @Value("${teken.account.link-validity}") Duration linkValidity) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.engine = engine;
        this.offices = offices;
        this.succession = succession;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.linkValidity = linkValidity;
    }

    /** A new account and the link for its owner. */
    public record Opened(AccountView account, OneTimeLink link) {
    }

    /** Accounts of the government by login. */
    @Transactional(readOnly = true)
    public List<AccountView> all(Person admin) {
        admin.require(Role.ADMIN);
        return accounts.findByGovernmentOrderByLogin(Tenant.required()).stream().map(account -> account.view(clock.instant())).toList();
    }

    /** @throws Refusal (unknown) if the government has no such account */
    @Transactional(readOnly = true)
    public AccountView get(UUID id, Person admin) {
        return find(id, admin).view(clock.instant());
    }

    /** What happened to the account, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> history(UUID id, Person admin) {
        return audit.of(find(id, admin).id());
    }

    /** Lets somebody in; nobody can sign in before the link was used. */
    public Opened open(AccountData data, Person admin) {
        admin.require(Role.ADMIN);
        AccountData clean = data.checked();
        if (accounts.existsByLogin(clean.login())) {
            throw Refusal.invalid(List.of(new Problem("login", "account.login.taken")));
        }
        checkPlace(clean, null);
        var account = new Account(new NewAccount(clean.login(), clean.name(), clean.mail(), clean.officialId(), clean.unitId(),
                clean.roles()), Tenant.required(), passwords.encode(OneTimeSecret.make()));
        OneTimeLink link = link(account);
        accounts.saveAndFlush(account);
        mirror(account);
        readdress(account.officialId());
        record(account, admin, "account.opened", roles(account));
        return new Opened(account.view(clock.instant()), link);
    }

    /** Other name, address, post, unit or roles; the login stays. */
    public AccountView change(UUID id, AccountData data, Integer version, Person admin) {
        Account account = find(id, admin);
        if (version != null && version != account.view(clock.instant()).version()) {
            throw Refusal.conflict("refusal.stale");
        }
        AccountData clean = new AccountData(account.login(), data.name(), data.mail(), data.officialId(), data.unitId(), data.roles())
                .checked();
        checkPlace(clean, account);
        if (isOwn(account, admin) && !clean.roles().contains(Role.ADMIN)) {
            throw Refusal.invalid(List.of(new Problem("roles", "account.own.role")));
        }
        boolean otherRights = !account.roles().equals(clean.roles()) || !Objects.equals(account.unitId(), clean.unitId())
                || !Objects.equals(account.officialId(), clean.officialId());
        UUID formerOfficial = account.officialId();
        account.describe(clean);
        accounts.saveAndFlush(account);
        if (account.isEnabled()) {
            mirror(account);
        }
        if (otherRights) {
            if (!isOwn(account, admin)) {
                sessions.endAll(account.login());
            }
            Stream.of(formerOfficial, account.officialId()).distinct().forEach(this::readdress);
        }
        record(account, admin, "account.changed", roles(account));
        return account.view(clock.instant());
    }

    /** Shuts somebody out at once: sessions and access tokens end, engine groups go, open tasks wait for whoever follows. */
    public AccountView disable(UUID id, Person admin) {
        Account account = find(id, admin);
        if (isOwn(account, admin)) {
            throw Refusal.invalid("account.own.disable");
        }
        if (account.isEnabled()) {
            account.enable(false);
            accounts.saveAndFlush(account);
            engine.forget(account.login());
            int ended = sessions.endAll(account.login());
            tokens.revokeAll(account.login());
            readdress(account.officialId());
            record(account, admin, "account.disabled", ended + " sesi diakhiri");
        }
        return account.view(clock.instant());
    }

    /** Lets somebody in again, with the former password and roles. */
    public AccountView enable(UUID id, Person admin) {
        Account account = find(id, admin);
        if (!account.isEnabled()) {
            checkOfficial(account.officialId(), account);
            account.enable(true);
            accounts.saveAndFlush(account);
            mirror(account);
            readdress(account.officialId());
            record(account, admin, "account.enabled", roles(account));
        }
        return account.view(clock.instant());
    }

    /** Ends the pause after wrong passwords. */
    public AccountView unlock(UUID id, Person admin) {
        Account account = find(id, admin);
        account.signedIn();
        accounts.saveAndFlush(account);
        record(account, admin, "account.unlocked", "");
        return account.view(clock.instant());
    }

    /** A new link for the owner to choose a password; a former link no longer works, the password does until then. */
    public OneTimeLink renewLink(UUID id, Person admin) {
        Account account = find(id, admin);
        if (!account.isEnabled()) {
            throw Refusal.invalid("account.link.disabled");
        }
        OneTimeLink link = link(account);
        accounts.saveAndFlush(account);
        record(account, admin, "account.linkMade", "");
        return link;
    }

    private Account find(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        return accounts.findByIdAndGovernment(id, Tenant.required()).orElseThrow(() -> Refusal.unknown("account.unknown"));
    }

    private OneTimeLink link(Account account) {
        String secret = OneTimeSecret.make();
        Instant until = clock.instant().plus(linkValidity);
        account.openLink(OneTimeSecret.hash(secret), until);
        return new OneTimeLink(LINK_PATH + secret, until);
    }

    private void checkPlace(AccountData data, Account own) {
        List<Problem> problems = new ArrayList<>();
        if (data.unitId() != null && offices.unit(data.unitId()).isEmpty()) {
            problems.add(new Problem("unitId", "unit.unknown"));
        }
        if (data.officialId() != null && offices.official(data.officialId()).isEmpty()) {
            problems.add(new Problem("officialId", "official.unknown"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        checkOfficial(data.officialId(), own);
    }

    /** Tasks go to one account of an official. */
    private void checkOfficial(UUID officialId, Account own) {
        if (officialId != null) {
            accounts.findFirstByGovernmentAndOfficialIdAndEnabledTrue(Tenant.required(), officialId)
                    .filter(other -> own == null || !other.id().equals(own.id())).ifPresent(other -> {
                        throw Refusal.invalid(List.of(new Problem("officialId", "account.official.taken", other.login())));
                    });
        }
    }

    private void mirror(Account account) {
        engine.mirror(account.login(), account.name(), account.mail(), account.government(),
                Accounts.groups(account.person(clock.instant())));
    }

    private void readdress(UUID officialId) {
        if (officialId != null) {
            succession.readdress(officialId);
        }
    }

    private void record(Account account, Person admin, String event, String detail) {
        audit.record(admin.login(), admin.name(), event, account.id(),
                detail.isEmpty() ? account.login() : account.login() + ". " + detail);
    }

    private static boolean isOwn(Account account, Person admin) {
        return account.login().equals(admin.login());
    }

    private static String roles(Account account) {
        return "Peran: " + String.join(", ", account.roles().stream().sorted().map(Role::name).toList());
    }
}
