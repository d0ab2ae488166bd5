package id.teken.evaluation;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.government.Holder;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who judges a unit's month: the Sekda, or for a unit that stands below another one the head of that one. Nobody judges
 * own work: where that person heads the unit or had a hand in the report, or the post is vacant, the substitute of the
 * government's rule acts, at last the leader.
 */
@Component
class Assessors {

    private static final String TOP = "KEPALA_DAERAH";

    private final Offices offices;
    private final Accounts accounts;

    Assessors(Offices offices, Accounts accounts) {
        this.offices = offices;
        this.accounts = accounts;
    }

    /** @param substitute whether this is not the one whose office it is */
    record Assessor(String login, boolean substitute) {
    }

    /** Empty where nobody without an own interest can sign in. */
    Optional<Assessor> of(MonthlyReport report) {
        UUID head = offices.headOf(report.unitId()).map(Holder::officialId).orElse(null);
        List<UUID> order = order(report.unitId());
        for (int place = 0; place < order.size(); place++) {
            Optional<Person> person = order.get(place) == null || order.get(place).equals(head) ? Optional.empty()
                    : accounts.ofOfficial(order.get(place));
            if (person.isPresent() && !report.isWorkOf(person.get().login()) && !person.get().login().equals(report.verifiedBy())) {
                return Optional.of(new Assessor(person.get().login(), place > 0));
            }
        }
        return Optional.empty();
    }

    boolean is(MonthlyReport report, Person person) {
        return of(report).map(Assessor::login).filter(person.login()::equals).isPresent();
    }

    /** Officials, the one whose office it is first; null for a vacant post. */
    private List<UUID> order(UUID unitId) {
        List<UUID> order = new ArrayList<>();
        Optional<OrgUnit> above = offices.unit(unitId).map(OrgUnit::parentId).flatMap(offices::unit)
                .filter(unit -> !unit.kind().equals(TOP));
        above.ifPresent(unit -> order.add(offices.headOf(unit.id()).map(Holder::officialId).orElse(null)));
        if (above.isEmpty() && offices.holderOf(id.teken.government.Position.Office.SECRETARY).isEmpty()) {
            order.add(null);
        }
        offices.secretaryAndSubstitutes().forEach(holder -> order.add(holder.officialId()));
        return order;
    }
}
