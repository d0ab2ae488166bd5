package id.teken.document;

/**
 * A place where one person will sign: what is printed around it and the form field that will hold the signature.
 *
 * @param field    name of the signature field, unique in the document; null where it is signed with ink
 * @param caption  printed above, such as the party's role, or null
 * @param rank     printed below the name, or null
 * @param idNumber printed at the foot as it is to be read (with its prefix), or null
 */
public record SignaturePlace(String field, String caption, String position, String name, String rank, String idNumber) {
}
