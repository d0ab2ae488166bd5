package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.OfficeTime;
import id.teken.values.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every act on an agreement has in common: take the row, look who asks, write the log, complete the task. */
@Component
class Desk {

    private static final Set<Role> SEE_ALL = Set.of(Role.LEADER, Role.DEPUTY, Role.ASSISTANT, Role.SECRETARY, Role.PLANNING,
            Role.ORGANIZATION, Role.INSPECTOR);

    private final AgreementRepository agreements;
    private final Audit audit;
    private final TurnEnd turnEnd;
    private final OfficeTime time;

    Desk(AgreementRepository agreements, Audit audit, TurnEnd turnEnd, OfficeTime time) {
        this.agreements = agreements;
        this.audit = audit;
        this.turnEnd = turnEnd;
        this.time = time;
    }

    /** The agreement, locked until the transaction ends; unknown and hidden look the same. */
    Agreement lock(UUID id, Person person) {
        return visible(agreements.lock(id).orElseThrow(() -> Refusal.unknown("agreement.unknown")), person);
    }

    /** The agreement for reading. */
    Agreement read(UUID id, Person person) {
        return visible(agreements.findById(id).orElseThrow(() -> Refusal.unknown("agreement.unknown")), person);
    }

    /**
     * Whether this is the act that was done last, once more, for example by a second click.
     *
     * @throws Refusal (conflict) if the agreement is in another state and something else was done last
     */
    boolean isRepetition(Agreement agreement, Act act, AgreementState... expected) {
        if (List.of(expected).contains(agreement.state())) {
            return false;
        }
        if (!act.fingerprint().equals(agreement.lastAct())) {
            throw Refusal.conflict("agreement.state.other");
        }
        return true;
    }

    /** Writes the log, completes the task of the step and recalls the letter about it, in the caller's transaction. */
    void finish(Agreement agreement, Act act, String step, String detail, Map<String, Object> outcome) {
        record(agreement, act, detail);
        turnEnd.complete(agreement.id(), step, outcome, "agreement.state.other");
    }

    /** Writes the log in the caller's transaction and remembers the act. */
    void record(Agreement agreement, Act act, String detail) {
        agreement.acted(act.fingerprint());
        audit.record(act.person().login(), act.person().name(), act.event(), agreement.id(), detail);
    }

    /** As {@link #record}, for what follows from another act. */
    void recordBySystem(Agreement agreement, String event, String detail) {
        audit.record("system", "Teken", event, agreement.id(), detail);
    }

    Actor actor(Person person) {
        return new Actor(person.login(), person.name(), time.now());
    }

    static boolean mayRead(Agreement agreement, Person person) {
        return person.belongsTo(agreement.unitId()) || seesAll(person);
    }

    /** Whether the person sees the agreements of all units. */
    static boolean seesAll(Person person) {
        return person.roles().stream().anyMatch(SEE_ALL::contains);
    }

    private static Agreement visible(Agreement agreement, Person person) {
        if (!mayRead(agreement, person)) {
            throw Refusal.unknown("agreement.unknown");
        }
        return agreement;
    }
}
