package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.engine.Processes;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * PK Perubahan: an agreement in force is replaced by another one, on one of three grounds. Until both have signed the new
 * one, the old one holds.
 */
@Service
@Transactional
public class Amending {

    private static final String OPENED = "agreement.amendmentOpened";
    private static final String EXPLAINED = "agreement.droppedLinesExplained";

    private final AgreementRepository agreements;
    private final DroppedLineRepository dropped;
    private final Desk desk;
    private final Parties parties;
    private final MetTargets results;
    private final Processes processes;

    Amending(AgreementRepository agreements, DroppedLineRepository dropped, Desk desk, Parties parties, MetTargets results,
            Processes processes) {
        this.agreements = agreements;
        this.dropped = dropped;
        this.desk = desk;
        this.parties = parties;
        this.results = results;
        this.processes = processes;
    }

    /**
     * Opens the next version, with the text of the one in force, and starts its process.
     *
     * @return the new agreement; the same one when the same request comes again
     * @throws Refusal (conflict) if the agreement is not in force, or is being amended already
     */
    public UUID open(UUID id, Person person, Amendment.Ground ground, String reason) {
        Agreement current = desk.lock(id, person);
        if (!mayOpen(current, person)) {
            throw Refusal.forbidden("amendment.open.forbidden");
        }
        if (ground == null) {
            throw Refusal.invalid(List.of(new Problem("ground", "amendment.ground.missing")));
        }
        var act = new Act(person, OPENED, List.of(ground, reason == null ? "" : reason));
        Optional<Agreement> underWay = successor(id);
        if (underWay.isPresent() && act.fingerprint().equals(current.lastAct())) {
            return underWay.get().id();
        }
        if (underWay.isPresent() || current.state() != AgreementState.SIGNED) {
            throw Refusal.conflict(underWay.isPresent() ? "amendment.open.already" : "amendment.notInForce");
        }
        String why = Reviewing.requireReason(reason);
        Agreement next = agreements.saveAndFlush(new Agreement(current, ground, why));
        desk.record(current, act, ground + ": " + why);
        desk.record(next, new Act(person, "agreement.opened", next.id()), "PK Perubahan ke-" + next.amendment().number() + " dibuka");
        processes.start(Drafting.PROCESS, next.id(), Map.of("agreementId", next.id().toString()));
        return next.id();
    }

    /**
     * Says why indicators of the former agreement are dropped.
     *
     * @param reasons by the origin of the line; a blank one changes nothing
     */
    public void explain(UUID id, Person person, Map<UUID, String> reasons) {
        Agreement agreement = desk.lock(id, person);
        if (!parties.mayDraft(agreement, person)) {
            throw Refusal.forbidden("agreement.draft.forbidden");
        }
        if (agreement.state() != AgreementState.DRAFT) {
            throw Refusal.conflict("agreement.draft.submitted");
        }
        List<UUID> owed = compare(agreement).map(Amending::droppedOnes).orElse(List.of()).stream()
                .map(Comparison.LineChange::origin).toList();
        if (!owed.containsAll(reasons.keySet())) {
            throw Refusal.invalid("amendment.line.notDropped");
        }
        Map<UUID, DroppedLine> known = dropped.findByAgreementId(id).stream()
                .collect(Collectors.toMap(DroppedLine::originId, Function.identity()));
        reasons.forEach((origin, reason) -> {
            if (reason != null && !reason.isBlank()) {
                dropped.save(known.getOrDefault(origin, new DroppedLine(id, origin))
                        .because(Reviewing.requireReason(reason), desk.actor(person)));
            }
        });
        desk.record(agreement, new Act(person, EXPLAINED, reasons), reasons.size() + " alasan penghapusan");
    }

    /** What an amendment changes, for a person who may see it; empty for a first agreement. */
    @Transactional(readOnly = true)
    public Optional<Comparison> compare(UUID id, Person person) {
        return compare(desk.read(id, person));
    }

    Optional<Comparison> compare(Agreement agreement) {
        if (!agreement.amendment().isPresent()) {
            return Optional.empty();
        }
        Agreement before = agreements.findById(agreement.amendment().amendsId()).orElseThrow();
        Map<UUID, String> reasons = dropped.findByAgreementId(agreement.id()).stream()
                .collect(Collectors.toMap(DroppedLine::originId, DroppedLine::reason));
        return Optional.of(Comparison.of(before, agreement, reasons, results.met(before.id())));
    }

    /** What an amendment still owes before it can be handed in: reasons, or any change at all. */
    List<Problem> problems(Agreement agreement) {
        List<Problem> problems = new ArrayList<>();
        compare(agreement).ifPresent(comparison -> {
            droppedOnes(comparison).stream().filter(Comparison.LineChange::isUnexplained).forEach(line ->
                    problems.add(new Problem("lines", "amendment.reason.owed", line.before().indicator())));
            if (comparison.isEmpty() && agreement.amendment().ground() != Amendment.Ground.OFFICIAL) {
                problems.add(new Problem("lines", "amendment.unchanged"));
            }
        });
        return problems;
    }

    /** The version that replaces this agreement, or is to; not a withdrawn one. */
    Optional<Agreement> successor(UUID id) {
        return agreements.findFirstByAmendsAndStateNot(id, AgreementState.WITHDRAWN);
    }

    /** Called before the last signature is recorded: from then on the new one holds, so the old one may not. */
    void supersede(Agreement successor, Instant at) {
        if (successor.amendment().isPresent()) {
            Agreement former = agreements.lock(successor.amendment().amendsId()).orElseThrow();
            former.superseded(at);
            desk.recordBySystem(former, "agreement.superseded", "Digantikan oleh " + successor.letterNumber());
            agreements.flush();
        }
    }

    boolean mayOpen(Agreement agreement, Person person) {
        return person.has(Role.PLANNING) || parties.is(parties.first(agreement), person);
    }

    private static List<Comparison.LineChange> droppedOnes(Comparison comparison) {
        return comparison.lines().stream().filter(line -> line.kind() == Comparison.Kind.DROPPED).toList();
    }
}
