package id.teken.audit;

import java.time.Instant;
import java.util.UUID;

/** One act in the log; number counts from 1 within the government. */
public record AuditEntry(long number, Instant at, String actor, String actorName, String event, UUID subject, String detail,
        String previousHash, String hash) {
}
