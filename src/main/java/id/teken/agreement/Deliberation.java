package id.teken.agreement;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

/** What leader, Sekda and head say about one agreement: corrections, questions, answers. The agreement keeps the lists. */
final class Deliberation {

    private final Agreement agreement;
    private final List<Correction> corrections;
    private final List<Question> questions;

    Deliberation(Agreement agreement, List<Correction> corrections, List<Question> questions) {
        this.agreement = agreement;
        this.corrections = corrections;
        this.questions = questions;
    }

    /**
     * @param decided   whether somebody else decides on the corrections; else they hold as they are proposed
     * @param nextRound number of the round that corrections open
     */
    ActOutcome review(ReviewAct act, boolean decided, IntSupplier nextRound, Actor by) {
        speakLastWords(act.lastWords(), by);
        propose(act.corrections(), nextRound, by);
        ask(act.questions(), by);
        if (!decided) {
            approve(by);
        }
        if (decided && !act.corrections().isEmpty()) {
            return ActOutcome.CORRECTIONS;
        }
        if (corrections.stream().anyMatch(Correction::waitsToBeApplied)) {
            return ActOutcome.SETTLED;
        }
        return act.questions().isEmpty() ? ActOutcome.ACCEPT : ActOutcome.QUESTIONS;
    }

    private void speakLastWords(List<ReviewAct.LastWord> words, Actor by) {
        for (ReviewAct.LastWord word : words) {
            Correction correction = correction(word.correctionId(), Correction.State.REJECTED);
            correction.decide(word.keep() ? Correction.State.KEPT : Correction.State.DROPPED,
                    PlainText.clean(word.reason()), by);
        }
        if (isRejected()) {
            throw Refusal.invalid("agreement.review.lastWordMissing");
        }
        requireConsistent();
    }

    /** @param nextRound number of the round that these open */
    void propose(List<CorrectionProposal> proposals, IntSupplier nextRound, Actor by) {
        if (proposals.isEmpty()) {
            return;
        }
        ProposedChanges changes = ProposedChanges.of(agreement, proposals);
        int round = nextRound.getAsInt();
        for (CorrectionProposal proposal : proposals) {
            corrections.add(new Correction(agreement, round, changes.clean(proposal), changes.oldValue(proposal), by));
        }
    }

    /** What was proposed holds, because nobody else decides at this level. */
    private void approve(Actor by) {
        proposed().forEach(correction -> correction.decide(Correction.State.APPROVED, "", by));
        requireConsistent();
    }

    private void ask(List<ReviewAct.Asked> asked, Actor by) {
        for (int index = 0; index < asked.size(); index++) {
            String text = PlainText.clean(asked.get(index).text());
            UUID lineId = asked.get(index).lineId();
            if (text.isEmpty() || lineId != null && agreement.line(lineId).isEmpty()) {
                throw Refusal.invalid(List.of(new Problem("questions[" + index + "]", "agreement.question.empty")));
            }
            if (text.length() > DraftProblems.LONG) {
                throw Refusal.invalid(List.of(new Problem("questions[" + index + "]", "agreement.field.long", DraftProblems.LONG)));
            }
            questions.add(new Question(agreement, lineId, text, by));
        }
    }

    ActOutcome decide(List<Decision> decisions, Actor by) {
        for (int index = 0; index < decisions.size(); index++) {
            Decision decision = decisions.get(index);
            String reason = PlainText.clean(decision.reason());
            if (!decision.approve() && reason.isEmpty()) {
                throw Refusal.invalid(List.of(new Problem("decisions[" + index + "].reason", "agreement.reason.missing")));
            }
            correction(decision.correctionId(), Correction.State.PROPOSED)
                    .decide(decision.approve() ? Correction.State.APPROVED : Correction.State.REJECTED, reason, by);
        }
        if (!proposed().isEmpty()) {
            throw Refusal.invalid("agreement.decide.incomplete");
        }
        requireConsistent();
        return isRejected() ? ActOutcome.REJECTED : ActOutcome.APPLIED;
    }

    /** Makes what was approved or kept part of the text. */
    void apply() {
        corrections.stream().filter(Correction::waitsToBeApplied).forEach(correction -> {
            agreement.line(correction.lineId()).ifPresent(line -> line.write(line.number(), correction.correct(line.data())));
            agreement.program(correction.programId())
                    .ifPresent(program -> program.write(program.number(), correction.correct(program.data())));
            correction.applied();
        });
    }

    List<Correction> proposed() {
        return corrections.stream().filter(correction -> correction.state() == Correction.State.PROPOSED).toList();
    }

    /** Confirms the text where nothing was asked. */
    ActOutcome answer(List<Answer> answers, Actor by) {
        List<Question> open = questions.stream().filter(Question::isOpen).toList();
        for (Answer given : answers) {
            String words = PlainText.clean(given.answer());
            if (!words.isEmpty()) {
                open.stream().filter(question -> question.id().equals(given.questionId())).findFirst()
                        .orElseThrow(() -> Refusal.invalid("agreement.question.unknown")).answer(words, by);
            }
        }
        if (open.stream().anyMatch(Question::isOpen)) {
            throw Refusal.invalid("agreement.confirm.unanswered");
        }
        return open.isEmpty() ? ActOutcome.CONFIRMED : ActOutcome.ANSWERED;
    }

    /** Whether a correction waits for the leader's last word. */
    private boolean isRejected() {
        return corrections.stream().anyMatch(correction -> correction.state() == Correction.State.REJECTED);
    }

    private void requireConsistent() {
        ProposedChanges.requireConsistent(agreement, corrections.stream().filter(Correction::waitsToBeApplied).toList());
    }

    private Correction correction(UUID id, Correction.State expected) {
        return corrections.stream().filter(correction -> correction.id().equals(id) && correction.state() == expected)
                .findFirst().orElseThrow(() -> Refusal.invalid("agreement.correction.unknown"));
    }
}
