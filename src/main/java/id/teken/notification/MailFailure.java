package id.teken.notification;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Whose fault it is that a mail did not leave. */
final class MailFailure {

    /** Replies from 500 on are final (RFC 5321, 4.2.1). */
    private static final int FINAL = 500;

    private MailFailure() {
    }

    /** The server was away, or did not let us in: the same would have happened to any mail. */
    static boolean isOfServer(Exception failure) {
        return failure instanceof MailAuthenticationException || failure instanceof MailSendException && failure.getCause() != null;
    }

    /** What should be an address is none, or the server does not know it and says that it never will. */
    static boolean isForGood(Exception failure) {
        return failure instanceof AddressException || failure instanceof MailSendException send && causes(send).stream()
                .anyMatch(cause -> cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= FINAL);
    }

    private static List<Exception> causes(MailSendException failure) {
        List<Exception> found = new ArrayList<>();
        for (Exception outer : failure.getMessageExceptions()) {
            for (Exception next = outer; next != null; next = next instanceof SendFailedException chain ? chain.getNextException() : null) {
                found.add(next);
            }
        }
        return found;
    }
}
