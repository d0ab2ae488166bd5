package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.government.Holder;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit asks others to support one of its lines; each accepts with its contribution, or rejects with a reason. */
@Service
@Transactional
public class Sharing {

    static final String PROCESS = "crosscutting";
    static final String STEP = "answer-share";

    private final SharedLineRepository shares;
    private final AgreementRepository agreements;
    private final Desk desk;
    private final Parties parties;
    private final Offices offices;
    private final Accounts accounts;
    private final Processes processes;
    private final TurnEnd turnEnd;
    private final Audit audit;

    Sharing(SharedLineRepository shares, AgreementRepository agreements, Desk desk, Parties parties, Offices offices, Accounts accounts,
            Processes processes, TurnEnd turnEnd, Audit audit) {
        this.shares = shares;
        this.agreements = agreements;
        this.desk = desk;
        this.parties = parties;
        this.offices = offices;
        this.accounts = accounts;
        this.processes = processes;
        this.turnEnd = turnEnd;
        this.audit = audit;
    }

    /** A share with the units on both sides. */
    public record Share(SharedLine share, OrgUnit owner, OrgUnit unit, String target, String measure, boolean mayAnswer) {
    }

    /**
     * Asks a unit for support.
     *
     * @throws Refusal (conflict) if it was asked about this line before and did not say no
     */
    public UUID ask(UUID agreementId, UUID lineId, UUID unitId, String request, Person person) {
        Agreement agreement = desk.lock(agreementId, person);
        if (!mayAsk(agreement, person)) {
            throw Refusal.forbidden("share.ask.forbidden");
        }
        Optional<Line> line = agreement.line(lineId).filter(found -> !found.indicator().isBlank());
        if (line.isEmpty()) {
            throw Refusal.invalid(List.of(new Problem("line", "share.line.unknown")));
        }
        if (unitId == null || unitId.equals(agreement.unitId()) || offices.unit(unitId).isEmpty()) {
            throw Refusal.invalid(List.of(new Problem("unit", "share.unit.unknown")));
        }
        String words = text(request, "request");
        if (shares.findByOriginIdInOrderByAskedAt(List.of(line.get().origin())).stream()
                .anyMatch(share -> share.unitId().equals(unitId) && share.state() != SharedLine.State.REJECTED)) {
            throw Refusal.conflict("share.already");
        }
        SharedLine share = shares.saveAndFlush(new SharedLine(agreement, line.get(), unitId, words, desk.actor(person)));
        audit.record(person.login(), person.name(), "share.asked", agreement.id(), line.get().indicator() + ": " + words);
        processes.start(PROCESS, share.id(), Map.of("shareId", share.id().toString()));
        return share.id();
    }

    /** The head of the unit that was asked answers; the same answer once more changes nothing. */
    public void answer(UUID id, Person person, boolean accept, String contribution, String reason) {
        SharedLine share = visible(shares.lock(id), person);
        if (!isHead(share, person)) {
            throw Refusal.forbidden("share.answer.forbidden");
        }
        String words = accept ? text(contribution, "contribution") : text(reason, "reason");
        if (share.wasAnswered(accept, words, person.login())) {
            return;
        }
        share.answer(accept, words, desk.actor(person));
        String outcome = share.state().name().toLowerCase(Locale.ROOT);
        audit.record(person.login(), person.name(), "share." + outcome, share.agreementId(), share.indicator() + ": " + words);
        turnEnd.complete(id, STEP, Map.of("shareOutcome", outcome), "share.answered");
    }

    /** One request, for those on both sides and those who look after all units. */
    @Transactional(readOnly = true)
    public Share read(UUID id, Person person) {
        return described(visible(shares.findById(id), person), person);
    }

    /** Whether there is such a request and the person may see it. */
    @Transactional(readOnly = true)
    public boolean isVisible(UUID id, Person person) {
        return shares.findById(id).filter(share -> maySee(share, person)).isPresent();
    }

    /** Everybody's share in the lines of an agreement, oldest first. */
    @Transactional(readOnly = true)
    public List<Share> of(UUID agreementId, Person person) {
        Agreement agreement = desk.read(agreementId, person);
        return shares.findByOriginIdInOrderByAskedAt(agreement.lines().stream().map(Line::origin).toList()).stream()
                .map(share -> described(share, person)).toList();
    }

    /** What the unit of an agreement was asked for by others in its year, and how it answered; oldest first. */
    @Transactional(readOnly = true)
    public List<Share> askedOf(UUID agreementId, Person person) {
        Agreement agreement = desk.read(agreementId, person);
        return agreement.isOfUnit() ? shares.askedOf(agreement.unitId(), agreement.year()).stream().map(share -> described(share, person)).toList()
                : List.of();
    }

    boolean mayAsk(Agreement agreement, Person person) {
        return agreement.isOfUnit() && agreement.state().isCounted()
                && (person.has(Role.PLANNING) || person.belongsTo(agreement.unitId()) && parties.mayDraft(agreement, person));
    }

    /** Whether this person can ask for support of lines of this agreement. */
    @Transactional(readOnly = true)
    public boolean mayAsk(UUID agreementId, Person person) {
        return mayAsk(desk.read(agreementId, person), person);
    }

    private Share described(SharedLine share, Person person) {
        Agreement agreement = agreements.findById(share.agreementId()).orElseThrow();
        Optional<Line> line = agreement.lines().stream().filter(found -> found.origin().equals(share.originId())).findFirst();
        return new Share(share, offices.unit(agreement.unitId()).orElseThrow(), offices.unit(share.unitId()).orElseThrow(),
                line.map(Line::target).orElse(""), line.map(Line::measure).orElse(""),
                share.state() == SharedLine.State.PENDING && isHead(share, person));
    }

    private boolean isHead(SharedLine share, Person person) {
        return offices.headOf(share.unitId()).map(Holder::officialId).flatMap(accounts::ofOfficial).filter(person::equals).isPresent();
    }

    private SharedLine visible(Optional<SharedLine> share, Person person) {
        return share.filter(found -> maySee(found, person)).orElseThrow(() -> Refusal.unknown("share.unknown"));
    }

    private boolean maySee(SharedLine share, Person person) {
        return person.belongsTo(share.unitId()) || agreements.findById(share.agreementId()).filter(one -> Desk.mayRead(one, person)).isPresent();
    }

    private static String text(String typed, String field) {
        try {
            return Reviewing.requireReason(typed);
        } catch (Refusal refusal) {
            Problem problem = refusal.problems().get(0);
            throw Refusal.invalid(List.of(new Problem(field, problem.key(), problem.arguments())));
        }
    }
}
