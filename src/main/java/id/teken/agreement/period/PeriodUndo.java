package id.teken.agreement.period;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.TurnLetters;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.notification.Outbox;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the opening of a year back, in one transaction, while every draft is as it was begun: drafts, tasks and letters that have not
 * left go, and the year can be opened again, with another day of the DPA for example.
 */
@Service
@Transactional
public class PeriodUndo {

    private static final String WHY = "Pembukaan tahun ditarik kembali";

    private final PeriodRepository periods;
    private final UntouchedDrafts drafts;
    private final Processes processes;
    private final TurnLetters letters;
    private final Outbox outbox;
    private final Audit audit;

    PeriodUndo(PeriodRepository periods, UntouchedDrafts drafts, Processes processes, TurnLetters letters, Outbox outbox, Audit audit) {
        this.periods = periods;
        this.drafts = drafts;
        this.processes = processes;
        this.letters = letters;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** PLANNING, and the ADMIN who opened the first year as the last step of the set-up. */
    @Transactional(readOnly = true)
    public boolean mayTakeBack(Period period, Person person) {
        boolean own = person.has(Role.ADMIN) && period.openedBy().equals(person.login()) && periods.count() == 1;
        return period.isOpen() && (person.has(Role.PLANNING) || own);
    }

    /**
     * Takes the opening of a year back.
     *
     * @throws Refusal (conflict) with the names of the units that have begun to work, if there are any
     */
    public void takeBack(int year, String reason, Person person) {
        if (!person.has(Role.PLANNING) && !person.has(Role.ADMIN)) {
            throw Refusal.forbidden("period.open.forbidden");
        }
        Period period = periods.lock(year).orElseThrow(() -> Refusal.unknown("period.unknown"));
        if (!mayTakeBack(period, person)) {
            throw period.isOpen() ? Refusal.forbidden("period.open.forbidden") : Refusal.conflict("period.closed");
        }
        String why = PlainText.clean(reason);
        if (why.isEmpty() || why.length() > Periods.LONGEST_REASON) {
            throw Refusal.invalid(List.of(new Problem("takeBackReason", why.isEmpty() ? "period.takeBack.reason" : "refusal.long", Periods.LONGEST_REASON)));
        }
        if (!processes.awaits(Periods.CLOSED_MESSAGE, period.id())) {
            throw Refusal.conflict("period.busy");
        }
        drafts.lock(year);
        requireUntouched(year);
        List<UUID> begun = drafts.of(year);
        processes.cancel(begun, WHY).forEach(letters::recall);
        processes.cancel(period.id(), WHY);
        outbox.recall(Periods.letters(period.id()));
        drafts.remove(begun);
        drafts.forgetFailures(year);
        periods.delete(period);
        audit.record(person.login(), person.name(), "period.takenBack", period.id(), "Tahun " + year + ", " + begun.size() + " konsep: " + why);
    }

    private void requireUntouched(int year) {
        List<String> touched = drafts.touched(year);
        if (!touched.isEmpty()) {
            String names = String.join(", ", touched.subList(0, Math.min(touched.size(), Periods.NAMED_IN_LETTER)));
            throw Refusal.conflict(touched.size() > Periods.NAMED_IN_LETTER ? "period.takeBack.some" : "period.takeBack.touched", touched.size(), names);
        }
    }
}
