package id.teken.agreement;

import id.teken.access.Person;
import id.teken.signing.Signer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who signs now: the first party, then the second, then the witnesses one by one. */
enum SigningTurn {
    FIRST("sign", AgreementState.SIGNING, "agreement.signed", (parties, witnesses, agreement) -> parties.firstSigner(agreement),
            document -> AgreementDocument.FIRST_PARTY_FIELD, SealedDocument::signedByFirst, SealedDocument::signedOnPaperByFirst) {
        @Override
        AgreementState next(SealedDocument document) {
            return document.secondOfficialId() == null ? super.next(document) : AgreementState.COUNTERSIGNING;
        }

        @Override
        String signed(SealedDocument document) {
            return document.secondOfficialId() == null ? "alone" : "signed";
        }
    },
    SECOND("countersign", AgreementState.COUNTERSIGNING, "agreement.countersigned",
            (parties, witnesses, agreement) -> parties.secondSigner(agreement),
            document -> AgreementDocument.SECOND_PARTY_FIELD, SealedDocument::signedBySecond, SealedDocument::signedOnPaperBySecond),
    WITNESS("witness", AgreementState.WITNESSING, "agreement.witnessed", (parties, witnesses, agreement) -> witnesses.next(agreement),
            document -> document.nextWitness().orElseThrow().field(), SealedDocument::signedByWitness, SealedDocument::signedOnPaperByWitness) {
        @Override
        String signed(SealedDocument document) {
            return document.nextWitness().isPresent() ? "next" : "signed";
        }
    };

    private final String step;
    private final AgreementState state;
    private final String event;
    private final Whose whose;
    private final Function<SealedDocument, String> field;
    private final Pen pen;
    private final Paper paper;

    SigningTurn(String step, AgreementState state, String event, Whose whose, Function<SealedDocument, String> field, Pen pen, Paper paper) {
        this.step = step;
        this.state = state;
        this.event = event;
        this.whose = whose;
        this.field = field;
        this.pen = pen;
        this.paper = paper;
    }

    /** Whose turn it is in this state; the first party's in any other. */
    static SigningTurn in(AgreementState state) {
        return switch (state) {
            case COUNTERSIGNING -> SECOND;
            case WITNESSING -> WITNESS;
            default -> FIRST;
        };
    }

    Optional<Party> party(Parties parties, Witnesses witnesses, Agreement agreement) {
        return whose.find(parties, witnesses, agreement);
    }

    /** Where this signature comes. */
    String field(SealedDocument document) {
        return field.apply(document);
    }

    void record(SealedDocument document, String hash, Signer.Signed signed, Instant at) {
        pen.sign(document, hash, signed, at);
    }

    /** @param scan hash of the scanned paper */
    void recordPaper(SealedDocument document, String scan, Instant at) {
        paper.sign(document, scan, at);
    }

    /** What follows this signature once it is recorded: another turn, or the agreement is in force. */
    AgreementState next(SealedDocument document) {
        return document.nextWitness().isPresent() ? AgreementState.WITNESSING : AgreementState.SIGNED;
    }

    /** What the process is told of this signature once it is recorded. */
    String signed(SealedDocument document) {
        return "signed";
    }

    /** The same with whether witnesses follow. */
    Map<String, Object> outcomes(SealedDocument document) {
        return Map.of(outcome(), signed(document), "witnesses", next(document) == AgreementState.WITNESSING ? "due" : "none");
    }

    /** The act of signing this very file. */
    Act act(Person person, String documentHash) {
        return new Act(person, event, documentHash);
    }

    String step() {
        return step;
    }

    AgreementState state() {
        return state;
    }

    /** Of the process' variables the one that says how this turn ended. */
    String outcome() {
        return step + "Outcome";
    }

    /** Finds whose turn it is. */
    private interface Whose {

        Optional<Party> find(Parties parties, Witnesses witnesses, Agreement agreement);
    }

    /** Notes a signature in the file. */
    private interface Pen {

        void sign(SealedDocument document, String hash, Signer.Signed signed, Instant at);
    }

    /** Notes a signature on paper. */
    private interface Paper {

        void sign(SealedDocument document, String scan, Instant at);
    }
}
