package id.teken.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That an agreement was signed on paper before the product was used.
 *
 * @param at     when it was written down here
 * @param byName who did that
 */
@Embeddable
public record TakenOver(@Column(name = "taken_over_at") Instant at, @Column(name = "taken_over_by_name") String byName) {
}
