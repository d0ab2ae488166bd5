package id.teken.allowance;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections of single employees that wait for the next decision. */
@Component
class CorrectionBook {

    private static final String WAITING = " where government = teken.current_government() and decision_id is null and withdrawn_at is null";

    private final JdbcClient database;

    CorrectionBook(JdbcClient database) {
        this.database = database;
    }

    /** Oldest first. */
    List<PayCorrection> waiting() {
        return database.sql("select * from teken.allowance_correction" + WAITING + " order by proposed_at, id")
                .query(CorrectionBook::correction).list();
    }

    void add(PayCorrection correction, String proposersLogin) {
        Employee right = correction.employee();
        database.sql("insert into teken.allowance_correction (id, year, month, unit_id, employee, name, login, base, first_day, last_day, "
                + "reason, proposed_by, proposed_by_name, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(correction.id(), correction.about().getYear(), correction.about().getMonthValue(), right.unitId(), right.number(),
                        right.name(), right.login(), BigDecimal.valueOf(right.base().amount()), right.from(), right.to(),
                        correction.reason(), proposersLogin, correction.proposedBy(), Timestamp.from(correction.proposedAt())).update();
    }

    /** @return whether there was such a one that waits */
    boolean withdraw(UUID id, Instant at) {
        return database.sql("update teken.allowance_correction set withdrawn_at = ?" + WAITING + " and id = ?")
                .params(Timestamp.from(at), id).update() == 1;
    }

    /** What waits about months up to this one is part of this decision from now on. */
    void takenInto(UUID decision, YearMonth until) {
        database.sql("update teken.allowance_correction set decision_id = ?" + WAITING + " and (year, month) <= (?, ?)")
                .params(decision, until.getYear(), until.getMonthValue()).update();
    }

    private static PayCorrection correction(ResultSet row, int number) throws SQLException {
        return new PayCorrection(row.getObject("id", UUID.class), YearMonth.of(row.getInt("year"), row.getInt("month")),
                PayBook.employee(row, number), row.getString("reason"), row.getString("proposed_by_name"),
                row.getTimestamp("proposed_at").toInstant());
    }
}
