package id.teken.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SigningIntentRepository extends JpaRepository<SigningIntent, UUID> {

    List<SigningIntent> findByStateAndCreatedAtBefore(SigningIntent.State state, Instant limit);
}
