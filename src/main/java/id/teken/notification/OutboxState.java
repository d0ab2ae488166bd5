package id.teken.notification;

import java.time.Duration;

/**
 * What lies in the outbox.
 *
 * @param waiting letters that have not left
 * @param givenUp letters that will not leave unless somebody asks for it
 * @param age     of the oldest that waits; zero where none does
 */
record OutboxState(long waiting, long givenUp, Duration age) {

    static final OutboxState EMPTY = new OutboxState(0, 0, Duration.ZERO);

    OutboxState with(OutboxState other) {
        return new OutboxState(waiting + other.waiting, givenUp + other.givenUp, age.compareTo(other.age) > 0 ? age : other.age);
    }
}
