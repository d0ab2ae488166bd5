package id.teken.allowance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AllowanceObjectionRepository extends JpaRepository<AllowanceObjection, UUID> {

    /** @param nip or null for an account that has none */
    @Query("select o from AllowanceObjection o where o.employee = ?1 or o.login = ?2 order by o.madeAt desc")
    List<AllowanceObjection> of(String nip, String login);

    List<AllowanceObjection> findAllByOrderByMadeAtDesc();

    long countByAnswerIsNull();

    List<AllowanceObjection> findByUpheldTrue();
}
