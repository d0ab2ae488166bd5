package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.engine.Tasks;
import id.teken.government.OfficialChanged;
import id.teken.government.Position;
import id.teken.values.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can happen to an agreement at any time before it is signed: withdrawal, and a change of official. */
@Service
@Transactional
public class Stewardship {

    static final String WITHDRAWN_MESSAGE = "agreement-withdrawn";
    static final String OFFICIAL_CHANGED_MESSAGE = "official-changed";
    private static final String WITHDRAWN = "agreement.withdrawn";

    private final AgreementRepository agreements;
    private final Desk desk;
    private final Turns turns;
    private final Parties parties;
    private final Witnesses witnesses;
    private final Processes processes;
    private final Tasks tasks;
    private final Audit audit;
    private final SealedDocumentRepository documents;

    Stewardship(AgreementRepository agreements, Desk desk, Turns turns, Parties parties, Witnesses witnesses, Processes processes, Tasks tasks,
            Audit audit, SealedDocumentRepository documents) {
        this.agreements = agreements;
        this.desk = desk;
        this.turns = turns;
        this.parties = parties;
        this.witnesses = witnesses;
        this.processes = processes;
        this.tasks = tasks;
        this.audit = audit;
        this.documents = documents;
    }

    /** Bappeda takes an agreement back before it is signed; its process ends. */
    public void withdraw(UUID id, Person person, String reason) {
        Agreement agreement = desk.lock(id, person);
        if (!person.has(Role.PLANNING)) {
            throw Refusal.forbidden("agreement.withdraw.forbidden");
        }
        AgreementState[] open = Arrays.stream(AgreementState.values()).filter(AgreementState::isOpen)
                .toArray(AgreementState[]::new);
        var act = new Act(person, WITHDRAWN, reason);
        if (desk.isRepetition(agreement, act, open)) {
            return;
        }
        String why = Reviewing.requireReason(reason);
        agreement.withdraw();
        desk.record(agreement, act, why);
        processes.tell(WITHDRAWN_MESSAGE, id);
    }

    /** Hands open tasks to the new official; a file that names the former one becomes void and is made anew. */
    @EventListener
    public void succeed(OfficialChanged change) {
        List<AgreementState> open = Arrays.stream(AgreementState.values()).filter(AgreementState::isOpen).toList();
        boolean everywhere = change.office() != Position.Office.HEAD_OF_UNIT && change.office() != Position.Office.OTHER;
        for (Agreement candidate : agreements.findByStateIn(open)) {
            if (everywhere || candidate.unitId().equals(change.unitId())) {
                succeed(agreements.lock(candidate.id()).orElseThrow(), change);
            }
        }
    }

    private void succeed(Agreement agreement, OfficialChanged change) {
        if (isVoidedBy(agreement, change)) {
            agreement.partyChanged();
            audit.record("system", "Teken", "agreement.partyChanged", agreement.id(), agreement.voidReason());
            processes.tell(OFFICIAL_CHANGED_MESSAGE, agreement.id());
        } else if (agreement.state() == AgreementState.SEALED && processes.awaits(OFFICIAL_CHANGED_MESSAGE, agreement.id())) {
            processes.tell(OFFICIAL_CHANGED_MESSAGE, agreement.id());
        } else {
            tasks.handOver(agreement.id(), step -> turns.assignee(agreement, step), turns::announce);
        }
    }

    /**
     * A file is void when a party it names has left office, or holds it otherwise than printed, and somebody can take over;
     * while the post is vacant it waits. So it is when a witness who has not signed has left: the new file names whoever
     * holds the post then, or nobody.
     * A Plh. who signed and went has signed rightly.
     */
    private boolean isVoidedBy(Agreement agreement, OfficialChanged change) {
        return agreement.state().awaitsSignature() && (isPartyLost(agreement, change) || isWitnessLost(agreement));
    }

    private boolean isWitnessLost(Agreement agreement) {
        return documents.findByAgreementIdAndVoidAtIsNull(agreement.id()).filter(document -> !witnesses.areAsNamed(document)).isPresent();
    }

    private boolean isPartyLost(Agreement agreement, OfficialChanged change) {
        boolean party = change.office() == Position.Office.HEAD_OF_UNIT
                || change.office() == Position.Office.HEAD_OF_GOVERNMENT || turns.isHeadedBySecretary(agreement)
                || !agreement.isOfUnit();
        boolean signedMeanwhile = change.temporary() && (agreement.state() == AgreementState.WITNESSING
                || agreement.state() == AgreementState.COUNTERSIGNING && change.office() != Position.Office.HEAD_OF_GOVERNMENT);
        return party && !signedMeanwhile && !namesThemRightly(agreement)
                && parties.firstSigner(agreement).isPresent() && (!parties.areTwo(agreement) || parties.secondSigner(agreement).isPresent());
    }

    private boolean namesThemRightly(Agreement agreement) {
        return documents.findByAgreementIdAndVoidAtIsNull(agreement.id()).filter(document -> parties.areAsNamed(agreement, document))
                .isPresent();
    }
}
