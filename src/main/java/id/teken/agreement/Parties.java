package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.government.Holder;
import id.teken.government.Incumbents;
import id.teken.government.Offices;
import id.teken.government.Position;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Whose turn it is: parties and deciders go by post, whoever holds it today. */
@Service
class Parties {

    private final Offices offices;
    private final Accounts accounts;

    Parties(Offices offices, Accounts accounts) {
        this.offices = offices;
        this.accounts = accounts;
    }

    /** Pihak Pertama: the head of the unit; empty while the post is vacant. */
    Optional<Party> first(UUID unitId) {
        return offices.headOf(unitId).map(this::party);
    }

    /** Pihak Kedua: the head of government. */
    Optional<Party> second() {
        return offices.holderOf(Position.Office.HEAD_OF_GOVERNMENT).map(this::party);
    }

    /**
     * Who signs for the first party: once the file is sealed, whoever it names, as long as that person is in the post;
     * else the one in office, or a Plh. where the government lets a Plh. sign.
     */
    Optional<Party> firstSigner(Agreement agreement) {
        return signer(offices.headPost(agreement.unitId()), agreement.sealedFirst());
    }

    /** As {@link #firstSigner} for the second party. */
    Optional<Party> secondSigner(Agreement agreement) {
        return signer(offices.post(Position.Office.HEAD_OF_GOVERNMENT), agreement.sealedSecond());
    }

    /**
     * Whether the sealed file still names its parties rightly: both are in their posts, by themselves or as Plh., and who has
     * not signed yet holds the post as it is printed (not as Plt. any more, for example).
     */
    boolean areAsNamed(Agreement agreement, SealedDocument document) {
        Optional<String> first = offices.headPost(agreement.unitId()).find(document.firstOfficialId()).map(Holder::post);
        Optional<String> second = offices.post(Position.Office.HEAD_OF_GOVERNMENT).find(document.secondOfficialId()).map(Holder::post);
        return first.filter(post -> document.firstSignedAt() != null || post.equals(document.firstPost())).isPresent()
                && second.filter(document.secondPost()::equals).isPresent();
    }

    /**
     * Who decides on the proposed corrections: the Sekda. Nobody approves own work: where the Sekda heads the unit or
     * proposed a correction, or the post is vacant, the substitute of the government's rule acts, at last the leader.
     */
    Optional<Party> decider(Agreement agreement) {
        Optional<UUID> head = offices.headOf(agreement.unitId()).map(Holder::officialId);
        List<String> proposers = agreement.proposedCorrections().stream().map(Correction::proposedBy).toList();
        return offices.secretaryAndSubstitutes().stream().map(this::party)
                .filter(party -> party.login() != null && !proposers.contains(party.login()))
                .filter(party -> head.filter(party.officialId()::equals).isEmpty()).findFirst().or(this::second);
    }

    /** Whether somebody other than the Sekda decides; recorded with the decision. */
    boolean isSubstitute(Party decider) {
        return offices.holderOf(Position.Office.SECRETARY).filter(holder -> holder.officialId().equals(decider.officialId()))
                .isEmpty();
    }

    boolean is(Optional<Party> party, Person person) {
        return party.map(Party::login).filter(person.login()::equals).isPresent();
    }

    private Optional<Party> signer(Incumbents post, UUID named) {
        return post.find(named).or(() -> post.signing(offices.plhMaySign())).map(this::party);
    }

    private Party party(Holder holder) {
        String login = accounts.ofOfficial(holder.officialId()).map(Person::login).orElse(null);
        return new Party(holder.officialId(), holder.name(), holder.post(), holder.rank(), holder.nip(), login);
    }
}
