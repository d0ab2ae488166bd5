package id.teken.agreement;

import id.teken.planning.UnitPlan;
import id.teken.values.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What proposed corrections would do to the alignment of a text, before anybody decides on them. All of an agreement are
 * judged together, for they come into force together: two weights may change and still make 100.
 */
@Component
class CorrectionEffects {

    /** Which field a correction must change to be the cause of a remark. */
    private static final Map<Remark.Kind, Set<CorrectableField>> CAUSES = Map.of(
            Remark.Kind.TARGET_WEAKER_THAN_PLAN, Set.of(CorrectableField.TARGET, CorrectableField.INDICATOR),
            Remark.Kind.NOT_IN_PLAN, Set.of(CorrectableField.INDICATOR),
            Remark.Kind.MEASURE_DIFFERS, Set.of(CorrectableField.UNIT, CorrectableField.INDICATOR),
            Remark.Kind.WEAKER_THAN_LAST_YEAR, Set.of(CorrectableField.TARGET, CorrectableField.DIRECTION),
            Remark.Kind.PLAN_INDICATOR_MISSING, Set.of(CorrectableField.INDICATOR),
            Remark.Kind.NO_OUTCOME, Set.of(CorrectableField.KIND),
            Remark.Kind.WEIGHTS_NOT_100, Set.of(CorrectableField.WEIGHT),
            Remark.Kind.BUDGET_DIFFERS, Set.of(CorrectableField.BUDGET, CorrectableField.PROGRAM_NAME));
    /** The remarks that say that a line leaves the medium-term plan. */
    private static final Set<Remark.Kind> AWAY_FROM_PLAN = Set.of(Remark.Kind.TARGET_WEAKER_THAN_PLAN, Remark.Kind.NOT_IN_PLAN,
            Remark.Kind.MEASURE_DIFFERS, Remark.Kind.PLAN_INDICATOR_MISSING);

    private final Alignment alignment;

    CorrectionEffects(Alignment alignment) {
        this.alignment = alignment;
    }

    /** Whether a remark that a correction makes is a reason to look at it by itself. */
    static boolean isDisputed(Remark remark) {
        return remark.severity() == Remark.Severity.BLOCKING || AWAY_FROM_PLAN.contains(remark.kind());
    }

    /** The remarks that each proposed correction would newly make, or make worse; by the correction's id. */
    Map<UUID, List<Remark>> of(Agreement agreement, UnitPlan plan, Map<Remark.Kind, Remark.Severity> severities) {
        List<Correction> proposed = agreement.proposedCorrections();
        Agreement corrected = corrected(agreement, proposed);
        Set<List<Object>> known = new HashSet<>();
        alignment.remarks(agreement, plan, severities).forEach(remark -> known.add(place(remark, agreement)));
        List<Remark> after = alignment.remarks(corrected, plan, severities);
        Map<UUID, List<Remark>> effects = new HashMap<>();
        for (Correction correction : proposed) {
            List<Remark> caused = after.stream().filter(remark -> causes(correction, remark, agreement, corrected))
                    .filter(remark -> !known.contains(place(remark, corrected)) || isWeaker(correction, remark, plan, corrected))
                    .toList();
            effects.put(correction.id(), caused);
        }
        return effects;
    }

    private static Agreement corrected(Agreement agreement, List<Correction> proposed) {
        var copy = new Agreement(agreement.unitId(), agreement.year());
        List<LineData> lines = new ArrayList<>(agreement.lines().stream().map(Line::data).toList());
        List<ProgramData> programs = new ArrayList<>(agreement.programs().stream().map(Program::data).toList());
        for (Correction correction : proposed) {
            lines.replaceAll(correction::correct);
            programs.replaceAll(correction::correct);
        }
        copy.write(lines, programs);
        return copy;
    }

    private static boolean causes(Correction correction, Remark remark, Agreement before, Agreement after) {
        Integer line = after.line(remark.lineId()).map(Line::number).orElse(null);
        Integer program = after.program(remark.programId()).map(Program::number).orElse(null);
        boolean general = line == null && program == null;
        boolean here = Objects.equals(line, before.line(correction.lineId()).map(Line::number).orElse(null))
                && Objects.equals(program, before.program(correction.programId()).map(Program::number).orElse(null));
        return (general || here) && CAUSES.getOrDefault(remark.kind(), Set.of()).contains(correction.field());
    }

    /** A target that was below the plan already and would sink further. */
    private static boolean isWeaker(Correction correction, Remark remark, UnitPlan plan, Agreement corrected) {
        if (remark.kind() != Remark.Kind.TARGET_WEAKER_THAN_PLAN || correction.field() != CorrectableField.TARGET) {
            return false;
        }
        Target.Direction direction = corrected.line(remark.lineId()).flatMap(line -> plan.indicator(line.indicator()))
                .orElseThrow().direction();
        return Target.parse(correction.newValue()).orElseThrow()
                .weakerThan(Target.parse(correction.oldValue()).orElseThrow(), direction);
    }

    /** Names a remark by its place in the annex, for the corrected text is a copy with ids of its own. */
    private static List<Object> place(Remark remark, Agreement agreement) {
        return List.of(remark.kind(), agreement.line(remark.lineId()).map(Line::number).orElse(0),
                agreement.program(remark.programId()).map(Program::number).orElse(0),
                remark.kind() == Remark.Kind.PLAN_INDICATOR_MISSING ? remark.arguments()[0] : "");
    }
}
