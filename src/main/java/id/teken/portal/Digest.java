package id.teken.portal;

import java.util.List;

/** What one person reads this morning. */
record Digest(String subject, List<String> paragraphs, String link, String linkLabel) {
}
