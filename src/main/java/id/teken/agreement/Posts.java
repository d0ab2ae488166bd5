package id.teken.agreement;

import id.teken.government.Incumbents;
import id.teken.government.Levels;
import id.teken.government.Offices;
import id.teken.government.Position;
import id.teken.government.PositionLevel;
import id.teken.tenancy.TransactionMemo;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Between which posts an agreement is made; the decision table {@code signing-route} says it for the level of the first. Post,
 * level and route are read once in a use case, who holds a post is read anew.
 */
@Component
class Posts {

    private final Offices offices;
    private final Levels levels;
    private final SigningRoutes routes;
    private final TransactionMemo<Key, Place> places = new TransactionMemo<>();

    Posts(Offices offices, Levels levels, SigningRoutes routes) {
        this.offices = offices;
        this.levels = levels;
        this.routes = routes;
    }

    /** Whose agreement it is. @param position null for the unit's own */
    private record Key(UUID unit, UUID position) {
    }

    /** Where the first party stands. */
    private record Place(Optional<Position> position, PositionLevel level, SigningRoute route, Optional<Position> superior) {
    }

    /** The level of the first party's post; a unit without a head counts as headed. */
    PositionLevel level(Agreement agreement) {
        return place(agreement).level();
    }

    SigningRoute route(Agreement agreement) {
        return place(agreement).route();
    }

    /** Everybody who holds the first party's post today. */
    Incumbents first(Agreement agreement) {
        return place(agreement).position().map(offices::incumbents).orElse(Incumbents.NOBODY);
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
        return place(agreement).superior();
    }

    /** Whose agreement it is, for people: the unit, and below its head the post. */
    String name(Agreement agreement, String unit) {
        return agreement.isOfUnit() ? unit : place(agreement).position().map(Position::title).orElse("") + ", " + unit;
    }

    private Place place(Agreement agreement) {
        return places.get(new Key(agreement.unitId(), agreement.positionId()), this::read);
    }

    private Place read(Key key) {
        Optional<Position> head = offices.headPosition(key.unit());
        Optional<Position> position = key.position() == null ? head : offices.position(key.position());
        PositionLevel level = position.flatMap(levels::of).orElseGet(() -> levels.all().stream()
                .filter(one -> one.code().equals(Levels.UNIT_HEAD)).findFirst().orElseThrow());
        Optional<Position> superior = position.flatMap(post -> post.superiorId() == null ? head : offices.position(post.superiorId()));
        return new Place(position, level, routes.of(level.route()), superior);
    }
}
