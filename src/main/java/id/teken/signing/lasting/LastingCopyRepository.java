package id.teken.signing.lasting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LastingCopyRepository extends JpaRepository<LastingCopy, UUID> {

    @Query(value = "select * from teken.lasting_copy where government = teken.current_government() and next_at <= ?1 "
            + "order by next_at limit 1 for update skip locked", nativeQuery = true)
    Optional<LastingCopy> nextDue(Instant now);

    Optional<LastingCopy> findByDocumentId(UUID documentId);

    @Query("select count(c) from LastingCopy c where c.level <> id.teken.signing.lasting.Level.LTA")
    long countUnfinished();

    @Query("select count(c) from LastingCopy c where c.attempts >= ?1")
    long countFailing(int attempts);
}
