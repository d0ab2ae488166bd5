package id.teken.portal.setup;

import id.teken.access.AccountInvitations;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.OfficeTime;
import id.teken.portal.setup.Roster.Added;
import id.teken.values.Refusal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the newest table of units and people back: whatever it added goes, in one transaction, as long as nothing is built on it.
 * The database itself knows what is: nothing that something points at can go.
 */
@Service
@Transactional
public class RosterUndo {

    private static final String OWN = " where government = teken.current_government() and ";

    private final JdbcClient database;
    private final AccountInvitations invitations;
    private final OfficeTime time;
    private final Audit audit;

    RosterUndo(JdbcClient database, AccountInvitations invitations, OfficeTime time, Audit audit) {
        this.database = database;
        this.invitations = invitations;
        this.time = time;
        this.audit = audit;
    }

    /** What could be taken back. */
    public record Last(UUID id, String byName, Instant at, int units, int officials, int accounts) {
    }

    /** Remembers what a table added. */
    void keep(Added added, Person admin) {
        database.sql("insert into teken.roster_import (id, stored_by_name, stored_at, units, positions, officials, appointments, ended, logins) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)").param(UUID.randomUUID()).param(admin.name()).param(Timestamp.from(time.now()))
                .param(ids(added.units())).param(ids(added.positions())).param(ids(added.officials())).param(ids(added.appointments()))
                .param(ids(added.ended())).param(added.logins().toArray(String[]::new)).update();
    }

    /** The newest table that was not taken back. */
    @Transactional(readOnly = true)
    public Optional<Last> last() {
        return newest().map(Kept::last);
    }

    /**
     * Takes the newest table back.
     *
     * @param id which one that is to the person's knowledge
     * @throws Refusal (conflict) if another one is newer, or something is built on it
     */
    public void takeBack(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        Kept kept = newest().filter(one -> one.last().id().equals(id)).orElseThrow(() -> Refusal.conflict("setup.roster.takeBack.other"));
        try {
            kept.logins().forEach(login -> invitations.withdraw(login, admin));
            requireNoAccounts(kept);
            delete("appointment", kept.appointments());
            database.sql("update teken.appointment set to_date = null" + OWN + "id = any(?)").param(kept.ended()).update();
            delete("official", kept.officials());
            delete("position", kept.positions());
            deleteUnits(kept.units());
            database.sql("update teken.roster_import set taken_back_at = ?" + OWN + "id = ?").param(Timestamp.from(time.now())).param(id).update();
        } catch (DataIntegrityViolationException used) {
            throw Refusal.conflict("setup.roster.takeBack.used");
        }
        audit.record(admin.login(), admin.name(), "setup.roster.takenBack", id, kept.units().length + " OPD, " + kept.officials().length
                + " pejabat, " + kept.logins().size() + " akun");
    }

    private record Kept(Last last, UUID[] units, UUID[] positions, UUID[] officials, UUID[] appointments, UUID[] ended, List<String> logins) {
    }

    private Optional<Kept> newest() {
        return database.sql("select * from teken.roster_import" + OWN + "taken_back_at is null order by sequence desc limit 1")
                .query(RosterUndo::row).optional();
    }

    private static Kept row(ResultSet row, int at) throws SQLException {
        UUID[] units = ids(row.getArray("units"));
        UUID[] officials = ids(row.getArray("officials"));
        List<String> logins = List.of((String[]) row.getArray("logins").getArray());
        return new Kept(new Last(row.getObject("id", UUID.class), row.getString("stored_by_name"), row.getTimestamp("stored_at").toInstant(),
                units.length, officials.length, logins.size()), units, ids(row.getArray("positions")), officials,
                ids(row.getArray("appointments")), ids(row.getArray("ended")), logins);
    }

    private static UUID[] ids(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private void delete(String table, UUID[] ids) {
        database.sql("delete from teken." + table + OWN + "id = any(?)").param(ids).update();
    }

    /** Accounts stand outside the wall and point at nothing that the database would guard. */
    private void requireNoAccounts(Kept kept) {
        boolean used = database.sql("select count(*) > 0 from teken.account" + OWN + "(unit_id = any(?) or official_id = any(?))")
                .param(kept.units()).param(kept.officials()).query(Boolean.class).single();
        if (used) {
            throw Refusal.conflict("setup.roster.takeBack.used");
        }
    }

    /** Those below go before those above: each round takes the lowest. */
    private void deleteUnits(UUID[] ids) {
        int gone;
        do {
            gone = database.sql("delete from teken.org_unit u where u.government = teken.current_government() and u.id = any(?) "
                    + "and not exists (select 1 from teken.org_unit b where b.government = u.government and b.parent_id = u.id)").param(ids).update();
        } while (gone > 0);
        Integer left = database.sql("select count(*) from teken.org_unit" + OWN + "id = any(?)").param(ids).query(Integer.class).single();
        if (left > 0) {
            throw Refusal.conflict("setup.roster.takeBack.used");
        }
    }
}
