package id.teken.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SigningIntentRepository extends JpaRepository<SigningIntent, UUID> {

    /** Ends it unless something else did. */
    @Modifying
    @Query("update SigningIntent i set i.state = ?2, i.endedAt = ?3 where i.id = ?1 and i.state = id.teken.signing.SigningIntent$State.OPEN")
    void end(UUID id, SigningIntent.State how, Instant at);

    List<SigningIntent> findByStateAndCreatedAtBefore(SigningIntent.State state, Instant limit);
}
