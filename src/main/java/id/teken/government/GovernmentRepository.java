package id.teken.government;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GovernmentRepository extends JpaRepository<Government, String> {

    @Query(value = "select count(*) from teken.removed_government where code = ?1", nativeQuery = true)
    long countRemoved(String code);
}
