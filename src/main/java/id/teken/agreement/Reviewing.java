package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leader, Sekda and head agree on the text: review, decision on corrections, confirmation. */
@Service
@Transactional
public class Reviewing {

    private static final String REVIEWED = "agreement.reviewed";
    private static final String DECIDED = "agreement.correctionsDecided";
    private static final String CONFIRMED = "agreement.confirmed";
    static final String OBJECTED = "agreement.objected";

    private final Desk desk;
    private final Parties parties;
    private final AgreementRepository agreements;

    Reviewing(Desk desk, Parties parties, AgreementRepository agreements) {
        this.desk = desk;
        this.parties = parties;
        this.agreements = agreements;
    }

    /** The leader accepts, asks, corrects or speaks the last word; an assistant may ask and correct beforehand. */
    public void review(UUID id, Person person, ReviewAct act) {
        Agreement agreement = desk.lock(id, person);
        boolean leader = parties.is(parties.second(agreement), person);
        boolean proposes = !act.corrections().isEmpty() && act.lastWords().isEmpty();
        if (!leader && !(person.has(Role.ASSISTANT) && proposes && parties.hasDecider(agreement))) {
            throw Refusal.forbidden("agreement.review.forbidden");
        }
        var review = new Act(person, REVIEWED, act);
        if (desk.isRepetition(agreement, review, AgreementState.REVIEW)) {
            return;
        }
        ActOutcome outcome = agreement.review(act, parties.hasDecider(agreement), desk.actor(person));
        desk.finish(agreement, review, "review", summary(act), Map.of("reviewOutcome", name(outcome)));
    }

    /** The Sekda, or the substitute, decides on every proposed correction. */
    public void decide(UUID id, Person person, List<Decision> decisions) {
        Agreement agreement = desk.lock(id, person);
        if (agreement.state() == AgreementState.CORRECTION && !parties.is(parties.decider(agreement), person)) {
            throw Refusal.forbidden("agreement.decide.forbidden");
        }
        var act = new Act(person, DECIDED, decisions);
        if (desk.isRepetition(agreement, act, AgreementState.CORRECTION)) {
            return;
        }
        boolean substitute = parties.decider(agreement).map(parties::isSubstitute).orElse(false);
        ActOutcome outcome = agreement.decide(decisions, desk.actor(person));
        long approved = decisions.stream().filter(Decision::approve).count();
        String detail = approved + " koreksi disetujui, " + (decisions.size() - approved) + " ditolak"
                + (substitute ? " (sebagai pengganti Sekretaris Daerah)" : "");
        desk.finish(agreement, act, "approve-corrections", detail, Map.of("correctionsOutcome", name(outcome)));
    }

    /** Makes approved and kept corrections part of the text; called by the process. */
    public void applyCorrections(UUID id) {
        agreements.lock(id).orElseThrow().applyCorrections();
    }

    /** The head agrees with the corrected text and answers what was asked. */
    public void confirm(UUID id, Person person, List<Answer> answers) {
        Agreement agreement = desk.lock(id, person);
        requireHead(agreement, person);
        var act = new Act(person, CONFIRMED, answers);
        if (desk.isRepetition(agreement, act, AgreementState.CONFIRM)) {
            return;
        }
        ActOutcome outcome = agreement.confirm(answers, desk.actor(person));
        String detail = outcome == ActOutcome.ANSWERED ? "Pertanyaan pimpinan dijawab" : "Naskah dikonfirmasi";
        desk.finish(agreement, act, "confirm", detail, Map.of("confirmOutcome", name(outcome)));
    }

    /** The head objects to the corrected text; possible once. */
    public void object(UUID id, Person person, String reason) {
        Agreement agreement = desk.lock(id, person);
        requireHead(agreement, person);
        var act = new Act(person, OBJECTED, reason);
        if (desk.isRepetition(agreement, act, AgreementState.CONFIRM)) {
            return;
        }
        ActOutcome outcome = agreement.object();
        desk.finish(agreement, act, "confirm", requireReason(reason), Map.of("confirmOutcome", name(outcome)));
    }

    static String requireReason(String reason) {
        String why = PlainText.clean(reason);
        if (why.isEmpty()) {
            throw Refusal.invalid(List.of(new Problem("reason", "agreement.reason.missing")));
        }
        if (why.length() > DraftProblems.LONG) {
            throw Refusal.invalid(List.of(new Problem("reason", "agreement.field.long", DraftProblems.LONG)));
        }
        return why;
    }

    private void requireHead(Agreement agreement, Person person) {
        if (!parties.is(parties.first(agreement), person)) {
            throw Refusal.forbidden("agreement.confirm.forbidden");
        }
    }

    private static String name(ActOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String summary(ReviewAct act) {
        if (act.corrections().isEmpty() && act.questions().isEmpty() && act.lastWords().isEmpty()) {
            return "Diterima tanpa koreksi";
        }
        return act.corrections().size() + " koreksi, " + act.questions().size() + " pertanyaan, " + act.lastWords().size()
                + " keputusan akhir";
    }
}
