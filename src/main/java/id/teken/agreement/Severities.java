package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.engine.Decisions;
import id.teken.government.OfficeTime;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How grave each kind of remark is: the decision table {@code alignment}, and what the government decided otherwise. */
@Service
@Transactional
public class Severities {

    private final Map<Remark.Kind, Remark.Severity> table = new EnumMap<>(Remark.Kind.class);
    private final SeverityChoiceRepository choices;
    private final Audit audit;
    private final OfficeTime time;

    Severities(Decisions decisions, SeverityChoiceRepository choices, Audit audit, OfficeTime time) {
        this.choices = choices;
        this.audit = audit;
        this.time = time;
        for (Remark.Kind kind : Remark.Kind.values()) {
            Object severity = decisions.decide("alignment", Map.of("remark", kind.name())).get("severity");
            table.put(kind, Remark.Severity.valueOf(severity.toString()));
        }
    }

    /**
     * One kind as it holds now.
     *
     * @param byTable what the decision table says
     * @param choice  what the government decided otherwise, or null
     */
    public record Setting(Remark.Kind kind, Remark.Severity severity, Remark.Severity byTable, SeverityChoice choice) {
    }

    /** What holds for the current government. */
    @Transactional(readOnly = true)
    public Map<Remark.Kind, Remark.Severity> current() {
        Map<Remark.Kind, Remark.Severity> current = new EnumMap<>(table);
        choices.findAll().forEach(choice -> current.put(choice.kind(), choice.severity()));
        return current;
    }

    /** Every kind, for those who may change them. */
    @Transactional(readOnly = true)
    public List<Setting> settings(Person person) {
        requireSetter(person);
        Map<Remark.Kind, SeverityChoice> chosen = choices.findAll().stream()
                .collect(Collectors.toMap(SeverityChoice::kind, Function.identity()));
        return Arrays.stream(Remark.Kind.values()).map(kind -> new Setting(kind, chosen.containsKey(kind)
                ? chosen.get(kind).severity() : table.get(kind), table.get(kind), chosen.get(kind))).toList();
    }

    /**
     * Decides anew how grave a kind is.
     *
     * @param severity null for what the decision table says
     */
    public void change(Remark.Kind kind, Remark.Severity severity, String reason, Person person) {
        requireSetter(person);
        if (kind == null) {
            throw Refusal.invalid(List.of(new Problem("kind", "refusal.incomplete")));
        }
        String why = Reviewing.requireReason(reason);
        var by = new Actor(person.login(), person.name(), time.now());
        if (severity == null) {
            choices.findByKind(kind).ifPresent(choices::delete);
        } else {
            choices.saveAndFlush(choices.findByKind(kind).orElseGet(() -> new SeverityChoice(kind)).decide(severity, why, by));
        }
        audit.record(person.login(), person.name(), "alignment.severityChanged", UUID.nameUUIDFromBytes(kind.name().getBytes()),
                kind + " → " + (severity == null ? table.get(kind) : severity) + ": " + why);
    }

    private static void requireSetter(Person person) {
        if (person.government() == null || !person.has(Role.PLANNING) && !person.has(Role.ADMIN)) {
            throw Refusal.forbidden("refusal.role");
        }
    }
}
