package id.teken.allowance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AllowanceObjectionRepository extends JpaRepository<AllowanceObjection, UUID> {

    List<AllowanceObjection> findByNipOrderByMadeAtDesc(String nip);

    List<AllowanceObjection> findAllByOrderByMadeAtDesc();
}
