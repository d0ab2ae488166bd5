package id.teken.access;

import id.teken.values.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person left half-written in a form. Callers have looked whether the person may see what the form is about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UnfinishedTexts {

    private static final int MOST_CHARACTERS = 500_000;
    /** The database stores no NUL. After an odd number of backslashes these are just characters that somebody typed. */
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final JdbcClient database;
    private final Clock clock;

    UnfinishedTexts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As JSON; empty where nothing was kept. */
    public Optional<String> of(UUID subject, String step, Person person) {
        return database.sql("select content::text from teken.unfinished_text where government = teken.current_government() "
                + "and subject_id = ? and step = ? and login = ?").params(subject, step, person.login()).query(String.class).optional();
    }

    /** Keeps it instead of what was kept before. */
    public void keep(UUID subject, String step, Person person, String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw Refusal.invalid("agreement.text.long", MOST_CHARACTERS);
        }
        database.sql("insert into teken.unfinished_text (subject_id, step, login, content, saved_at) values (?, ?, ?, ?::jsonb, ?) "
                + "on conflict (government, subject_id, step, login) do update set content = excluded.content, saved_at = excluded.saved_at")
                .params(subject, step, person.login(), ESCAPED_NUL.matcher(json).replaceAll("$1"), Timestamp.from(clock.instant())).update();
    }
}
