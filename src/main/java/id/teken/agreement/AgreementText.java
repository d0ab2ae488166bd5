package id.teken.agreement;

import id.teken.tenancy.Owned;
import id.teken.values.Rupiah;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What an agreement promises: its lines, and its programs with their budgets. The agreement keeps the lists. */
final class AgreementText {

    private final Agreement agreement;
    private final List<Line> lines;
    private final List<Program> programs;

    AgreementText(Agreement agreement, List<Line> lines, List<Program> programs) {
        this.agreement = agreement;
        this.lines = lines;
        this.programs = programs;
    }

    /** Replaces all, in this order; what comes with an id that is known stays the same line or program. */
    void write(List<LineData> newLines, List<ProgramData> newPrograms) {
        replace(lines, newLines, LineData::id, (number, data) -> new Line(agreement, number, data), Line::write);
        replace(programs, newPrograms, ProgramData::id, (number, data) -> new Program(agreement, number, data), Program::write);
    }

    Optional<Line> line(UUID id) {
        return find(lines, id);
    }

    Optional<Program> program(UUID id) {
        return find(programs, id);
    }

    /** Sum of the budgets that can be read. */
    Rupiah totalBudget() {
        return programs.stream().flatMap(program -> program.budgetValue().stream()).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static <P extends Owned, D> void replace(List<P> parts, List<D> typed, Function<D, UUID> id, Maker<P, D> maker, Writer<P, D> writer) {
        Map<UUID, P> known = new HashMap<>();
        parts.forEach(part -> known.put(part.id(), part));
        parts.clear();
        for (D data : typed) {
            P part = known.remove(id.apply(data));
            int number = parts.size() + 1;
            parts.add(part == null ? maker.make(number, data) : writer.write(part, number, data));
        }
    }

    private static <P extends Owned> Optional<P> find(List<P> parts, UUID id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** Makes a part from what was typed. */
    private interface Maker<P, D> {

        P make(int number, D data);
    }

    /** Writes what was typed into a part that is there. */
    private interface Writer<P, D> {

        P write(P part, int number, D data);
    }
}
