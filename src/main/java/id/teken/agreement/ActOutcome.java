package id.teken.agreement;

/** How an act on the text ends: the process takes the branch of this name, the agreement goes into the next state. */
enum ActOutcome {
    /** A review: accepted; questions or corrections were put; corrections were settled by the last word and are applied next. */
    ACCEPT(AgreementState.SEALED), QUESTIONS(AgreementState.CONFIRM), CORRECTIONS(AgreementState.CORRECTION), SETTLED(AgreementState.REVIEW),
    /** A decision on corrections: all are applied next, or one was rejected. */
    APPLIED(AgreementState.CORRECTION), REJECTED(AgreementState.REVIEW),
    /** A confirmation. */
    CONFIRMED(AgreementState.SEALED), ANSWERED(AgreementState.REVIEW), OBJECTED(AgreementState.REVIEW);

    private final AgreementState next;

    ActOutcome(AgreementState next) {
        this.next = next;
    }

    AgreementState next() {
        return next;
    }
}
