package id.teken.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, UUID> {

    Optional<Account> findByLogin(String login);

    Optional<Account> findFirstByGovernmentAndOfficialIdAndEnabledTrue(String government, UUID officialId);

    List<Account> findByGovernmentOrderByLogin(String government);
}
