package id.teken.agreement;

import id.teken.access.Person;
import id.teken.signing.SigningMethod;
import java.time.ZoneId;
import java.util.UUID;

/** A signature whose first step is done: the person may give it, and that it is about to be given is noted. */
public final class Begun {

    private final UUID agreementId;
    private final Person person;
    private final String documentHash;
    private final Work work;

    /** @param work null where the person signed this file before */
    Begun(UUID agreementId, Person person, String documentHash, Work work) {
        this.agreementId = agreementId;
        this.person = person;
        this.documentHash = documentHash;
        this.work = work;
    }

    UUID agreementId() {
        return agreementId;
    }

    Person person() {
        return person;
    }

    String documentHash() {
        return documentHash;
    }

    Work work() {
        return work;
    }

    /** What is to be signed and how. */
    record Work(SigningTurn turn, byte[] pdf, SigningMethod method, String field, String post, String address, ZoneId zone, UUID intent) {
    }
}
