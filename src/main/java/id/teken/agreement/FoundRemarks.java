package id.teken.agreement;

import id.teken.tenancy.Tenant;
import java.sql.Array;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what was found on each agreement, for the report of the whole government; a statement or two however many. */
@Component
class FoundRemarks {

    private final JdbcTemplate database;

    FoundRemarks(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * One remark to keep.
     *
     * @param agreementId null for a unit without an agreement
     * @param place       number of the line or program, or null
     */
    record Row(int year, UUID unitId, UUID agreementId, Integer place, Remark remark) {

        static Row of(Agreement agreement, Remark remark) {
            Integer place = Stream.concat(
                    agreement.lines().stream().filter(line -> line.id().equals(remark.lineId())).map(Line::number),
                    agreement.programs().stream().filter(program -> program.id().equals(remark.programId())).map(Program::number)).findFirst()
                    .orElse(null);
            return new Row(agreement.year(), agreement.unitId(), agreement.id(), place, remark);
        }
    }

    void replace(Agreement agreement, List<Remark> remarks) {
        forget(List.of(agreement.id()));
        if (agreement.state().isCounted()) {
            add(remarks.stream().map(remark -> Row.of(agreement, remark)).toList());
        }
    }

    void forget(Collection<UUID> agreements) {
        database.update(connection -> {
            var statement = connection.prepareStatement("delete from teken.found_remark where government = ? and agreement_id = any (?)");
            statement.setString(1, Tenant.required());
            statement.setArray(2, connection.createArrayOf("uuid", agreements.toArray()));
            return statement;
        });
    }

    /** Those of agreements that do not count any more, and of units without any. */
    void forgetOutdated(int year) {
        database.update("delete from teken.found_remark f where f.government = ? and f.year = ? and (f.agreement_id is null or exists "
                + "(select 1 from teken.agreement a where a.government = f.government and a.id = f.agreement_id "
                + "and a.state in ('WITHDRAWN', 'SUPERSEDED')))", Tenant.required(), year);
    }

    void add(List<Row> rows) {
        database.batchUpdate("insert into teken.found_remark (government, year, unit_id, agreement_id, kind, line_id, program_id, arguments, "
                + "place) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows, rows.size() + 1, (statement, row) -> {
                    Remark remark = row.remark();
                    Array arguments = statement.getConnection().createArrayOf("text",
                            Arrays.stream(remark.arguments()).map(String::valueOf).toArray());
                    statement.setString(1, Tenant.required());
                    statement.setInt(2, row.year());
                    statement.setObject(3, row.unitId());
                    statement.setObject(4, row.agreementId());
                    statement.setString(5, remark.kind().name());
                    statement.setObject(6, remark.lineId());
                    statement.setObject(7, remark.programId());
                    statement.setArray(8, arguments);
                    statement.setObject(9, row.place(), Types.INTEGER);
                });
    }
}
