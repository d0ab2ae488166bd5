package id.teken.notification;

import java.util.List;

/**
 * A mail to one person.
 *
 * @param dedupKey   the same key is never sent twice; also the Message-ID
 * @param paragraphs plain text, in Indonesian
 * @param link       path of this installation that the button opens, or null
 * @param linkLabel  words on the button, or null
 */
public record Letter(String dedupKey, String login, String name, String address, String subject, List<String> paragraphs,
        String link, String linkLabel) {

    public Letter {
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject has no line breaks");
        }
        paragraphs = List.copyOf(paragraphs);
    }
}
