package id.teken.agreement;

import id.teken.access.Person;
import id.teken.signing.Signer;
import java.time.Instant;
import java.util.Optional;

/** Who signs now: the first party, then the second. */
enum SigningTurn {
    FIRST("sign", AgreementState.SIGNING, AgreementDocument.FIRST_PARTY_FIELD, "signOutcome", "agreement.signed") {
        @Override
        Optional<Party> party(Parties parties, Agreement agreement) {
            return parties.firstSigner(agreement);
        }

        @Override
        void record(Agreement agreement, SealedDocument document, String hash, Signer.Signed signed, Instant at) {
            document.signedByFirst(hash, signed, at);
            advance(agreement);
        }

        @Override
        void recordPaper(Agreement agreement, SealedDocument document, String scan, Instant at) {
            document.signedOnPaperByFirst(scan, at);
            advance(agreement);
        }

        private void advance(Agreement agreement) {
            if (isLast(agreement)) {
                agreement.signedAlone();
            } else {
                agreement.signedByFirst();
            }
        }

        @Override
        boolean isLast(Agreement agreement) {
            return agreement.sealedSecond() == null;
        }
    },
    SECOND("countersign", AgreementState.COUNTERSIGNING, AgreementDocument.SECOND_PARTY_FIELD, "countersignOutcome",
            "agreement.countersigned") {
        @Override
        Optional<Party> party(Parties parties, Agreement agreement) {
            return parties.secondSigner(agreement);
        }

        @Override
        void record(Agreement agreement, SealedDocument document, String hash, Signer.Signed signed, Instant at) {
            document.signedBySecond(hash, signed, at);
            agreement.countersigned();
        }

        @Override
        void recordPaper(Agreement agreement, SealedDocument document, String scan, Instant at) {
            document.signedOnPaperBySecond(scan, at);
            agreement.countersigned();
        }

        @Override
        boolean isLast(Agreement agreement) {
            return true;
        }
    };

    private final String step;
    private final AgreementState state;
    private final String field;
    private final String outcome;
    private final String event;

    SigningTurn(String step, AgreementState state, String field, String outcome, String event) {
        this.step = step;
        this.state = state;
        this.field = field;
        this.outcome = outcome;
        this.event = event;
    }

    /** Whether the agreement is in force with this signature. */
    abstract boolean isLast(Agreement agreement);

    abstract Optional<Party> party(Parties parties, Agreement agreement);

    abstract void record(Agreement agreement, SealedDocument document, String hash, Signer.Signed signed, Instant at);

    /** @param scan hash of the scanned paper */
    abstract void recordPaper(Agreement agreement, SealedDocument document, String scan, Instant at);

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

    String field() {
        return field;
    }

    String outcome() {
        return outcome;
    }
}
