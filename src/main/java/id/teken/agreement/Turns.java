package id.teken.agreement;

import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.government.WorkingDays;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn a step is, until when, and the letter that says so. */
@Service
@Transactional
public class Turns {

    /** Working days that each step may take. */
    private static final Map<String, Integer> DAYS = Map.of("draft", 10, "review", 5, "approve-corrections", 3, "confirm", 3,
            "sign", 3, "countersign", 5, "witness", 3);

    private final AgreementRepository agreements;
    private final Parties parties;
    private final Posts posts;
    private final Witnesses witnesses;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final TurnLetters letters;

    Turns(AgreementRepository agreements, Parties parties, Posts posts, Witnesses witnesses, Offices offices, WorkingDays workingDays,
            TurnLetters letters) {
        this.agreements = agreements;
        this.parties = parties;
        this.posts = posts;
        this.witnesses = witnesses;
        this.offices = offices;
        this.workingDays = workingDays;
        this.letters = letters;
    }

    /**
     * What the process needs to know when it comes to a step.
     *
     * @param head, leader, secretary logins of the holders of today, or null where a post is vacant
     * @param witness login of the one who testifies next, or null at every other step
     */
    public record Turn(String head, String leader, String secretary, String witness, String unitGroup, String assistantGroup, Instant due,
            String title) {
    }

    /** Who acts from now on, by post and date. */
    public Turn at(UUID id, String step) {
        Agreement agreement = agreements.findById(id).orElseThrow();
        OrgUnit unit = offices.unit(agreement.unitId()).orElseThrow();
        boolean signing = agreement.state().awaitsSignature();
        return new Turn(login(signing ? parties.firstSigner(agreement) : parties.first(agreement)),
                login(signing ? parties.secondSigner(agreement) : parties.second(agreement)), login(parties.decider(agreement)),
                login(witnesses.next(agreement)), parties.drafters(agreement), parties.reviewers(agreement), workingDays.deadline(DAYS.get(step)),
                posts.name(agreement, unit.name()) + " " + agreement.year());
    }

    /** Login of the person whose turn the step is, or null while the post is vacant. */
    String assignee(Agreement agreement, String step) {
        return switch (step) {
            case "review" -> login(parties.second(agreement));
            case "sign" -> login(parties.firstSigner(agreement));
            case "countersign" -> login(parties.secondSigner(agreement));
            case "witness" -> login(witnesses.next(agreement));
            case "approve-corrections" -> login(parties.decider(agreement));
            default -> login(parties.first(agreement));
        };
    }

    boolean isHeadedBySecretary(Agreement agreement) {
        return offices.position(agreement.unitId(), Position.Office.SECRETARY).isPresent();
    }

    /** Writes to the person whose turn it is. */
    public void announce(UUID id, String taskId, String step, String login, Instant due) {
        Agreement agreement = agreements.findById(id).orElseThrow();
        OrgUnit unit = offices.unit(agreement.unitId()).orElseThrow();
        letters.write(new TurnLetters.Task(id, taskId, step, due), login, posts.name(agreement, unit.name()), String.valueOf(agreement.year()));
    }

    private static String login(Optional<Party> party) {
        return party.map(Party::login).orElse(null);
    }
}
