package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.engine.Tasks;
import id.teken.government.Holder;
import id.teken.government.Offices;
import id.teken.government.OfficialChanged;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.government.WorkingDays;
import id.teken.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers a request for support, until when, and the letter that says so. */
@Service
@Transactional
public class ShareTurns {

    private static final int DAYS = 5;

    private final SharedLineRepository shares;
    private final AgreementRepository agreements;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Accounts accounts;
    private final Tasks tasks;
    private final TurnLetters letters;

    ShareTurns(SharedLineRepository shares, AgreementRepository agreements, Offices offices, WorkingDays workingDays, Accounts accounts,
            Tasks tasks, TurnLetters letters) {
        this.shares = shares;
        this.agreements = agreements;
        this.offices = offices;
        this.workingDays = workingDays;
        this.accounts = accounts;
        this.tasks = tasks;
        this.letters = letters;
    }

    /**
     * What the process needs to know when it comes to the step.
     *
     * @param head login of the holder of today, or null where the post is vacant
     */
    public record Turn(String head, String unitGroup, Instant due, String title) {
    }

    /** Who answers from now on, by post and date. */
    public Turn at(UUID id) {
        SharedLine share = shares.findById(id).orElseThrow();
        return new Turn(head(share), Accounts.unitGroup(Tenant.required(), share.unitId()), workingDays.deadline(DAYS),
                owner(share).name() + ": " + share.indicator());
    }

    /** Writes to the person whose turn it is. */
    public void announce(UUID id, String taskId, String step, String login, Instant due) {
        SharedLine share = shares.findById(id).orElseThrow();
        letters.write(new TurnLetters.Task(id, taskId, step, due), login, owner(share).name(), share.indicator());
    }

    /** Hands open tasks to the new head. */
    @EventListener
    public void succeed(OfficialChanged change) {
        if (change.office() != Position.Office.HEAD_OF_UNIT && change.office() != Position.Office.SECRETARY) {
            return;
        }
        for (SharedLine share : shares.findByUnitIdAndStateOrderByAskedAt(change.unitId(), SharedLine.State.PENDING)) {
            tasks.handOver(share.id(), step -> head(share), this::announce);
        }
    }

    private OrgUnit owner(SharedLine share) {
        return offices.unit(agreements.findById(share.agreementId()).orElseThrow().unitId()).orElseThrow();
    }

    private String head(SharedLine share) {
        return offices.headOf(share.unitId()).map(Holder::officialId).flatMap(accounts::ofOfficial).map(Person::login).orElse(null);
    }
}
