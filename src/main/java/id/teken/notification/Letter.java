package id.teken.notification;

import java.util.List;

/**
 * A mail to one person.
 *
 * @param dedupKey   the same key is never sent twice; also the Message-ID
 * @param subject    one line: line breaks and other control characters become spaces
 * @param paragraphs plain text, in Indonesian
 * @param link       path of this installation that the button opens, or null
 * @param linkLabel  words on the button, or null
 * @param deadline   what the recipient may put into a calendar, or null
 */
public record Letter(String dedupKey, String login, String name, String address, String subject, List<String> paragraphs,
        String link, String linkLabel, Deadline deadline) {

    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        paragraphs = List.copyOf(paragraphs);
    }

    /** A letter without a deadline. */
    public Letter(String dedupKey, String login, String name, String address, String subject, List<String> paragraphs,
            String link, String linkLabel) {
        this(dedupKey, login, name, address, subject, paragraphs, link, linkLabel, null);
    }
}
