package id.teken.overdue;

/**
 * Somebody to whom lateness was reported.
 *
 * @param login null where the person has no account
 * @param post  as the person holds it today
 */
public record Told(String login, String post) {
}
