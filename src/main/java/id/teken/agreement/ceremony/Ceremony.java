package id.teken.agreement.ceremony;

import id.teken.access.Person;
import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One act of countersigning many agreements. */
@Entity
@Table(name = "ceremony")
class Ceremony extends Owned {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private String person;
    @Column(name = "person_name")
    private String personName;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "beat_at")
    private Instant beatAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected Ceremony() {
    }

    Ceremony(Person person, Instant now) {
        this.person = person.login();
        this.personName = person.name();
        this.startedAt = now;
        this.beatAt = now;
    }

    /** Somebody holds the key and works. */
    void beat(Instant now) {
        beatAt = now;
        endedAt = null;
    }

    void end(Instant now) {
        endedAt = now;
    }

    /** Whether a node works on it; one that has been silent for long is taken for dead. */
    boolean isRunning(Instant now) {
        return endedAt == null && now.isBefore(beatAt.plus(SILENCE));
    }

    boolean isOf(Person somebody) {
        return person.equals(somebody.login());
    }

    String personName() {
        return personName;
    }

    Instant startedAt() {
        return startedAt;
    }
}
