package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.government.Holder;
import id.teken.government.Offices;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who reports a month: the head of the unit, or whoever holds the post whose agreement it is, with those who plan for the unit. */
@Component
class Reporters {

    private final Offices offices;

    Reporters(Offices offices) {
        this.offices = offices;
    }

    /** Who hands it in; empty while the post is vacant. */
    Optional<Holder> of(MonthlyReport report) {
        return report.isOfUnit() ? offices.headOf(report.unitId())
                : offices.position(report.positionId()).flatMap(position -> offices.incumbents(position).acting());
    }

    boolean is(MonthlyReport report, Person person) {
        return person.officialId() != null && of(report).filter(holder -> holder.officialId().equals(person.officialId())).isPresent();
    }

    /** Whether the person may write in it. The head of a unit judges its posts and does not write for them. */
    boolean mayEdit(MonthlyReport report, Person person) {
        if (!report.isOfUnit()) {
            return is(report, person) || person.belongsTo(report.unitId()) && person.has(Role.UNIT_STAFF);
        }
        return person.belongsTo(report.unitId()) && (person.has(Role.UNIT_HEAD) || person.has(Role.UNIT_STAFF) || person.has(Role.SECRETARY));
    }

    /** Whose report it is, for people: the unit, and below its head the post. */
    String name(MonthlyReport report, String unit) {
        return report.isOfUnit() ? unit : offices.position(report.positionId()).orElseThrow().title() + ", " + unit;
    }
}
