package id.teken.evaluation;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.agreement.SigningRoute;
import id.teken.agreement.SigningRoutes;
import id.teken.government.Holder;
import id.teken.government.Levels;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who judges a month: of a unit the Sekda, or for one that stands below another the head of that one; of a post below the head
 * whoever the decision table {@code signing-route} names, the direct superior. Nobody judges own work: where that person is the
 * one who reports or had a hand in the report, or the post is vacant, the next above or the substitute of the government's rule
 * acts, at last the leader.
 */
@Component
class Assessors {

    private static final String TOP = "KEPALA_DAERAH";

    private final Offices offices;
    private final Accounts accounts;
    private final Reporters reporters;
    private final Levels levels;
    private final SigningRoutes routes;

    Assessors(Offices offices, Accounts accounts, Reporters reporters, Levels levels, SigningRoutes routes) {
        this.offices = offices;
        this.accounts = accounts;
        this.reporters = reporters;
        this.levels = levels;
        this.routes = routes;
    }

    /** @param substitute whether this is not the one whose office it is */
    record Assessor(String login, boolean substitute) {
    }

    /** Empty where nobody without an own interest can sign in. */
    Optional<Assessor> of(MonthlyReport report) {
        UUID own = reporters.of(report).map(Holder::officialId).orElse(null);
        List<UUID> order = report.isOfUnit() ? order(report.unitId()) : order(offices.position(report.positionId()).orElseThrow());
        for (int place = 0; place < order.size(); place++) {
            Optional<Person> person = order.get(place) == null || order.get(place).equals(own) ? Optional.empty()
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

    /** Whether Bagian Organisasi looks at the report before it is judged. */
    boolean isVerified(MonthlyReport report) {
        return report.isOfUnit() || offices.position(report.positionId()).flatMap(levels::of)
                .filter(level -> routes.of(level.route()).verifies() == SigningRoute.Who.ORGANIZATION).isPresent();
    }

    /** Officials, the one whose office it is first; null for a vacant post. */
    private List<UUID> order(UUID unitId) {
        List<UUID> order = new ArrayList<>();
        Optional<OrgUnit> above = offices.unit(unitId).map(OrgUnit::parentId).flatMap(offices::unit)
                .filter(unit -> !unit.kind().equals(TOP));
        above.ifPresent(unit -> order.add(offices.headOf(unit.id()).map(Holder::officialId).orElse(null)));
        if (above.isEmpty() && offices.holderOf(Position.Office.SECRETARY).isEmpty()) {
            order.add(null);
        }
        offices.secretaryAndSubstitutes().forEach(holder -> order.add(holder.officialId()));
        return order;
    }

    /** As above: the direct superior and those above, up to the head of the unit, then who judges the unit. */
    private List<UUID> order(Position position) {
        List<UUID> order = new ArrayList<>();
        boolean superior = levels.of(position).map(level -> routes.of(level.route()).assesses())
                .filter(who -> who == SigningRoute.Who.SUPERIOR).isPresent();
        Optional<Position> head = offices.headPosition(position.unitId());
        for (Optional<Position> above = superior ? above(position, head) : Optional.empty(); above.isPresent();
                above = above.filter(one -> !one.equals(head.orElse(null))).flatMap(one -> above(one, head))) {
            order.add(offices.incumbents(above.get()).acting().map(Holder::officialId).orElse(null));
        }
        order.addAll(order(position.unitId()));
        return order;
    }

    private Optional<Position> above(Position position, Optional<Position> head) {
        return position.superiorId() == null ? head.filter(one -> !one.equals(position)) : offices.position(position.superiorId());
    }
}
