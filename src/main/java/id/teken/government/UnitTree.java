package id.teken.government;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The units of a government as they stand above and below each other; siblings by kind, then by code. */
public final class UnitTree {

    private final Map<UUID, OrgUnit> units = new LinkedHashMap<>();

    /** @param all every unit of the government */
    public UnitTree(List<OrgUnit> all) {
        all.stream().sorted(Comparator.<OrgUnit>comparingInt(unit -> OrgUnit.KINDS.indexOf(unit.kind())).thenComparing(OrgUnit::code))
                .forEach(unit -> units.put(unit.id(), unit));
    }

    /**
     * A unit in its place.
     *
     * @param depth 0 at the top
     */
    public record Place(OrgUnit unit, int depth, List<Place> below) {
    }

    /** Units at the top, each with what stands below it. */
    public List<Place> top() {
        return places(null, 0);
    }

    /** Every unit, each directly before those below it. */
    public List<Place> flat() {
        List<Place> all = new ArrayList<>();
        top().forEach(place -> collect(place, all));
        return all;
    }

    public Optional<OrgUnit> find(UUID id) {
        return Optional.ofNullable(units.get(id));
    }

    /** From the top down to the unit above this one. */
    public List<OrgUnit> above(UUID id) {
        List<OrgUnit> path = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (OrgUnit unit = parent(id); unit != null && seen.add(unit.id()); unit = parent(unit.id())) {
            path.add(0, unit);
        }
        return path;
    }

    /** Whether a unit stands somewhere below another. */
    public boolean isBelow(UUID id, UUID above) {
        return above(id).stream().anyMatch(unit -> unit.id().equals(above));
    }

    private OrgUnit parent(UUID id) {
        OrgUnit unit = units.get(id);
        return unit == null || unit.parentId() == null ? null : units.get(unit.parentId());
    }

    private List<Place> places(UUID parent, int depth) {
        return units.values().stream().filter(unit -> java.util.Objects.equals(unit.parentId(), parent))
                .map(unit -> new Place(unit, depth, places(unit.id(), depth + 1))).toList();
    }

    private static void collect(Place place, List<Place> into) {
        into.add(place);
        place.below().forEach(below -> collect(below, into));
    }
}
