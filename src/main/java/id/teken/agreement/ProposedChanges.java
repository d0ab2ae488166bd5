package id.teken.agreement;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whether corrections fit the text of an agreement: each by itself, and all of one line together. */
final class ProposedChanges {

    private record Place(UUID lineId, UUID programId, CorrectableField field) {
    }

    private final Agreement agreement;
    private final List<Problem> problems = new ArrayList<>();

    private ProposedChanges(Agreement agreement) {
        this.agreement = agreement;
    }

    /** @throws Refusal (invalid) with every proposal that has no place, no sensible value, no change or no reason */
    static ProposedChanges of(Agreement agreement, List<CorrectionProposal> proposals) {
        var changes = new ProposedChanges(agreement);
        Set<Place> taken = new HashSet<>();
        agreement.proposedCorrections().forEach(other -> taken.add(new Place(other.lineId(), other.programId(), other.field())));
        for (int index = 0; index < proposals.size(); index++) {
            changes.check(proposals.get(index), "corrections[" + index + "]", taken);
        }
        changes.refuse();
        for (int index = 0; index < proposals.size(); index++) {
            changes.checkTogether(proposals.get(index), proposals, "corrections[" + index + "].newValue");
        }
        changes.refuse();
        return changes;
    }

    /** @throws Refusal (invalid) if these corrections alone would leave a line that contradicts itself */
    static void requireConsistent(Agreement agreement, List<Correction> applied) {
        for (Correction correction : applied) {
            agreement.line(correction.lineId()).ifPresent(line -> {
                LineData data = line.data();
                for (Correction other : applied) {
                    data = other.correct(data);
                }
                if (isContradictory(data)) {
                    throw Refusal.invalid("agreement.correction.together", line.number());
                }
            });
        }
    }

    /** The proposal with its texts cleaned. */
    CorrectionProposal clean(CorrectionProposal proposal) {
        return new CorrectionProposal(proposal.lineId(), proposal.programId(), proposal.field(),
                PlainText.clean(proposal.newValue()), PlainText.clean(proposal.reason()));
    }

    /** What stands at the place of a checked proposal now. */
    String oldValue(CorrectionProposal proposal) {
        return currentValue(proposal).orElseThrow();
    }

    private void check(CorrectionProposal typed, String path, Set<Place> taken) {
        CorrectionProposal proposal = clean(typed);
        Optional<String> old = currentValue(proposal);
        if (old.isEmpty()) {
            problems.add(new Problem(path, "agreement.correction.noSuchPlace"));
        } else if (!proposal.field().accepts(proposal.newValue())) {
            problems.add(new Problem(path + ".newValue", "agreement.correction.badValue"));
        } else if (old.get().equals(proposal.newValue())) {
            problems.add(new Problem(path + ".newValue", "agreement.correction.unchanged"));
        } else if (proposal.reason().isEmpty()) {
            problems.add(new Problem(path + ".reason", "agreement.reason.missing"));
        } else if (proposal.reason().length() > DraftProblems.LONG) {
            problems.add(new Problem(path + ".reason", "agreement.field.long", DraftProblems.LONG));
        } else if (!taken.add(new Place(proposal.lineId(), proposal.programId(), proposal.field()))) {
            problems.add(new Problem(path, "agreement.correction.twice"));
        }
    }

    /** A range needs the direction of a range: whoever changes one of the two has to change the other. */
    private void checkTogether(CorrectionProposal proposal, List<CorrectionProposal> all, String path) {
        boolean touches = proposal.field() == CorrectableField.TARGET || proposal.field() == CorrectableField.DIRECTION;
        if (touches) {
            LineData data = agreement.line(proposal.lineId()).orElseThrow().data();
            for (CorrectionProposal other : all) {
                data = Objects.equals(proposal.lineId(), other.lineId()) ? other.field().write(data, clean(other).newValue()) : data;
            }
            if (isContradictory(data)) {
                problems.add(new Problem(path, "agreement.target.range"));
            }
        }
    }

    private static boolean isContradictory(LineData line) {
        return Target.parse(PlainText.clean(line.target()))
                .filter(target -> (target.scale() == Target.Scale.RANGE) != (line.direction() == Target.Direction.RANGE)).isPresent();
    }

    private Optional<String> currentValue(CorrectionProposal proposal) {
        if (proposal.field() == null || (proposal.lineId() == null) == (proposal.programId() == null)
                || proposal.field().belongsToProgram() != (proposal.programId() != null)) {
            return Optional.empty();
        }
        return proposal.field().belongsToProgram()
                ? agreement.program(proposal.programId()).map(program -> proposal.field().read(program.data()))
                : agreement.line(proposal.lineId()).map(line -> proposal.field().read(line.data()));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
