package id.teken.access;

import id.teken.audit.Audit;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody does with the own account: choose a password. */
@Service
public class OwnAccount {

    private static final long SECONDS = 60;

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnAccount(AccountRepository accounts, PasswordEncoder passwords, Sessions sessions, AccessTokens tokens, Audit audit, Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Chooses another password; all sessions but this one end. A wrong old password counts like a failed sign-in, so that
     * nobody guesses it on a screen left open.
     *
     * @param sessionId the session that stays
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void changePassword(Person person, String old, String chosen, String repeated, String sessionId) {
        Account account = accounts.lockByLogin(person.login()).orElseThrow();
        Duration pause = account.pause(clock.instant());
        if (!pause.isZero()) {
            throw refusal("old", pause.toSeconds() < SECONDS ? "password.wait.seconds" : "password.wait.minutes",
                    pause.toSeconds() < SECONDS ? Math.max(1, pause.toSeconds()) : (pause.toSeconds() + SECONDS - 1) / SECONDS);
        }
        if (old == null || !passwords.matches(old, account.passwordHash())) {
            account.signInFailed(clock.instant());
            throw refusal("old", "password.old.wrong");
        }
        NewPassword password = NewPassword.chosen(chosen, repeated, account.login(), account.name());
        if (password.text().equals(old)) {
            throw refusal("password", "password.same");
        }
        account.setPassword(passwords.encode(password.text()), clock.instant());
        int ended = sessions.endOthers(account.login(), sessionId);
        record(account, "account.passwordChanged", ended + " sesi lain diakhiri");
    }

    /** The person's sessions but this one end. */
    @Transactional
    public void endOtherSessions(Person person, String sessionId) {
        int ended = sessions.endOthers(person.login(), sessionId);
        accounts.findByLogin(person.login()).ifPresent(account -> record(account, "account.sessionsEnded", ended + " sesi diakhiri"));
    }

    /** One of the person's sessions ends. */
    @Transactional
    public void endSession(Person person, String handle) {
        sessions.end(person.login(), handle);
        accounts.findByLogin(person.login()).ifPresent(account -> record(account, "account.sessionsEnded", "1 sesi diakhiri"));
    }

    /** Login of the person for whom a link was made; empty where it is spent or too old. */
    @Transactional(readOnly = true)
    public Optional<String> loginOfLink(String secret) {
        return accounts.findFirstByLinkHash(OneTimeSecret.hash(secret)).filter(account -> account.hasOpenLink(clock.instant()))
                .map(Account::login);
    }

    /**
     * Sets the password of whoever was given the link, which works once; all sessions and access tokens of the
     * account end.
     *
     * @throws Refusal (unknown) if the link is spent or too old
     */
    public void setPasswordByLink(String secret, String chosen, String repeated) {
        String hash = OneTimeSecret.hash(secret);
        String government = accounts.findFirstByLinkHash(hash).map(Account::government).orElse(null);
        Supplier<Void> work = () -> transaction.execute(status -> {
            Account account = accounts.lockByLinkHash(hash).filter(found -> found.hasOpenLink(clock.instant()))
                    .orElseThrow(() -> Refusal.unknown("account.link.spent"));
            NewPassword password = NewPassword.chosen(chosen, repeated, account.login(), account.name());
            account.setPassword(passwords.encode(password.text()), clock.instant());
            sessions.endAll(account.login());
            tokens.revokeAll(account.login());
            record(account, "account.passwordSet", "Melalui tautan sekali pakai");
            return null;
        });
        Tenant.runAs(government, work);
    }

    /** Accounts of the installation belong to no government, and so does their log. */
    private void record(Account account, String event, String detail) {
        if (account.government() != null) {
            audit.record(account.login(), account.name(), event, account.id(), detail);
        }
    }

    private static Refusal refusal(String path, String key, Object... arguments) {
        return Refusal.invalid(List.of(new Problem(path, key, arguments)));
    }
}
