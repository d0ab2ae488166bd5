package id.teken.allowance;

import id.teken.access.Person;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks that people give units for what the product does not measure; only added, the newest about a month counts. */
@Component
class OutputMarks {

    private final JdbcClient database;

    OutputMarks(JdbcClient database) {
        this.database = database;
    }

    /** @param directions, complaints in percent; null where not known */
    record Mark(BigDecimal directions, BigDecimal complaints) {

        static final Mark NONE = new Mark(null, null);
    }

    Map<UUID, Mark> of(YearMonth month) {
        Map<UUID, Mark> marks = new HashMap<>();
        database.sql("select distinct on (unit_id) unit_id, directions, complaints from teken.output_mark "
                + "where government = teken.current_government() and year = ? and month = ? order by unit_id, number desc")
                .param(month.getYear()).param(month.getMonthValue())
                .query((row, number) -> marks.put(row.getObject("unit_id", UUID.class),
                        new Mark(row.getBigDecimal("directions"), row.getBigDecimal("complaints")))).list();
        return marks;
    }

    void add(UUID unit, YearMonth month, Mark mark, Person by, Instant at) {
        database.sql("insert into teken.output_mark (unit_id, year, month, directions, complaints, entered_by, entered_at) "
                + "values (?, ?, ?, ?, ?, ?, ?)").params(unit, month.getYear(), month.getMonthValue(), mark.directions(), mark.complaints(),
                        by.login(), Timestamp.from(at)).update();
    }
}
