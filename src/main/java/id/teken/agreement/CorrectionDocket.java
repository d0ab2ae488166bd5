package id.teken.agreement;

import id.teken.access.Person;
import id.teken.engine.Tasks;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.Plans;
import id.teken.planning.UnitPlan;
import id.teken.values.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The corrections of all agreements that wait for one person's decision, and approving those that nobody disputes at once. */
@Service
public class CorrectionDocket {

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionDocket.class);

    private final Tasks tasks;
    private final AgreementRepository agreements;
    private final Offices offices;
    private final Plans plans;
    private final CorrectionEffects effects;
    private final Severities severities;
    private final Reviewing reviewing;

    CorrectionDocket(Tasks tasks, AgreementRepository agreements, Offices offices, Plans plans, CorrectionEffects effects, Severities severities,
            Reviewing reviewing) {
        this.tasks = tasks;
        this.agreements = agreements;
        this.offices = offices;
        this.plans = plans;
        this.effects = effects;
        this.severities = severities;
        this.reviewing = reviewing;
    }

    /** An agreement whose corrections wait; taskId leads to deciding on them one by one. */
    public record Waiting(Agreement agreement, String taskId, OrgUnit unit, List<Proposed> corrections) {
    }

    /**
     * A correction that waits.
     *
     * @param remarks  what it would newly bring into contradiction with the plans, or make worse
     * @param disputed whether that leads away from the RPJMD or would have stopped the submission
     */
    public record Proposed(Correction correction, List<Remark> remarks, boolean disputed) {
    }

    /** What became of one agreement: a refusal says why nothing did, null means that its corrections are approved. */
    public record Outcome(UUID agreementId, Refusal refusal) {
    }

    /** What waits for the person as Sekda or substitute, most urgent agreement first; the same few statements however many. */
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        if (person.government() == null) {
            return List.of();
        }
        Map<UUID, String> open = tasks.assigned(person.login(), "approve-corrections");
        Map<UUID, Agreement> byId = agreements.findAllById(open.keySet()).stream()
                .collect(Collectors.toMap(Agreement::id, Function.identity()));
        Map<UUID, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
        Map<Integer, Map<UUID, UnitPlan>> planned = new HashMap<>();
        byId.values().stream().collect(Collectors.groupingBy(Agreement::year, Collectors.mapping(Agreement::unitId, Collectors.toSet())))
                .forEach((year, unitIds) -> planned.put(year, plans.of(unitIds, year)));
        Map<Remark.Kind, Remark.Severity> current = severities.current();
        return open.entrySet().stream().filter(task -> byId.containsKey(task.getKey())).map(task -> {
            Agreement agreement = byId.get(task.getKey());
            return waiting(agreement, task.getValue(), units.get(agreement.unitId()),
                    planned.get(agreement.year()).get(agreement.unitId()), current);
        }).filter(waiting -> !waiting.corrections().isEmpty()).toList();
    }

    private Waiting waiting(Agreement agreement, String taskId, OrgUnit unit, UnitPlan plan,
            Map<Remark.Kind, Remark.Severity> current) {
        Map<UUID, List<Remark>> remarks = effects.of(agreement, plan, current);
        return new Waiting(agreement, taskId, unit, agreement.proposedCorrections().stream().sorted(asInTheAnnex(agreement)).map(correction -> {
            List<Remark> caused = remarks.get(correction.id());
            return new Proposed(correction, caused, caused.stream().anyMatch(CorrectionEffects::isDisputed));
        }).toList());
    }

    private static Comparator<Correction> asInTheAnnex(Agreement agreement) {
        return Comparator.<Correction, Boolean>comparing(correction -> correction.field().belongsToProgram())
                .thenComparing(correction -> agreement.line(correction.lineId()).map(Line::number)
                        .or(() -> agreement.program(correction.programId()).map(Program::number)).orElse(0))
                .thenComparing(Correction::field);
    }

    /**
     * Approves the corrections of several agreements. Each agreement is a transaction of its own: what fails leaves the others
     * alone and can be repeated; what is done already by the same person is done.
     *
     * @param chosen all open corrections of each agreement, for an agreement is decided on as a whole
     */
    public List<Outcome> approve(Person person, Map<UUID, ? extends Set<UUID>> chosen) {
        List<Outcome> outcomes = new ArrayList<>();
        chosen.forEach((agreementId, corrections) -> outcomes.add(new Outcome(agreementId, approve(person, agreementId, corrections))));
        return outcomes;
    }

    private Refusal approve(Person person, UUID agreementId, Set<UUID> corrections) {
        try {
            reviewing.decide(agreementId, person, corrections.stream().map(id -> new Decision(id, true, "")).toList());
            return null;
        } catch (Refusal refusal) {
            return refusal;
        } catch (RuntimeException failure) {
            LOG.error("Approving the corrections of agreement {} failed; the others go on", agreementId, failure);
            return Refusal.conflict("corrections.failed");
        }
    }
}
