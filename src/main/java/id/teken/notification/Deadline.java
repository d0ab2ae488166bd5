package id.teken.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A due date as an entry for a calendar (RFC 5545). Letters about the same thing carry the same id, so that a later one
 * moves the entry instead of adding another.
 *
 * @param uid   names the thing for ever, without the part after the at sign: letters, digits, . _ -; at most 60
 * @param due   when it is due
 * @param title one line
 */
public record Deadline(String uid, Instant due, String title) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final int LONGEST_UID = 60;

    public Deadline {
        if (!uid.matches("[\\w.-]{1," + LONGEST_UID + "}")) {
            throw new IllegalArgumentException("An id is short and has no spaces: " + uid);
        }
    }

    /**
     * The entry as a file.
     *
     * @param sequence how many entries with this id were sent before
     * @param written  the moment of writing
     * @param address  where the thing is found, or null
     */
    String file(int sequence, Instant written, String address) {
        StringBuilder file = new StringBuilder();
        for (String line : new String[] {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Teken//Teken//ID", "METHOD:PUBLISH",
                "BEGIN:VEVENT", "UID:" + text(uid) + "@teken", "SEQUENCE:" + sequence, "DTSTAMP:" + MOMENT.format(written),
                "DTSTART:" + MOMENT.format(due), "SUMMARY:" + text(title), address == null ? "" : "URL:" + address,
                "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"}) {
            if (!line.isEmpty()) {
                fold(line, file);
            }
        }
        return file.toString();
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** No line is longer than 75 bytes, and no character is cut in two. */
    private static void fold(String line, StringBuilder file) {
        int bytes = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(character);
            bytes += length;
        }
        file.append("\r\n");
    }
}
