package id.teken.portal.admin;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Establishment;
import id.teken.government.Levels;
import id.teken.government.Levels.LevelData;
import id.teken.government.Position;
import id.teken.government.PositionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may decide on levels and on where posts stand, with the log. */
@Service
@Transactional
public class LevelAdministration {

    /** Rows of the decision table {@code signing-route}. */
    static final Set<String> ROUTES = Set.of(Levels.HEAD_OF_GOVERNMENT, Levels.UNIT_HEAD, "ADMINISTRATOR", "SUPERVISOR", "FUNCTIONAL", "STAFF");

    private final Levels levels;
    private final Establishment establishment;
    private final Audit audit;

    LevelAdministration(Levels levels, Establishment establishment, Audit audit) {
        this.levels = levels;
        this.establishment = establishment;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<PositionLevel> levels(Person person) {
        person.require(Role.ADMIN);
        return levels.all();
    }

    public List<String> routes() {
        return ROUTES.stream().sorted().toList();
    }

    /** Levels that a post below the head can have. */
    @Transactional(readOnly = true)
    public List<PositionLevel> placeable(Person person) {
        return levels(person).stream().filter(level -> !level.code().equals(Levels.HEAD_OF_GOVERNMENT) && !level.code().equals(Levels.UNIT_HEAD))
                .toList();
    }

    /**
     * A post and where it stands.
     *
     * @param depth how many posts stand above it in its unit; 0 for the head, and for one that takes no part in the cascade
     */
    public record Place(Position position, int depth) {

        /** Whether it heads a unit or the government: that is not decided here. */
        public boolean isHead() {
            return position.office() != Position.Office.OTHER && position.office() != Position.Office.ASSISTANT
                    && position.office() != Position.Office.DEPUTY_HEAD;
        }
    }

    /** The posts of a unit, each after the one above it; those that take no part in the cascade at the end. */
    @Transactional(readOnly = true)
    public List<Place> places(UUID unitId, Person person) {
        person.require(Role.ADMIN);
        List<Position> all = establishment.positions(unitId);
        List<Place> places = new ArrayList<>();
        all.stream().filter(position -> new Place(position, 0).isHead()).map(position -> new Place(position, 0)).forEach(places::add);
        boolean headed = !places.isEmpty();
        Set<UUID> own = all.stream().map(Position::id).collect(Collectors.toSet());
        all.stream().filter(position -> position.level() != null && (position.superiorId() == null || !own.contains(position.superiorId())))
                .forEach(position -> add(position, headed ? 1 : 0, all, places));
        all.stream().filter(position -> position.level() == null && !new Place(position, 0).isHead()).map(position -> new Place(position, 0))
                .forEach(places::add);
        return places;
    }

    private static void add(Position position, int depth, List<Position> all, List<Place> places) {
        places.add(new Place(position, depth));
        all.stream().filter(below -> position.id().equals(below.superiorId())).forEach(below -> add(below, depth + 1, all, places));
    }

    public PositionLevel describe(LevelData data, Person person) {
        person.require(Role.ADMIN);
        PositionLevel level = levels.describe(data, ROUTES);
        audit.record(person.login(), person.name(), "level.described", level.id(), level.code() + ": " + level.name() + ", alur " + level.route());
        return level;
    }

    /** As {@link Levels#place}. */
    public void place(UUID position, String level, UUID superior, Person person) {
        person.require(Role.ADMIN);
        Position placed = levels.place(position, level == null || level.isBlank() ? null : level, superior);
        audit.record(person.login(), person.name(), "position.placed", position, placed.title() + ": "
                + (placed.level() == null ? "tidak ikut dijabarkan" : placed.level()));
    }
}
