package id.teken.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findByLogin(String login);

    /** For counting: one try at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.login = :login")
    Optional<Account> lockByLogin(String login);

    /** Accounts stand outside the wall: whoever acts for a government asks for its own only. */
    Optional<Account> findByIdAndGovernment(UUID id, String government);

    Optional<Account> findFirstByLinkHash(String linkHash);

    /** A link works once: who comes second waits here and finds it spent. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.linkHash = :linkHash")
    Optional<Account> lockByLinkHash(String linkHash);

    boolean existsByLogin(String login);

    Optional<Account> findFirstByGovernmentAndOfficialIdAndEnabledTrue(String government, UUID officialId);

    List<Account> findByGovernmentOrderByLogin(String government);

    int countByGovernmentAndEnabledTrue(String government);
}
