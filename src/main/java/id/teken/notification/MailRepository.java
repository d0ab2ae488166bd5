package id.teken.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MailRepository extends JpaRepository<Mail, UUID> {

    boolean existsByDedupKey(String dedupKey);

    @Query(value = "select * from teken.mail where government = teken.current_government() and state = 'WAITING' "
            + "and next_attempt_at <= ?1 order by next_attempt_at limit 1 for update skip locked", nativeQuery = true)
    Optional<Mail> nextDue(Instant now);

    List<Mail> findByOrderByCreatedAtDesc(Limit most);

    /** Keys that go on after the beginning go on with characters below the tilde: letters, digits, points, hyphens. */
    @Modifying
    @Query("update Mail m set m.state = id.teken.notification.Mail.State.NOT_NEEDED "
            + "where m.state = id.teken.notification.Mail.State.WAITING and m.dedupKey >= ?1 and m.dedupKey < concat(?1, '~')")
    void recall(String keysBeginWith);

    int countByCalendarUid(String uid);

    long countByState(Mail.State state);

    long countByStateAndCreatedAtAfter(Mail.State state, Instant since);

    Optional<Mail> findFirstByStateOrderByCreatedAt(Mail.State state);

    Optional<Mail> findFirstByDedupKeyStartingWithOrderByCreatedAtDesc(String keysBeginWith);

    List<Mail> findByLoginOrderByCreatedAtDesc(String login, Limit most);
}
