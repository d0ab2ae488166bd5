package id.teken.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is printed in a performance agreement, as people will read it. Texts are printed as given: amounts and
 * targets come in Indonesian notation.
 *
 * @param letterNumber      number in the office's register, or null while there is none
 * @param place             where it is signed
 * @param second            the superior, or null for the agreement of a head of government
 * @param opening           sentence above the parties
 * @param statement         paragraphs below the parties: who promises what, who supervises
 * @param legalBasis        regulations, one text each
 * @param totalBudgetWords  total in words (terbilang), without "rupiah"
 * @param signatureNote     what kind of electronic signature this is, or null
 * @param onPaper           whether it is signed with ink, so that it needs room for that and no fields
 * @param verificationAddress where anybody can check this document, or null
 * @param labels            what the annex is headed; null for the level of a head of unit
 * @param witnesses         who testifies, in the order of signing; usually nobody
 * @param supersedes        sentence that names the agreement which this one replaces, or null for a first agreement
 */
public record AgreementDocument(
        int year,
        String letterNumber,
        String place,
        LocalDate date,
        String governmentName,
        String unitName,
        Party first,
        Party second,
        String opening,
        List<String> statement,
        List<String> legalBasis,
        List<Line> lines,
        List<Program> programs,
        String totalBudget,
        String totalBudgetWords,
        String signatureNote,
        boolean onPaper,
        String verificationAddress,
        String supersedes,
        Labels labels,
        List<Party> witnesses) {

    /** Signature field of the one who promises. */
    public static final String FIRST_PARTY_FIELD = "PihakPertama";

    /** Signature field of the superior; absent when there is none. */
    public static final String SECOND_PARTY_FIELD = "PihakKedua";

    /** Signature field of a witness, counted from 1. */
    public static String witnessField(int number) {
        return "Saksi" + number;
    }

    public AgreementDocument {
        labels = Objects.requireNonNullElse(labels, Labels.STRATEGIC);
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(governmentName, "governmentName");
        Objects.requireNonNull(unitName, "unitName");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(totalBudget, "totalBudget");
        Objects.requireNonNull(totalBudgetWords, "totalBudgetWords");
        statement = List.copyOf(statement);
        legalBasis = List.copyOf(legalBasis);
        lines = List.copyOf(lines);
        programs = List.copyOf(programs);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * What the annex of a level is headed.
     *
     * @param programs what the money is for; shown only where there is any
     */
    public record Labels(String objectives, String programs) {

        static final Labels STRATEGIC = new Labels("Sasaran Strategis", "Program");
    }

    /**
     * @param rank rank and grade, or null
     * @param nip  civil servant's number as it is to be printed, without prefix; null for elected officials
     */
    public record Party(String name, String position, String rank, String nip) {
        public Party {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(position, "position");
        }
    }

    /** A promise: neighbouring lines with the same objective share its cell. */
    public record Line(int number, String objective, String indicator, String unit, String target) {
        public Line {
            Objects.requireNonNull(objective, "objective");
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(target, "target");
        }
    }

    /** @param source source of the fund, or empty */
    public record Program(int number, String name, String budget, String source) {
        public Program {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(budget, "budget");
            Objects.requireNonNull(source, "source");
        }
    }
}
