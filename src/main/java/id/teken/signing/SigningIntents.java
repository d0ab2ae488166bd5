package id.teken.signing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is about to be signed. The intent is committed before the key is used, so that a signature whose bytes were never
 * stored leaves a trace; a sweep closes such traces and says so.
 */
@Service
@Transactional
public class SigningIntents {

    private static final Logger LOG = LoggerFactory.getLogger(SigningIntents.class);
    /** Longer than any signature takes, so that the sweep never meets one that is under way. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private final SigningIntentRepository intents;
    private final Clock clock;

    SigningIntents(SigningIntentRepository intents, Clock clock) {
        this.intents = intents;
        this.clock = clock;
    }

    /** @return id to end it with */
    public UUID begin(UUID subject, String documentHash, UUID officialId, String field) {
        return intents.save(new SigningIntent(subject, documentHash, officialId, field, clock.instant())).id();
    }

    public void done(UUID id) {
        intents.end(id, SigningIntent.State.DONE, clock.instant());
    }

    public void abandon(UUID id) {
        intents.end(id, SigningIntent.State.VOID, clock.instant());
    }

    /** Closes the intents of the current government that nobody will end any more; returns how many. */
    public int sweep() {
        List<SigningIntent> left = intents.findByStateAndCreatedAtBefore(SigningIntent.State.OPEN,
                clock.instant().minus(ABANDONED));
        left.forEach(intent -> {
            LOG.warn("Signing intent {} was never finished: the node died, or the result could not be stored", intent.id());
            intent.end(SigningIntent.State.VOID, clock.instant());
        });
        return left.size();
    }
}
