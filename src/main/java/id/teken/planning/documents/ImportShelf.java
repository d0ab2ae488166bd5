package id.teken.planning.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.teken.planning.documents.PlanImport.Findings;
import id.teken.planning.documents.PlanImport.State;
import id.teken.values.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code teken.plan_import}. */
@Repository
@Transactional
class ImportShelf {

    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final String OWN = " where government = teken.current_government() ";

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    ImportShelf(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void add(PlanImport one, byte[] content, String login) {
        database.sql("insert into teken.plan_import (id, sheet, year, file_name, content, amendment, legal_basis, decided_on, state, "
                + "started_by, started_by_name, started_at, beat_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.sheet().name(), one.year(), one.fileName(), content, one.basis().amendment(),
                        one.basis().legalBasis(), one.basis().decidedOn(), one.state().name(), login, one.startedByName(),
                        Timestamp.from(one.startedAt()), now()).update();
    }

    Optional<PlanImport> find(UUID id) {
        return database.sql("select * from teken.plan_import" + OWN + "and id = ?").param(id).query(this::row).optional();
    }

    /** Newest first. */
    List<PlanImport> latest(int most) {
        return database.sql("select * from teken.plan_import" + OWN + "order by started_at desc, id limit ?").param(most)
                .query(this::row).list();
    }

    /** @throws Refusal (conflict) if the file was stored or discarded */
    byte[] content(UUID id) {
        return database.sql("select content from teken.plan_import" + OWN + "and id = ? and content is not null").param(id)
                .query(byte[].class).optional().orElseThrow(() -> Refusal.conflict("plan.import.state"));
    }

    /** Moves on from one state to another; false if somebody else was quicker. */
    boolean move(UUID id, State from, State to) {
        return database.sql("update teken.plan_import set state = ?, rows_done = 0, beat_at = ?" + OWN + "and id = ? and state = ?")
                .param(to.name()).param(now()).param(id).param(from.name()).update() == 1;
    }

    void map(UUID id, ColumnMap columns) {
        database.sql("update teken.plan_import set columns = ?" + OWN + "and id = ?").param(columns.text()).param(id).update();
    }

    void found(UUID id, Findings findings, int rows) {
        database.sql("update teken.plan_import set findings = cast(? as jsonb), rows_total = ?" + OWN + "and id = ?").param(write(findings))
                .param(rows).param(id).update();
    }

    void forgetContent(UUID id) {
        database.sql("update teken.plan_import set content = null" + OWN + "and id = ?").param(id).update();
    }

    /** Seen by others at once, whatever becomes of the work; false if it was called off. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean beat(UUID id, State state, int rows) {
        return database.sql("update teken.plan_import set rows_done = ?, beat_at = ?" + OWN + "and id = ? and state = ?")
                .param(rows).param(now()).param(id).param(state.name()).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private PlanImport row(ResultSet row, int at) throws SQLException {
        PlanBasis basis = new PlanBasis(row.getInt("amendment"), row.getString("legal_basis"), row.getObject("decided_on", LocalDate.class));
        String columns = row.getString("columns");
        boolean alive = row.getTimestamp("beat_at").toInstant().isAfter(clock.instant().minus(SILENCE));
        return new PlanImport(row.getObject("id", UUID.class), SheetKind.valueOf(row.getString("sheet")), row.getInt("year"),
                row.getString("file_name"), columns == null ? null : ColumnMap.parse(columns), basis, State.valueOf(row.getString("state")),
                row.getInt("rows_done"), row.getInt("rows_total"), read(row.getString("findings")), row.getString("started_by_name"),
                row.getTimestamp("started_at").toInstant(), alive);
    }

    private String write(Findings findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Findings read(String text) {
        try {
            return json.readValue(text, Findings.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
