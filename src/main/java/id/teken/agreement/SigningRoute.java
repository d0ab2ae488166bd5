package id.teken.agreement;

import java.util.List;

/**
 * Who does what on an agreement of one level, as the decision table {@code signing-route} says.
 *
 * @param corrects    checks the draft and proposes corrections
 * @param approves    decides on proposed corrections; {@link Who#NONE} where the one who corrects decides alone
 * @param signs       Pihak Pertama
 * @param countersigns Pihak Kedua; {@link Who#NONE} for the agreement of a head of government
 * @param witnesses   who may witness; whether they do is a setting of the government
 * @param assesses    gives the months their score; {@link Who#NONE} where nobody stands above
 * @param verifies    looks at the months before they are assessed; {@link Who#NONE} where the one who assesses does
 */
public record SigningRoute(Who drafts, Who corrects, Who approves, Who signs, Who countersigns, List<Who> witnesses,
        Who assesses, Who verifies) {

    /** Somebody named by role or by relation to the holder of the post, never by person. */
    public enum Who {
        /** Whoever holds the post whose agreement it is. */
        HOLDER,
        /** Whoever holds the post directly above. */
        SUPERIOR,
        UNIT_STAFF, PLANNING, ORGANIZATION, LEADER, DEPUTY, SECRETARY,
        NONE
    }

    public SigningRoute {
        witnesses = List.copyOf(witnesses);
    }

    public boolean hasSecondParty() {
        return countersigns != Who.NONE;
    }
}
