package id.teken.portal.web.cascade;

import id.teken.access.Person;
import id.teken.agreement.Cascading;
import id.teken.agreement.CascadeTree;
import id.teken.agreement.CascadeTree.Coverage;
import id.teken.agreement.PerformanceGoals;
import id.teken.government.Levels.LevelData;
import id.teken.government.PositionLevel;
import id.teken.portal.admin.LevelAdministration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of promises for other programs, and the levels of posts. */
@RestController
class CascadeApi {

    private static final int MOST = 500;

    private final CascadeTree tree;
    private final Cascading cascading;
    private final PerformanceGoals goals;
    private final LevelAdministration levels;

    CascadeApi(CascadeTree tree, Cascading cascading, PerformanceGoals goals, LevelAdministration levels) {
        this.tree = tree;
        this.cascading = cascading;
        this.goals = goals;
        this.levels = levels;
    }

    record UnitView(UUID unit, String name, List<CascadeTree.Node> promises, List<CascadeTree.Node> loose, List<CascadeTree.Post> posts) {
    }

    record Opened(UUID agreement) {
    }

    /** @param agreements how many were begun now */
    record OpenedAll(int agreements) {
    }

    /**
     * @param level null where it takes no part in the cascade
     * @param depth how many posts stand above it in its unit
     */
    record PlaceView(UUID position, String title, String level, UUID superior, int depth) {

        static PlaceView of(LevelAdministration.Place place) {
            return new PlaceView(place.position().id(), place.position().title(), place.position().level(), place.position().superiorId(),
                    place.depth());
        }
    }

    record LevelView(String code, String name, int rank, String route, String objectiveLabel, String programLabel) {

        static LevelView of(PositionLevel level) {
            return new LevelView(level.code(), level.name(), level.rank(), level.route(), level.objectiveLabel(), level.programLabel());
        }
    }

    record LevelBody(String name, int rank, String route, String objectiveLabel, String programLabel) {
    }

    /** @param superior the post above, or null for the head of the unit */
    record Placing(String level, UUID superior) {
    }

    @GetMapping("/api/cascade/{year}")
    List<Coverage> coverage(@PathVariable int year, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "0") int first,
            @RequestParam(defaultValue = "100") int most, @AuthenticationPrincipal Person person) {
        return tree.coverage(year, person, search.strip(), Math.max(first, 0), Math.min(Math.max(most, 1), MOST));
    }

    @GetMapping("/api/cascade/{year}/units/{unit}")
    UnitView unit(@PathVariable int year, @PathVariable UUID unit, @AuthenticationPrincipal Person person) {
        CascadeTree.UnitTree found = tree.unit(unit, year, person);
        return new UnitView(unit, found.unit().name(), found.promises(), found.loose(), found.posts());
    }

    @PostMapping("/api/cascade/{year}/positions/{position}")
    Opened open(@PathVariable int year, @PathVariable UUID position, @AuthenticationPrincipal Person person) {
        return new Opened(cascading.open(position, year, person));
    }

    /** Opens what is missing in a unit; a repetition opens nothing more. */
    @PostMapping("/api/cascade/{year}/units/{unit}")
    OpenedAll openAll(@PathVariable int year, @PathVariable UUID unit, @AuthenticationPrincipal Person person) {
        return new OpenedAll(cascading.openAll(unit, year, person));
    }

    @GetMapping("/api/agreements/{id}/goals")
    List<PerformanceGoals.Goal> goals(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return goals.of(id, person);
    }

    @GetMapping("/api/levels")
    List<LevelView> levels(@AuthenticationPrincipal Person person) {
        return levels.levels(person).stream().map(LevelView::of).toList();
    }

    @PutMapping("/api/levels/{code}")
    LevelView describe(@PathVariable String code, @RequestBody LevelBody body, @AuthenticationPrincipal Person person) {
        return LevelView.of(levels.describe(new LevelData(code, body.name(), body.rank(), body.route(), body.objectiveLabel(),
                body.programLabel()), person));
    }

    @GetMapping("/api/units/{id}/places")
    List<PlaceView> places(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return levels.places(id, person).stream().map(PlaceView::of).toList();
    }

    @PutMapping("/api/positions/{id}/level")
    void place(@PathVariable UUID id, @RequestBody Placing placing, @AuthenticationPrincipal Person person) {
        levels.place(id, placing.level(), placing.superior(), person);
    }
}
