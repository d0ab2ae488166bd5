package id.teken.agreement;

import id.teken.access.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a person does to an agreement, its plan or a report about it. Two acts are the same where person, event and content are: that is how a second
 * click is told apart from another act that comes too late.
 *
 * @param event   name in the log, for example {@code agreement.reviewed}
 * @param content all that the person gave, but no secret; compared by its text
 */
public record Act(Person person, String event, Object content) {

    /** Says nothing of the content, which can be long or not everybody's business. */
    public String fingerprint() {
        String all = event + '\n' + person.login() + '\n' + content;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
