package id.teken.values;

import java.util.regex.Pattern;

/** What people type into text fields, made harmless without changing what they meant. */
public final class PlainText {

    /** Control characters but tab and line break, and the marks that turn the writing direction. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

    private PlainText() {
    }

    /** The text without control and direction characters and without spaces around it; "" for null. */
    public static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        return UNWANTED.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
    }
}
