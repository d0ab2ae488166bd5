package id.teken.portal.setup;

import id.teken.access.AccountData;
import id.teken.access.AccountInvitations;
import id.teken.access.Person;
import id.teken.government.Appointment;
import id.teken.government.Appointments;
import id.teken.government.Establishment;
import id.teken.government.Establishment.OfficialData;
import id.teken.government.Establishment.UnitData;
import id.teken.government.NewAppointment;
import id.teken.government.Official;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Carries out the table of units and people by the same use cases as the pages, row by row; what is there already is left as it
 * is. One table at a time, in the caller's transaction: with a problem, nothing of it stays.
 */
public final class Roster {

    private final Establishment establishment;
    private final Appointments appointments;
    private final AccountInvitations invitations;
    private final Person admin;
    private final LocalDate today;
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<String, UUID> positions = new HashMap<>();
    private final Map<String, Official> byNip = new HashMap<>();
    private final Map<String, Official> byName = new HashMap<>();
    private final List<Problem> problems;
    private final Added added = new Added(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
            new ArrayList<>());

    Roster(Establishment establishment, Offices offices, Appointments appointments, AccountInvitations invitations, Person admin,
            LocalDate today, List<Problem> problems) {
        this.establishment = establishment;
        this.appointments = appointments;
        this.invitations = invitations;
        this.admin = admin;
        this.today = today;
        this.problems = problems;
        offices.units().forEach(unit -> units.put(unit.code(), unit.id()));
        establishment.positions().forEach(post -> positions.put(post.unitId() + post.title(), post.id()));
        establishment.officials().forEach(this::know);
    }

    /**
     * What is new.
     *
     * @param ended appointments of others that ended by it
     */
    record Added(List<UUID> units, List<UUID> positions, List<UUID> officials, List<UUID> appointments, List<UUID> ended, List<String> logins) {
    }

    /** How many of each are new. */
    public record Result(int units, int positions, int officials, int accounts, List<Problem> problems) {
    }

    Added added() {
        return added;
    }

    Result carryOut(List<RosterRow> rows) {
        units(rows);
        Set<String> held = new HashSet<>();
        for (RosterRow row : rows) {
            if (units.containsKey(row.unitCode())) {
                attempt(row, () -> person(row, held));
            }
        }
        return new Result(added.units().size(), added.positions().size(), added.officials().size(), added.logins().size(),
                List.copyOf(problems));
    }

    /** A unit comes after the one above it, in whatever order the rows stand. */
    private void units(List<RosterRow> rows) {
        Map<String, RosterRow> waiting = new LinkedHashMap<>();
        for (RosterRow row : rows) {
            if (row.unitCode().isEmpty()) {
                problems.add(problem(row, "roster.unit.missing"));
            } else if (!row.unitName().isEmpty() && !units.containsKey(row.unitCode())) {
                RosterRow former = waiting.putIfAbsent(row.unitCode(), row);
                if (former != null && !former.unitName().equals(row.unitName())) {
                    problems.add(problem(row, "roster.unit.names", row.unitCode(), former.line()));
                }
            }
        }
        boolean moved = true;
        while (moved) {
            List<RosterRow> ready = waiting.values().stream().filter(row -> row.parent().isEmpty() || units.containsKey(row.parent())).toList();
            ready.forEach(row -> {
                waiting.remove(row.unitCode());
                attempt(row, () -> {
                    OrgUnit unit = establishment.addUnit(new UnitData(row.unitCode(), row.unitName(), row.kind().isEmpty() ? "OTHER" : row.kind(),
                            units.get(row.parent())));
                    units.put(unit.code(), unit.id());
                    added.units().add(unit.id());
                });
            });
            moved = !ready.isEmpty();
        }
        waiting.values().forEach(row -> problems.add(problem(row, waiting.containsKey(row.parent()) ? "roster.unit.circle"
                : "roster.parent.unknown", row.parent())));
        rows.stream().filter(row -> !row.unitCode().isEmpty() && !units.containsKey(row.unitCode()) && row.unitName().isEmpty())
                .forEach(row -> problems.add(problem(row, "spending.unit", row.unitCode())));
    }

    private void person(RosterRow row, Set<String> held) {
        UUID unit = units.get(row.unitCode());
        Official official = row.name().isEmpty() || row.title().isEmpty() ? null : official(row);
        if (!row.title().isEmpty()) {
            UUID position = position(row, unit);
            if (official != null && row.appointment() != Appointment.Kind.PLH && !held.add(unit + row.title())) {
                problems.add(problem(row, "roster.holder.twice", row.title()));
            } else if (official != null) {
                appoint(row, position, official);
            }
        }
        if (!row.login().isEmpty()) {
            boolean opened = invitations.open(new AccountData(row.login(), row.name(), row.mail(), official == null ? null : official.id(),
                    unit, row.roles()), admin);
            if (opened) {
                added.logins().add(row.login());
            }
        }
    }

    private UUID position(RosterRow row, UUID unit) {
        return positions.computeIfAbsent(unit + row.title(), key -> {
            Position post = establishment.addPosition(unit, row.title(), row.office());
            added.positions().add(post.id());
            return post.id();
        });
    }

    private Official official(RosterRow row) {
        Official known = row.nip().isEmpty() ? byName.get(row.name()) : byNip.get(row.nip());
        if (known != null) {
            return known;
        }
        Official official = establishment.addOfficial(new OfficialData(row.name(), row.nip(), row.rank()));
        know(official);
        added.officials().add(official.id());
        return official;
    }

    private void appoint(RosterRow row, UUID position, Official official) {
        LocalDate from = Objects.requireNonNullElse(row.from(), today);
        boolean there = appointments.ofPosition(position).stream().anyMatch(one -> one.officialId().equals(official.id())
                && one.kind() == row.appointment() && (one.to() == null || !one.to().isBefore(today)));
        if (!there) {
            List<UUID> open = appointments.ofPosition(position).stream().filter(one -> one.to() == null).map(Appointment::id).toList();
            added.appointments().add(appointments.appoint(new NewAppointment(position, official.id(), row.appointment(), from, null, null,
                    true)).id());
            appointments.ofPosition(position).stream().filter(one -> one.to() != null && open.contains(one.id())).map(Appointment::id)
                    .forEach(added.ended()::add);
        }
    }

    private void know(Official official) {
        byName.put(official.name(), official);
        if (official.nip() != null) {
            byNip.put(official.nip(), official);
        }
    }

    private void attempt(RosterRow row, Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            if (refused.problems().isEmpty()) {
                problems.add(problem(row, refused.key(), refused.arguments()));
            }
            refused.problems().forEach(problem -> problems.add(problem(row, problem.key(), problem.arguments())));
        }
    }

    private static Problem problem(RosterRow row, String key, Object... arguments) {
        return new Problem(String.valueOf(row.line()), key, arguments);
    }
}
