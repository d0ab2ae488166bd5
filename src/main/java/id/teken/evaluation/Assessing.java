package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.agreement.Act;
import id.teken.tenancy.Tenant;
import id.teken.values.IndonesianNumber;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The Sekda, or the direct superior, gives a month its score; below the threshold the unit says how it will do better. */
@Service
public class Assessing {

    private static final String STEP = "assess";
    private static final String ASSESSED = "evaluation.assessed";
    private static final String FOLLOWED_UP = "evaluation.followedUp";
    private static final int MOST = 500;

    private final ReportDesk desk;
    private final Assessors assessors;
    private final Reporting reporting;
    private final EvaluationRulesRepository rules;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Assessing(ReportDesk desk, Assessors assessors, Reporting reporting, EvaluationRulesRepository rules,
            ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.desk = desk;
        this.assessors = assessors;
        this.reporting = reporting;
        this.rules = rules;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Judges one month.
     *
     * @param score  as typed; blank to confirm the proposal
     * @param reason needed where the score is another than the proposal
     * @param seen   the proposal as it was shown; null where a program does not say
     */
    public void assess(UUID id, Person person, String score, String reason, String seen) {
        BigDecimal typed = parse(score);
        String why = ReportDesk.atMost(reason);
        transaction.executeWithoutResult(status -> assessOnce(id, person, typed, why, seen));
    }

    /**
     * Confirms the proposals of several months, each by itself.
     *
     * @param seen proposals as they were shown, of those that are known: one that is another by now is refused
     * @return what could not be confirmed, and why
     */
    public Map<UUID, Refusal> confirmAll(List<UUID> ids, Map<UUID, String> seen, Person person) {
        if (ids.size() > MOST) {
            throw Refusal.invalid("agreement.rows.many", MOST);
        }
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        for (UUID id : ids.stream().distinct().toList()) {
            try {
                transaction.executeWithoutResult(status -> assessOnce(id, person, null, "", seen.get(id)));
            } catch (Refusal refusal) {
                refused.put(id, refusal);
            }
        }
        return refused;
    }

    /** The head of the unit writes how the unit will do better. */
    public void followUp(UUID id, Person person, String words) {
        transaction.executeWithoutResult(status -> {
            MonthlyReport report = desk.lock(id, person);
            if (!reporting.isHead(report, person)) {
                throw Refusal.forbidden("evaluation.submit.forbidden");
            }
            var act = new Act(person, FOLLOWED_UP, words);
            if (!desk.isRepetition(report, act, ReportState.FOLLOW_UP)) {
                String improvement = ReportDesk.required(words, "improvement", "evaluation.improvement.missing");
                report.promiseImprovement(improvement);
                desk.finish(report, act, "follow-up", improvement, Map.of());
            }
        });
    }

    private void assessOnce(UUID id, Person person, BigDecimal score, String reason, String seen) {
        MonthlyReport report = desk.lock(id, person);
        Optional<Assessors.Assessor> assessor = report.state() == ReportState.ASSESS ? assessors.of(report) : Optional.empty();
        if (report.state() == ReportState.ASSESS && assessor.filter(found -> found.login().equals(person.login())).isEmpty()) {
            throw Refusal.forbidden("evaluation.assess.forbidden");
        }
        var act = new Act(person, ASSESSED, score + " " + reason);
        if (desk.isRepetition(report, act, ReportState.ASSESS)) {
            return;
        }
        requireProposal(report, seen);
        boolean substitute = assessor.orElseThrow().substitute();
        report.assess(new Verdict(score, reason, substitute), rules.current().followUpBelow(), desk.actor(person));
        BigDecimal decided = report.assessment().score();
        boolean poor = report.state() == ReportState.FOLLOW_UP;
        String detail = (decided == null ? "Tanpa nilai" : "Nilai " + IndonesianNumber.print(decided))
                + (report.assessment().reason() == null ? "" : ": " + report.assessment().reason())
                + (substitute ? " (sebagai pengganti)" : "");
        desk.finish(report, act, STEP, detail, Map.of("assessOutcome", poor ? "below" : "sufficient"));
        if (report.isOfUnit()) {
            events.publishEvent(new MonthAssessed(Tenant.required(), report.unitId(), report.agreementId(), report.year(),
                    report.month(), decided));
        }
    }

    private static void requireProposal(MonthlyReport report, String seen) {
        BigDecimal proposal = report.assessment().proposal();
        String now = proposal == null ? "" : IndonesianNumber.printTwoPlaces(proposal);
        if (seen != null && !seen.equals(now)) {
            throw Refusal.conflict("evaluation.proposal.changed", now.isEmpty() ? "–" : now);
        }
    }

    private static BigDecimal parse(String score) {
        if (score == null || score.isBlank()) {
            return null;
        }
        return IndonesianNumber.parse(score).orElseThrow(() -> Refusal.invalid(List.of(IndonesianNumber.hint(score)
                .map(hint -> new Problem("score", "agreement.number.point", hint))
                .orElseGet(() -> new Problem("score", "evaluation.score.bad")))));
    }
}
