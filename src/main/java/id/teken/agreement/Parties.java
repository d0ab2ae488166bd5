package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.government.Holder;
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
     * Who decides on the proposed corrections: the Sekda. Nobody approves own work: where the Sekda heads the unit or
     * proposed a correction, or the post is vacant, the assistant acts, else the leader.
     */
    Optional<Party> decider(Agreement agreement) {
        Optional<Party> head = first(agreement.unitId());
        List<String> proposers = agreement.proposedCorrections().stream().map(Correction::proposedBy).toList();
        for (Position.Office office : List.of(Position.Office.SECRETARY, Position.Office.ASSISTANT)) {
            Optional<Party> candidate = offices.holderOf(office).map(this::party)
                    .filter(party -> party.login() != null && !proposers.contains(party.login()))
                    .filter(party -> head.map(Party::officialId).filter(party.officialId()::equals).isEmpty());
            if (candidate.isPresent()) {
                return candidate;
            }
        }
        return second();
    }

    /** Whether somebody other than the Sekda decides; recorded with the decision. */
    boolean isSubstitute(Party decider) {
        return offices.holderOf(Position.Office.SECRETARY).filter(holder -> holder.officialId().equals(decider.officialId()))
                .isEmpty();
    }

    boolean is(Optional<Party> party, Person person) {
        return party.map(Party::login).filter(person.login()::equals).isPresent();
    }

    private Party party(Holder holder) {
        String login = accounts.ofOfficial(holder.officialId()).map(Person::login).orElse(null);
        return new Party(holder.officialId(), holder.name(), holder.post(), holder.rank(), holder.nip(), login);
    }
}
