package id.teken.agreement;

import id.teken.access.Person;
import id.teken.government.Offices;
import id.teken.values.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an agreement stands among its versions. */
@Service
@Transactional(readOnly = true)
public class AmendmentReader {

    private final AgreementRepository agreements;
    private final SealedDocumentRepository documents;
    private final Amending amending;
    private final Succeeded succeeded;
    private final Desk desk;
    private final Parties parties;
    private final Posts posts;
    private final Offices offices;

    AmendmentReader(AgreementRepository agreements, SealedDocumentRepository documents, Amending amending, Succeeded succeeded,
            Desk desk, Parties parties, Posts posts, Offices offices) {
        this.agreements = agreements;
        this.documents = documents;
        this.amending = amending;
        this.succeeded = succeeded;
        this.desk = desk;
        this.parties = parties;
        this.posts = posts;
        this.offices = offices;
    }

    /**
     * @param amendment      why it replaces another one
     * @param former         the agreement that it replaces, or null
     * @param formerDocument its signed file, or null
     * @param successor      the version that replaces it, or is to, or null
     * @param mayAmend       whether this person can open an amendment now
     * @param advised        whether another official holds the post and the government's rule asks for an amendment
     * @param mayExplain     whether this person can say now why indicators are dropped
     * @param name           whose it is: the unit, and below its head the post
     */
    public record Versions(Agreement agreement, Amendment amendment, Agreement former, SealedDocument formerDocument,
            Agreement successor, boolean mayAmend, boolean advised, boolean mayExplain, String name) {
    }

    /** @throws Refusal (unknown) if there is none, or this person may not see it */
    public Versions of(UUID id, Person person) {
        Agreement agreement = desk.read(id, person);
        Optional<Agreement> former = Optional.ofNullable(agreement.amendment().amendsId()).flatMap(agreements::findById);
        Optional<SealedDocument> document = former.flatMap(one -> documents.findByAgreementIdAndVoidAtIsNull(one.id()));
        boolean possible = agreement.state() == AgreementState.SIGNED || agreement.state() == AgreementState.SUPERSEDED;
        Optional<Agreement> successor = possible ? amending.successor(id) : Optional.empty();
        boolean open = agreement.state() == AgreementState.SIGNED && successor.isEmpty();
        return new Versions(agreement, agreement.amendment(), former.orElse(null), document.orElse(null), successor.orElse(null),
                open && amending.mayOpen(agreement, person), open && succeeded.asksForAmendment(agreement),
                agreement.state() == AgreementState.DRAFT && parties.mayDraft(agreement, person),
                posts.name(agreement, offices.unit(agreement.unitId()).orElseThrow().name()));
    }
}
