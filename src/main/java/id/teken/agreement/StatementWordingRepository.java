package id.teken.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StatementWordingRepository extends JpaRepository<StatementWording, UUID> {

    /** One, or none. */
    @Override
    List<StatementWording> findAll();
}
