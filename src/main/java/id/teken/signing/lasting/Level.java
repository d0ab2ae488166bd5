package id.teken.signing.lasting;

/** How long a signed file can be checked (ETSI EN 319 142-1). */
public enum Level {
    /** Signatures with time stamps: as long as somebody can say what was revoked. */
    T,
    /** Who had been revoked stands in the file. */
    LT,
    /** A time stamp over all that; as long as it is renewed, for ever. */
    LTA
}
