package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.SigningRoute.Who;
import id.teken.audit.Audit;
import id.teken.government.Levels;
import id.teken.government.PositionLevel;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who witnesses the agreements of each level: the decision table says who may, the government who does; nobody until it says so. */
@Service
@Transactional
public class WitnessSettings {

    private final WitnessChoiceRepository choices;
    private final SigningRoutes routes;
    private final Levels levels;
    private final Audit audit;

    WitnessSettings(WitnessChoiceRepository choices, SigningRoutes routes, Levels levels, Audit audit) {
        this.choices = choices;
        this.routes = routes;
        this.levels = levels;
        this.audit = audit;
    }

    /**
     * The agreements of one level.
     *
     * @param level   code
     * @param name    for people
     * @param allowed who may witness, in the order of signing
     * @param chosen  who does
     */
    public record Setting(String level, String name, List<Who> allowed, List<Who> chosen) {

        public boolean isChosen(Who witness) {
            return chosen.contains(witness);
        }
    }

    /** The levels whose agreements may have witnesses, the highest first. */
    @Transactional(readOnly = true)
    public List<Setting> settings(Person admin) {
        admin.require(Role.ADMIN);
        return settings();
    }

    /**
     * From now on, for files that are sealed from now on.
     *
     * @param wanted witnesses by level; a level that is not named has none
     * @throws Refusal if a level is unknown, or its agreements may not be witnessed by somebody named
     */
    public void choose(Map<String, List<Who>> wanted, Person admin) {
        admin.require(Role.ADMIN);
        if (wanted == null || wanted.values().stream().anyMatch(chosen -> chosen == null || chosen.stream().anyMatch(Objects::isNull))) {
            throw Refusal.invalid("refusal.incomplete");
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Setting> known = settings().stream().collect(Collectors.toMap(Setting::level, setting -> setting));
        wanted.forEach((level, witnesses) -> {
            if (!known.containsKey(level) && !witnesses.isEmpty()) {
                problems.add(new Problem("witnesses", "witness.level.none", level));
            } else if (known.containsKey(level) && !known.get(level).allowed().containsAll(witnesses)) {
                problems.add(new Problem("witnesses", "witness.notAllowed", known.get(level).name()));
            }
        });
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        choices.deleteAll();
        choices.flush();
        wanted.forEach((level, witnesses) -> witnesses.stream().distinct().forEach(who -> choices.save(new WitnessChoice(level, who))));
        choices.flush();
        audit.record(admin.login(), admin.name(), "agreement.witnessesChanged", UUID.nameUUIDFromBytes("witnesses".getBytes()),
                settings().stream().map(setting -> setting.name() + ": " + (setting.chosen().isEmpty() ? "–" : setting.chosen().stream()
                        .map(Who::name).collect(Collectors.joining(", ")))).collect(Collectors.joining("; ")));
    }

    /** Who witnesses an agreement of this level that is sealed now, in the order of signing. */
    List<Who> of(PositionLevel level) {
        List<Who> chosen = choices.findByLevel(level.code()).stream().map(WitnessChoice::witness).toList();
        return chosen.isEmpty() ? List.of() : routes.of(level.route()).witnesses().stream().filter(chosen::contains).toList();
    }

    private List<Setting> settings() {
        Map<String, List<Who>> chosen = choices.findAll().stream().collect(Collectors.groupingBy(WitnessChoice::level,
                Collectors.mapping(WitnessChoice::witness, Collectors.toList())));
        return levels.all().stream().map(level -> {
            List<Who> allowed = routes.of(level.route()).witnesses();
            List<Who> wanted = chosen.getOrDefault(level.code(), List.of());
            return new Setting(level.code(), level.name(), allowed, allowed.stream().filter(wanted::contains).toList());
        }).filter(setting -> !setting.allowed().isEmpty()).toList();
    }
}
