package id.teken.agreement;

import id.teken.government.Incumbents;
import id.teken.government.Levels;
import id.teken.government.Offices;
import id.teken.government.Position;
import id.teken.government.PositionLevel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Between which posts an agreement is made; the decision table {@code signing-route} says it for the level of the first. */
@Component
class Posts {

    private final Offices offices;
    private final Levels levels;
    private final SigningRoutes routes;

    Posts(Offices offices, Levels levels, SigningRoutes routes) {
        this.offices = offices;
        this.levels = levels;
        this.routes = routes;
    }

    /** The level of the first party's post; a unit without a head counts as headed. */
    PositionLevel level(Agreement agreement) {
        return position(agreement).flatMap(levels::of).orElseGet(() -> levels.all().stream()
                .filter(level -> level.code().equals(Levels.UNIT_HEAD)).findFirst().orElseThrow());
    }

    SigningRoute route(Agreement agreement) {
        return routes.of(level(agreement).route());
    }

    /** Everybody who holds the first party's post today. */
    Incumbents first(Agreement agreement) {
        return position(agreement).map(offices::incumbents).orElse(Incumbents.NOBODY);
    }

    /** Everybody who holds the second party's post today; nobody where there is no second party. */
    Incumbents second(Agreement agreement) {
        return switch (route(agreement).countersigns()) {
            case NONE -> Incumbents.NOBODY;
            case SUPERIOR -> superior(agreement).map(offices::incumbents).orElse(Incumbents.NOBODY);
            default -> offices.post(Position.Office.HEAD_OF_GOVERNMENT);
        };
    }

    /** The post directly above, for an agreement below the head of a unit. */
    Optional<Position> superior(Agreement agreement) {
        return position(agreement).flatMap(position -> position.superiorId() == null ? offices.headPosition(agreement.unitId())
                : offices.position(position.superiorId()));
    }

    private Optional<Position> position(Agreement agreement) {
        return agreement.isOfUnit() ? offices.headPosition(agreement.unitId()) : offices.position(agreement.positionId());
    }
}
