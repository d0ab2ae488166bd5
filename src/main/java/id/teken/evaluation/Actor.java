package id.teken.evaluation;

import java.time.Instant;

/** Who acts, and when. */
record Actor(String login, String name, Instant at) {
}
