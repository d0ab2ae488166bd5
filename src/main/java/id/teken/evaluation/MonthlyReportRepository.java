package id.teken.evaluation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MonthlyReportRepository extends JpaRepository<MonthlyReport, UUID> {

    /** Every act takes the row first, so that two acts on one report come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from MonthlyReport r where r.id = ?1")
    Optional<MonthlyReport> lock(UUID id);

    boolean existsByAgreementId(UUID agreementId);

    Optional<MonthlyReport> findByAgreementIdAndMonth(UUID agreementId, int month);

    List<MonthlyReport> findByYearAndMonth(int year, int month);

    /** Those of units. */
    List<MonthlyReport> findByYearAndMonthAndPositionIdIsNull(int year, int month);

    /** Those of posts below the heads of these units, and these. */
    @Query("select r from MonthlyReport r where r.year = ?1 and r.month = ?2 and r.positionId is not null and (r.unitId in ?3 or r.id in ?4)")
    List<MonthlyReport> ofPosts(int year, int month, Collection<UUID> unitIds, Collection<UUID> ids);

    /** The newest month with a report, as year times a hundred plus month; null while there is none. */
    @Query("select r.year * 100 + r.month from MonthlyReport r order by r.year desc, r.month desc limit 1")
    Integer newestMonth();

    @Query("select new id.teken.evaluation.OpenedMonth(r.agreementId, r.month) from MonthlyReport r where r.year = ?1")
    List<OpenedMonth> opened(int year);

    /** Months of an agreement whose report is in another state. */
    @Query("select r.month from MonthlyReport r where r.agreementId = ?1 and r.state <> ?2")
    Set<Integer> months(UUID agreementId, ReportState state);

    List<MonthlyReport> findByStateIn(Collection<ReportState> states);

    long countByYearAndMonthAndPositionIdIsNullAndStateIn(int year, int month, Collection<ReportState> states);

    List<MonthlyReport> findByYearAndStateIn(int year, Collection<ReportState> states);

    /** One page of the units' month; with no units given, of all. */
    @Query(value = "select r from MonthlyReport r join OrgUnit u on u.id = r.unitId where r.year = ?1 and r.month = ?2 "
            + "and r.positionId is null and (?3 = true or r.unitId in ?4)",
            countQuery = "select count(r) from MonthlyReport r where r.year = ?1 and r.month = ?2 and r.positionId is null "
                    + "and (?3 = true or r.unitId in ?4)")
    Page<MonthlyReport> page(int year, int month, boolean all, Collection<UUID> unitIds, Pageable page);

    /** What was reported of agreements up to a month. */
    @Query("select r from Realization r join fetch r.report m where m.agreementId in ?1 and m.month <= ?2 order by m.month")
    List<Realization> realizations(Collection<UUID> agreementIds, int month);

    /** The last month whose report was verified; null while none was. */
    @Query("select max(r.month) from MonthlyReport r where r.agreementId = ?1 and r.verifiedAt is not null")
    Integer lastVerified(UUID agreementId);

    /** Verified reports without a note of how many lines they measure. */
    @Query("select r from MonthlyReport r where r.year = ?1 and r.verifiedAt is not null and r.assessment.dueLines is null")
    List<MonthlyReport> unreckoned(int year);

    /** What was reported of an agreement and verified. */
    @Query("select r from Realization r join fetch r.report m where m.agreementId = ?1 and m.verifiedAt is not null")
    List<Realization> verified(UUID agreementId);

    @Query("select new id.teken.evaluation.UnitScore(r.unitId, r.assessment.score) from MonthlyReport r "
            + "where r.year = ?1 and r.month = ?2 and r.positionId is null and r.assessment.score is not null")
    List<UnitScore> scores(int year, int month);

    @Query("select new id.teken.evaluation.MonthMark(r.id, r.unitId, r.month, r.assessment.dueLines, r.assessment.achievement) "
            + "from MonthlyReport r where r.year = ?1 and r.unitId in ?2 and r.positionId is null")
    List<MonthMark> marks(int year, Collection<UUID> unitIds);
}
