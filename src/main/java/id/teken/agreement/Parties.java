package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.government.Holder;
import id.teken.government.Incumbents;
import id.teken.government.Offices;
import id.teken.government.Position;
import id.teken.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Whose turn it is: parties and deciders go by post, whoever holds it today. */
@Service
class Parties {

    private final Posts posts;
    private final Offices offices;
    private final Accounts accounts;

    Parties(Posts posts, Offices offices, Accounts accounts) {
        this.posts = posts;
        this.offices = offices;
        this.accounts = accounts;
    }

    /** Pihak Pertama: the head of the unit, or whoever holds the post whose agreement it is; empty while the post is vacant. */
    Optional<Party> first(Agreement agreement) {
        return posts.first(agreement).acting().map(this::party);
    }

    /** Who checks and corrects: Pihak Kedua, or the first party alone where there is no second. */
    Optional<Party> second(Agreement agreement) {
        return posts.route(agreement).hasSecondParty() ? posts.second(agreement).acting().map(this::party) : first(agreement);
    }

    /** Whether two sign: the agreement of a head of government bears one signature. */
    boolean areTwo(Agreement agreement) {
        return posts.route(agreement).hasSecondParty();
    }

    /** Whether corrections are put before somebody else than the one who proposes them. */
    boolean hasDecider(Agreement agreement) {
        return posts.route(agreement).approves() != SigningRoute.Who.NONE;
    }

    /** Whether the person may work on the draft: who holds the post, those who plan for the unit, and Bappeda for the head of government. */
    boolean mayDraft(Agreement agreement, Person person) {
        boolean planner = person.belongsTo(agreement.unitId())
                && (person.has(Role.UNIT_HEAD) || person.has(Role.UNIT_STAFF) || person.has(Role.SECRETARY));
        return planner || !agreement.isOfUnit() && is(first(agreement), person)
                || person.has(Role.PLANNING) && posts.route(agreement).drafts() == SigningRoute.Who.PLANNING;
    }

    /** Engine group that may correct before the second party; nobody is in it where the second party corrects alone. */
    String reviewers(Agreement agreement) {
        String assistants = Accounts.roleGroup(Tenant.required(), Role.ASSISTANT);
        return hasDecider(agreement) ? assistants : assistants + ".none";
    }

    /** Engine group that may take the drafting over from the first party. */
    String drafters(Agreement agreement) {
        if (posts.route(agreement).drafts() == SigningRoute.Who.PLANNING) {
            return Accounts.roleGroup(Tenant.required(), Role.PLANNING);
        }
        String unit = Accounts.unitGroup(Tenant.required(), agreement.unitId());
        return agreement.isOfUnit() ? unit : unit + ".position." + agreement.positionId();
    }

    /**
     * Who signs for the first party: once the file is sealed, whoever it names, as long as that person is in the post;
     * else the one in office, or a Plh. where the government lets a Plh. sign.
     */
    Optional<Party> firstSigner(Agreement agreement) {
        return signer(posts.first(agreement), agreement.sealedFirst());
    }

    /** As {@link #firstSigner} for the second party. */
    Optional<Party> secondSigner(Agreement agreement) {
        return signer(posts.second(agreement), agreement.sealedSecond());
    }

    /**
     * Whether the sealed file still names its parties rightly: both are in their posts, by themselves or as Plh., and who has
     * not signed yet holds the post as it is printed (not as Plt. any more, for example).
     */
    boolean areAsNamed(Agreement agreement, SealedDocument document) {
        Optional<String> first = posts.first(agreement).find(document.firstOfficialId()).map(Holder::post);
        Optional<String> second = posts.second(agreement).find(document.secondOfficialId()).map(Holder::post);
        return first.filter(post -> document.firstSignedAt() != null || post.equals(document.firstPost())).isPresent()
                && (document.secondOfficialId() == null || second.filter(document.secondPost()::equals).isPresent());
    }

    /**
     * Who decides on the proposed corrections: the Sekda. Nobody approves own work: where the Sekda heads the unit or
     * proposed a correction, or the post is vacant, the substitute of the government's rule acts, at last the leader.
     */
    Optional<Party> decider(Agreement agreement) {
        if (!hasDecider(agreement)) {
            return second(agreement);
        }
        Optional<UUID> head = posts.first(agreement).acting().map(Holder::officialId);
        List<String> proposers = agreement.proposedCorrections().stream().map(Correction::proposedBy).toList();
        return offices.secretaryAndSubstitutes().stream().map(this::party)
                .filter(party -> party.login() != null && !proposers.contains(party.login()))
                .filter(party -> head.filter(party.officialId()::equals).isEmpty()).findFirst().or(() -> second(agreement));
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

    Party party(Holder holder) {
        String login = accounts.ofOfficial(holder.officialId()).map(Person::login).orElse(null);
        return new Party(holder.officialId(), holder.name(), holder.post(), holder.rank(), holder.nip(), login);
    }
}
