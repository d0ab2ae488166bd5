package id.teken.agreement;

/** Where an agreement stands; the words for people are in the message bundles under {@code agreement.state}. */
public enum AgreementState {
    DRAFT, REVIEW, CORRECTION, CONFIRM, SEALED, SIGNING, COUNTERSIGNING, WITNESSING, SIGNED, WITHDRAWN, SUPERSEDED;

    /** Whether the agreement is one that holds or may come to hold. */
    boolean isCounted() {
        return this != WITHDRAWN && this != SUPERSEDED;
    }

    /** Whether a sealed file waits for somebody's signature. */
    boolean awaitsSignature() {
        return this == SIGNING || this == COUNTERSIGNING || this == WITNESSING;
    }

    /** Whether the agreement is still under way. */
    public boolean isOpen() {
        return compareTo(SIGNED) < 0;
    }
}
