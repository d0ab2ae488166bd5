package id.teken.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findByLogin(String login);

    /** For counting tries: those at the same moment must all count. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findForCountingByLogin(String login);

    Optional<Account> findFirstByGovernmentAndOfficialIdAndEnabledTrue(String government, UUID officialId);

    List<Account> findByGovernmentOrderByLogin(String government);
}
