package id.teken.evaluation;

/** Why a result is not known. */
public enum UnknownReason {
    NOT_YET_DUE,
    /** Somebody outside measures it, such as BPS or BPK; the expected date is given. */
    AWAITING_ASSESSOR, NO_DATA
}
