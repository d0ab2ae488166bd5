package id.teken.government;

import org.springframework.data.jpa.repository.JpaRepository;

interface GovernmentRepository extends JpaRepository<Government, String> {
}
