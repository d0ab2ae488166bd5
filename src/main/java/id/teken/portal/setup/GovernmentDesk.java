package id.teken.portal.setup;

import id.teken.access.AccountData;
import id.teken.access.AccountInvitations;
import id.teken.access.Accounts;
import id.teken.access.OneTimeLink;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.access.Sessions;
import id.teken.engine.EngineTenants;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import id.teken.values.Given;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The governments of an installation, for its OPERATOR; an ADMIN may take away the own one while it is a demo. */
@Service
public class GovernmentDesk {

    /** The office time zones of Indonesia: WIB, WITA, WIT. */
    public static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
    private static final int LONGEST = 200;

    private final Governments governments;
    private final AccountInvitations invitations;
    private final Accounts accounts;
    private final Sessions sessions;
    private final EngineTenants engine;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GovernmentDesk(Governments governments, AccountInvitations invitations, Accounts accounts, Sessions sessions, EngineTenants engine,
            JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.governments = governments;
        this.invitations = invitations;
        this.accounts = accounts;
        this.sessions = sessions;
        this.engine = engine;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new government and its first ADMIN. */
    public record NewGovernment(String code, String name, Government.Kind kind, String seat, String zone, String adminLogin, String adminName,
            String adminMail) {
    }

    public List<Government> all(Person operator) {
        requireOperator(operator);
        return governments.all();
    }

    /** @return the link that lets its ADMIN in, shown once */
    public OneTimeLink create(NewGovernment data, Person operator) {
        requireOperator(operator);
        String code = PlainText.clean(data.code()).toLowerCase(Locale.ROOT);
        List<Problem> problems = problems(data, code);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return Tenant.runAs(code, () -> transaction.execute(status -> {
            governments.add(new Government(code, PlainText.clean(data.name()), data.kind(), PlainText.clean(data.seat()), ZoneId.of(data.zone()),
                    Governments.LEGAL_BASIS, false));
            return invitations.openFirst(new AccountData(data.adminLogin(), data.adminName(), data.adminMail(), null, null,
                    Set.of(Role.ADMIN)), operator);
        }));
    }

    private List<Problem> problems(NewGovernment data, String code) {
        List<Problem> problems = new ArrayList<>();
        if (!code.matches("[a-z0-9][a-z0-9.-]{1,19}")) {
            problems.add(new Problem("code", "government.code.bad"));
        } else if (governments.find(code).isPresent()) {
            problems.add(new Problem("code", "government.code.taken"));
        }
        for (String[] field : new String[][]{{"name", data.name()}, {"seat", data.seat()}}) {
            String clean = PlainText.clean(field[1]);
            if (clean.isEmpty() || clean.length() > LONGEST) {
                problems.add(new Problem(field[0], clean.isEmpty() ? "refusal.name.missing" : "refusal.long", LONGEST));
            }
        }
        if (data.kind() == null) {
            problems.add(new Problem("kind", "government.kind.missing"));
        }
        if (data.zone() == null || !ZONES.contains(data.zone())) {
            problems.add(new Problem("zone", "government.zone.bad"));
        }
        return problems;
    }

    /**
     * Takes a government away with everything: one that was invented, or never sealed an agreement.
     *
     * @param confirmation its code, typed by hand
     */
    public void remove(String code, String confirmation, Person person) {
        boolean own = code.equals(person.government()) && person.has(Role.ADMIN);
        if (!own) {
            requireOperator(person);
        }
        Government government = governments.find(code).orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        if (own && !government.isDemo()) {
            throw Refusal.forbidden("government.remove.real");
        }
        if (!code.equals(Given.required(confirmation).strip())) {
            throw Refusal.invalid(List.of(new Problem("confirmation", "government.remove.confirm", code)));
        }
        boolean removable = government.isDemo() || Tenant.runAs(code, () -> transaction.execute(status ->
                database.sql("select count(*) = 0 from teken.sealed_document where government = teken.current_government()")
                        .query(Boolean.class).single()));
        if (!removable) {
            throw Refusal.conflict("government.remove.real");
        }
        Tenant.runAs(code, () -> transaction.executeWithoutResult(status -> {
            accounts.inUse().forEach(one -> sessions.endAll(one.login()));
            engine.forget(code);
            database.sql("select teken.remove_government(?, ?, ?)").param(code).param(person.login())
                    .param(Timestamp.from(clock.instant())).query((row, at) -> 0).list();
        }));
    }

    private static void requireOperator(Person person) {
        if (!person.has(Role.OPERATOR)) {
            throw Refusal.forbidden("refusal.role");
        }
    }
}
