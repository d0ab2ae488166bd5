package id.teken.signing.bsre;

/** One version of what is spoken with an office's e-sign service. Keeps no passphrase. */
interface BsreProtocol {

    /** How BSrE says that somebody may sign. */
    String MAY_SIGN = "ISSUE";

    /**
     * What BSrE says of a person's certificate, {@value #MAY_SIGN} where all is well.
     *
     * @throws id.teken.values.Refusal if it says nothing usable
     */
    String status(String nik);

    /**
     * @param place      where the signature shall be seen
     * @param passphrase left as it is, the caller wipes it
     * @return the file as BSrE gives it, not checked yet
     * @throws id.teken.values.Refusal if there is none
     */
    byte[] sign(byte[] pdf, Place place, String nik, char[] passphrase, String address);
}
