package id.teken.agreement;

import id.teken.access.Person;
import id.teken.signing.Signer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Who signs now: the first party, then the second, then the witnesses one by one. */
enum SigningTurn {
    FIRST("sign", AgreementState.SIGNING, "signOutcome", "agreement.signed") {
        @Override
        Optional<Party> party(Parties parties, Witnesses witnesses, Agreement agreement) {
            return parties.firstSigner(agreement);
        }

        @Override
        String field(SealedDocument document) {
            return AgreementDocument.FIRST_PARTY_FIELD;
        }

        @Override
        void record(SealedDocument document, String hash, Signer.Signed signed, Instant at) {
            document.signedByFirst(hash, signed, at);
        }

        @Override
        void recordPaper(SealedDocument document, String scan, Instant at) {
            document.signedOnPaperByFirst(scan, at);
        }

        @Override
        AgreementState next(SealedDocument document) {
            return document.secondOfficialId() == null ? super.next(document) : AgreementState.COUNTERSIGNING;
        }

        @Override
        String signed(SealedDocument document) {
            return document.secondOfficialId() == null ? "alone" : "signed";
        }
    },
    SECOND("countersign", AgreementState.COUNTERSIGNING, "countersignOutcome", "agreement.countersigned") {
        @Override
        Optional<Party> party(Parties parties, Witnesses witnesses, Agreement agreement) {
            return parties.secondSigner(agreement);
        }

        @Override
        String field(SealedDocument document) {
            return AgreementDocument.SECOND_PARTY_FIELD;
        }

        @Override
        void record(SealedDocument document, String hash, Signer.Signed signed, Instant at) {
            document.signedBySecond(hash, signed, at);
        }

        @Override
        void recordPaper(SealedDocument document, String scan, Instant at) {
            document.signedOnPaperBySecond(scan, at);
        }
    },
    WITNESS("witness", AgreementState.WITNESSING, "witnessOutcome", "agreement.witnessed") {
        @Override
        Optional<Party> party(Parties parties, Witnesses witnesses, Agreement agreement) {
            return witnesses.next(agreement);
        }

        @Override
        String field(SealedDocument document) {
            return document.nextWitness().orElseThrow().field();
        }

        @Override
        void record(SealedDocument document, String hash, Signer.Signed signed, Instant at) {
            document.signedByWitness(hash, signed, at);
        }

        @Override
        void recordPaper(SealedDocument document, String scan, Instant at) {
            document.signedOnPaperByWitness(scan, at);
        }

        @Override
        String signed(SealedDocument document) {
            return document.nextWitness().isPresent() ? "next" : "signed";
        }
    };

    private final String step;
    private final AgreementState state;
    private final String outcome;
    private final String event;

    SigningTurn(String step, AgreementState state, String outcome, String event) {
        this.step = step;
        this.state = state;
        this.outcome = outcome;
        this.event = event;
    }

    /** Whose turn it is in this state; the first party's in any other. */
    static SigningTurn in(AgreementState state) {
        return switch (state) {
            case COUNTERSIGNING -> SECOND;
            case WITNESSING -> WITNESS;
            default -> FIRST;
        };
    }

    abstract Optional<Party> party(Parties parties, Witnesses witnesses, Agreement agreement);

    /** Where this signature comes. */
    abstract String field(SealedDocument document);

    abstract void record(SealedDocument document, String hash, Signer.Signed signed, Instant at);

    /** @param scan hash of the scanned paper */
    abstract void recordPaper(SealedDocument document, String scan, Instant at);

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
        return Map.of(outcome, signed(document), "witnesses", next(document) == AgreementState.WITNESSING ? "due" : "none");
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

    String outcome() {
        return outcome;
    }
}
