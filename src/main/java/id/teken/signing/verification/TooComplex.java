package id.teken.signing.verification;

/** A file needs more than any document of ours: it is left alone at once. Unchecked, since readers go on after an IOException. */
final class TooComplex extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooComplex(String what) {
        super(what);
    }

    /** Ends work whose time is over; readers of PDF do not hear it by themselves. */
    static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new TooComplex("The time is over");
        }
    }
}
