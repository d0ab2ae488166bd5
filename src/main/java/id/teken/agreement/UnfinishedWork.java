package id.teken.agreement;

import id.teken.access.Person;
import id.teken.tenancy.Tenant;
import id.teken.values.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's half-written review, decision or answers, kept on the server as the form left them. */
@Service
@Transactional
public class UnfinishedWork {

    private static final Set<String> STEPS = Set.of("review", "approve-corrections", "confirm", "sign", "countersign");
    private static final int MOST_CHARACTERS = 500_000;
    /** The database stores no NUL. After an odd number of backslashes these are just characters that somebody typed. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final JdbcClient database;
    private final Desk desk;
    private final Clock clock;

    UnfinishedWork(JdbcClient database, Desk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    /** What the person left at this step, as JSON; empty where nothing was kept. */
    @Transactional(readOnly = true)
    public Optional<String> of(UUID agreement, String step, Person person) {
        desk.read(agreement, person);
        requireStep(step);
        return database.sql("select content::text from teken.unfinished_work where government = ? and agreement_id = ? "
                + "and step = ? and login = ?").params(Tenant.required(), agreement, step, person.login())
                .query(String.class).optional();
    }

    /** Keeps it instead of what was kept before. */
    public void keep(UUID agreement, String step, Person person, String json) {
        desk.read(agreement, person);
        requireStep(step);
        if (json.length() > MOST_CHARACTERS) {
            throw Refusal.invalid("agreement.text.long", MOST_CHARACTERS);
        }
        database.sql("insert into teken.unfinished_work (agreement_id, step, login, content, saved_at) "
                + "values (?, ?, ?, ?::jsonb, ?) on conflict (government, agreement_id, step, login) "
                + "do update set content = excluded.content, saved_at = excluded.saved_at")
                .params(agreement, step, person.login(), ESCAPED_NUL.matcher(json).replaceAll("$1"), Timestamp.from(clock.instant())).update();
    }

    private static void requireStep(String step) {
        if (!STEPS.contains(step)) {
            throw Refusal.unknown("refusal.unknown");
        }
    }
}
