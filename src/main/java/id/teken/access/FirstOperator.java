package id.teken.access;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first operator into an empty installation: whoever can read the output of the start gets a link, chooses an
 * own password, and from then on no such link works. Several nodes may start together; each prints a link of its own.
 */
@Service
@Transactional
public class FirstOperator {

    static final Duration VALIDITY = Duration.ofHours(24);
    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Clock clock;

    FirstOperator(JdbcClient database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new token, or empty where somebody runs the installation already. */
    public Optional<String> invite() {
        if (exists()) {
            return Optional.empty();
        }
        String token = OneTimeSecret.make();
        database.sql("delete from teken.first_operator_link where valid_until <= ?").param(now()).update();
        database.sql("insert into teken.first_operator_link (token_hash, valid_until) values (?, ?)").param(OneTimeSecret.hash(token))
                .param(Timestamp.from(clock.instant().plus(VALIDITY))).update();
        return Optional.of(token);
    }

    /** Whether the token still opens the door. */
    @Transactional(readOnly = true)
    public boolean isGood(String token) {
        return !exists() && database.sql("select count(*) from teken.first_operator_link where token_hash = ? and valid_until > ?")
                .param(OneTimeSecret.hash(token)).param(now()).query(Long.class).single() > 0;
    }

    /**
     * Makes the account of the operator, who belongs to no government, and ends all links.
     *
     * @throws Refusal (unknown) if the token is not good (any more); (invalid) with the fields that cannot stay so
     */
    public void accept(String token, String name, String login, String password, String repeated) {
        // one after the other: of two requests with the same link the second finds an operator
        database.sql("lock table teken.first_operator_link in share row exclusive mode").update();
        if (!isGood(token)) {
            throw Refusal.unknown("start.dead");
        }
        String cleanName = PlainText.clean(name);
        String cleanLogin = PlainText.clean(login).toLowerCase(Locale.ROOT);
        requireGood(cleanName, cleanLogin, password, repeated);
        accounts.openForInstallation(new NewAccount(cleanLogin, cleanName, "", null, null, Set.of(Role.OPERATOR)), password);
        database.sql("delete from teken.first_operator_link").update();
        LOG.info("The first operator is {}; links for a first operator are dead from now on", cleanLogin);
    }

    private void requireGood(String name, String login, String password, String repeated) {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(new Problem("name", "refusal.missing"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new Problem("name", "refusal.long", LONGEST_NAME));
        }
        if (!AccountData.isLogin(login)) {
            problems.add(new Problem("login", "account.login.bad"));
        } else if (taken(login)) {
            problems.add(new Problem("login", "account.login.taken"));
        }
        try {
            NewPassword.chosen(password, repeated, login, name);
        } catch (Refusal weak) {
            problems.addAll(weak.problems());
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private boolean exists() {
        return database.sql("select count(*) from teken.account_role where role = 'OPERATOR'").query(Long.class).single() > 0;
    }

    private boolean taken(String login) {
        return database.sql("select count(*) from teken.account where login = ?").param(login).query(Long.class).single() > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
