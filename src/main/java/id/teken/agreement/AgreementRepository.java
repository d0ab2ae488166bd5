package id.teken.agreement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AgreementRepository extends JpaRepository<Agreement, UUID> {

    /** What {@link SignedAgreement} says of an agreement and its file. */
    String SIGNED = "select new id.teken.agreement.SignedAgreement(a.id, a.unitId, a.positionId, a.year, d.secondSignedAt, a.takenOver.at, "
            + "a.supersededAt) from Agreement a, SealedDocument d where d.agreementId = a.id and d.voidAt is null ";

    /** Every act takes the row first, so that two acts on one agreement come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.id = ?1")
    Optional<Agreement> lock(UUID id);

    List<Agreement> findByYearOrderByUnitId(int year);

    List<Agreement> findByPositionIdIsNull();

    /** Those of posts below the head of a unit. */
    List<Agreement> findByUnitIdAndPositionIdIsNotNull(UUID unitId);

    List<Agreement> findByUnitIdOrderByYearDesc(UUID unitId);

    /** Those of units that are in force. */
    @Query(SIGNED + "and a.state = SIGNED and a.year = ?1 and a.positionId is null and d.secondOfficialId is not null")
    List<SignedAgreement> signed(int year);

    @Query(SIGNED + "and a.state in (SIGNED, SUPERSEDED) and a.id = ?1")
    Optional<SignedAgreement> signed(UUID id);

    /** Those of units and posts that are in force, or were until they were amended. */
    @Query(SIGNED + "and a.state in (SIGNED, SUPERSEDED) and a.year = ?1 and d.secondOfficialId is not null")
    List<SignedAgreement> everSigned(int year);

    @Query("select a from Agreement a where a.amendment.amendsId = ?1 and a.state <> ?2")
    Optional<Agreement> findFirstByAmendsAndStateNot(UUID amendsId, AgreementState state);

    /** Ids of the agreements of a year that hold or may come to hold, unit by unit. */
    @Query("select a.id from Agreement a where a.year = ?1 and a.state not in (WITHDRAWN, SUPERSEDED) order by a.unitId, a.id")
    List<UUID> counted(int year);

    /** Units with an agreement of their own for the year. */
    @Query("select a.unitId from Agreement a where a.year = ?1 and a.positionId is null and a.state not in (WITHDRAWN, SUPERSEDED)")
    List<UUID> unitsWithAgreement(int year);

    /** What a post has for a year that holds or may come to hold; null is the unit's own. The newest version first. */
    @Query("select a from Agreement a where a.unitId = ?1 and a.positionId is not distinct from ?2 and a.year = ?3 "
            + "and a.state not in (WITHDRAWN, SUPERSEDED) order by a.amendment.number desc")
    List<Agreement> ofPost(UUID unitId, UUID positionId, int year);

    /** Posts of a unit that have an agreement for the year. */
    @Query("select a.positionId from Agreement a where a.unitId = ?1 and a.year = ?2 and a.positionId is not null "
            + "and a.state not in (WITHDRAWN, SUPERSEDED)")
    List<UUID> postsWithAgreement(UUID unitId, int year);

    boolean existsByUnitIdInAndYearBetweenAndStateNot(Collection<UUID> unitIds, int firstYear, int lastYear, AgreementState state);

    List<Agreement> findByStateIn(List<AgreementState> states);
}
