package id.teken.agreement;

import id.teken.planning.UnitPlan;
import id.teken.values.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What an amendment changes: the agreement before beside the one that is to replace it, line by line. */
public record Comparison(List<LineChange> lines, List<ProgramChange> programs) {

    /** What happened to a line or program. */
    public enum Kind {
        SAME, CHANGED, ADDED, DROPPED
    }

    /**
     * One line, in the new order; dropped ones last.
     *
     * @param origin   names the line through all versions
     * @param before   null for an added line
     * @param after    null for a dropped line
     * @param fields   what differs
     * @param reason   why it was dropped; "" while nobody said so
     * @param loweredThoughMet whether the target was already met and is now weaker
     */
    public record LineChange(Kind kind, UUID origin, LineData before, LineData after, List<FieldChange> fields, String reason,
            boolean loweredThoughMet) {

        /** Whether a reason is still owed. */
        public boolean isUnexplained() {
            return kind == Kind.DROPPED && reason.isEmpty();
        }
    }

    /** One field that differs, as it was typed. */
    public record FieldChange(CorrectableField field, String before, String after) {

        boolean differs() {
            return !before.equals(after);
        }
    }

    /** One program; they are the same where their names are. */
    public record ProgramChange(Kind kind, ProgramData before, ProgramData after, List<FieldChange> fields) {
    }

    /**
     * @param reasons by the origin of the dropped line
     * @param met     lines of the former agreement whose target was reached
     */
    static Comparison of(Agreement before, Agreement after, Map<UUID, String> reasons, Set<UUID> met) {
        List<LineChange> lines = new ArrayList<>();
        for (Line line : after.lines()) {
            Optional<Line> former = before.lines().stream().filter(candidate -> candidate.origin().equals(line.origin())).findFirst();
            lines.add(former.map(known -> changed(known, line, met.contains(known.id())))
                    .orElseGet(() -> new LineChange(Kind.ADDED, line.origin(), null, line.data(), List.of(), "", false)));
        }
        before.lines().stream()
                .filter(former -> after.lines().stream().noneMatch(line -> line.origin().equals(former.origin())))
                .forEach(former -> lines.add(new LineChange(Kind.DROPPED, former.origin(), former.data(), null, List.of(),
                        reasons.getOrDefault(former.origin(), ""), false)));
        return new Comparison(List.copyOf(lines), programs(before, after));
    }

    /** How many lines or programs were treated in a way. */
    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count() + programs.stream().filter(program -> program.kind() == kind).count();
    }

    /** Lines that differ, in the new order. */
    public List<LineChange> changedLines() {
        return lines.stream().filter(line -> line.kind() != Kind.SAME).toList();
    }

    /** Lines that stay as they were. */
    public List<LineChange> sameLines() {
        return lines.stream().filter(line -> line.kind() == Kind.SAME).toList();
    }

    /** Programs that differ. */
    public List<ProgramChange> changedPrograms() {
        return programs.stream().filter(program -> program.kind() != Kind.SAME).toList();
    }

    /** Programs that stay as they were. */
    public List<ProgramChange> samePrograms() {
        return programs.stream().filter(program -> program.kind() == Kind.SAME).toList();
    }

    /** Whether the two promise the same. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME)
                && programs.stream().allMatch(program -> program.kind() == Kind.SAME);
    }

    private static LineChange changed(Line before, Line after, boolean met) {
        LineData old = before.data();
        LineData now = after.data();
        List<FieldChange> fields = Arrays.stream(CorrectableField.values()).filter(field -> !field.belongsToProgram())
                .map(field -> new FieldChange(field, field.read(old), field.read(now))).filter(FieldChange::differs).toList();
        Optional<Target> former = before.targetValue();
        boolean lowered = met && former.isPresent()
                && after.targetValue().filter(target -> target.weakerThan(former.get(), before.direction())).isPresent();
        return new LineChange(fields.isEmpty() ? Kind.SAME : Kind.CHANGED, after.origin(), old, now, fields, "", lowered);
    }

    private static List<ProgramChange> programs(Agreement before, Agreement after) {
        List<ProgramChange> changes = new ArrayList<>();
        for (Program program : after.programs()) {
            Optional<Program> former = before.programs().stream()
                    .filter(candidate -> UnitPlan.same(candidate.name(), program.name())).findFirst();
            changes.add(former.map(known -> changed(known.data(), program.data()))
                    .orElseGet(() -> new ProgramChange(Kind.ADDED, null, program.data(), List.of())));
        }
        before.programs().stream()
                .filter(former -> after.programs().stream().noneMatch(program -> UnitPlan.same(program.name(), former.name())))
                .forEach(former -> changes.add(new ProgramChange(Kind.DROPPED, former.data(), null, List.of())));
        return List.copyOf(changes);
    }

    private static ProgramChange changed(ProgramData before, ProgramData after) {
        List<FieldChange> fields = Arrays.stream(CorrectableField.values()).filter(CorrectableField::belongsToProgram)
                .map(field -> new FieldChange(field, field.read(before), field.read(after))).filter(FieldChange::differs).toList();
        return new ProgramChange(fields.isEmpty() ? Kind.SAME : Kind.CHANGED, before, after, fields);
    }
}
