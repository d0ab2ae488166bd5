package id.teken.portal.admin;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Levels;
import id.teken.government.Levels.LevelData;
import id.teken.government.Position;
import id.teken.government.PositionLevel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may decide on levels and on where posts stand, with the log. */
@Service
@Transactional
public class LevelAdministration {

    /** Rows of the decision table {@code signing-route}. */
    static final Set<String> ROUTES = Set.of(Levels.HEAD_OF_GOVERNMENT, Levels.UNIT_HEAD, "ADMINISTRATOR", "SUPERVISOR", "FUNCTIONAL", "STAFF");

    private final Levels levels;
    private final Audit audit;

    LevelAdministration(Levels levels, Audit audit) {
        this.levels = levels;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<PositionLevel> levels(Person person) {
        person.require(Role.ADMIN);
        return levels.all();
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
