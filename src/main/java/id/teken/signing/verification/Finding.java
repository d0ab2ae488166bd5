package id.teken.signing.verification;

/** @param detail the field, page or part concerned; may be empty */
public record Finding(Flaw flaw, String detail) {

    static Finding of(Flaw flaw) {
        return new Finding(flaw, "");
    }
}
