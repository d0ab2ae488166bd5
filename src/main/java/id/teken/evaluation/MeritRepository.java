package id.teken.evaluation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeritRepository extends JpaRepository<Merit, UUID> {

    List<Merit> findByYearOrderByDocumentDateDescRecordedAtDesc(int year);
}
