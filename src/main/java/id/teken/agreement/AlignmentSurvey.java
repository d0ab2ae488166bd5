package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.planning.Plans;
import id.teken.planning.UnitPlan;
import id.teken.tenancy.Tenant;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares all agreements of a government with the plans, some at a time and each lot in a transaction of its own, so that the
 * memory it takes does not grow with the government. A second run at the same time finds the same.
 */
@Component
public class AlignmentSurvey {

    private static final Logger LOG = LoggerFactory.getLogger(AlignmentSurvey.class);
    private static final int AT_ONCE = 100;

    private final AgreementRepository agreements;
    private final Alignment alignment;
    private final Unallotted unallotted;
    private final Severities severities;
    private final FoundRemarks found;
    private final Cascade cascade;
    private final Plans plans;
    private final Offices offices;
    private final Governments governments;
    private final OfficeTime time;
    private final EntityManager entities;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    AlignmentSurvey(AgreementRepository agreements, Alignment alignment, Unallotted unallotted, Severities severities, FoundRemarks found,
            Cascade cascade, Plans plans, Offices offices, Governments governments, OfficeTime time, EntityManager entities, JdbcClient database,
            TransactionTemplate transaction) {
        this.agreements = agreements;
        this.alignment = alignment;
        this.unallotted = unallotted;
        this.severities = severities;
        this.found = found;
        this.cascade = cascade;
        this.plans = plans;
        this.offices = offices;
        this.governments = governments;
        this.time = time;
        this.entities = entities;
        this.database = database;
        this.transaction = transaction;
    }

    /** Every night in every government; one that fails does not hold up the others. */
    @Scheduled(cron = "${teken.alignment.survey:0 30 2 * * *}")
    public void run() {
        governments.all().forEach(government -> Tenant.runAs(government.code(), (Runnable) () -> {
            try {
                int year = transaction.execute(status -> time.today().getYear());
                count(year);
                count(year + 1);
            } catch (RuntimeException failure) {
                LOG.error("The alignment of {} could not be counted; it is tried again tomorrow", government.code(), failure);
            }
        }));
    }

    /** Counts now. */
    public void count(int year, Person person) {
        person.require(Role.PLANNING);
        count(year);
    }

    /**
     * Counts everything of a year in the current government.
     *
     * @return how many remarks were found
     */
    public int count(int year) {
        List<UUID> all = transaction.execute(status -> {
            found.forgetOutdated(year);
            return agreements.counted(year);
        });
        int remarks = 0;
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            List<UUID> lot = all.subList(first, Math.min(all.size(), first + AT_ONCE));
            remarks += transaction.execute(status -> compare(lot, year));
        }
        int nobodys = transaction.execute(status -> nobodys(year));
        int total = remarks + nobodys;
        transaction.executeWithoutResult(status -> database.sql("insert into teken.alignment_survey (year, counted_at, agreements, remarks) "
                + "values (?, ?, ?, ?) on conflict (government, year) do update set counted_at = excluded.counted_at, "
                + "agreements = excluded.agreements, remarks = excluded.remarks")
                .params(year, Timestamp.from(time.now()), all.size(), total).update());
        return total;
    }

    private int compare(List<UUID> lot, int year) {
        List<Agreement> some = agreements.findAllById(lot);
        Map<UUID, UnitPlan> planned = plans.of(some.stream().map(Agreement::unitId).collect(Collectors.toSet()), year);
        Map<Remark.Kind, Remark.Severity> current = severities.current();
        Cascade.Below below = cascade.below(some);
        List<FoundRemarks.Row> rows = new ArrayList<>();
        for (Agreement agreement : some) {
            alignment.all(agreement, planned.get(agreement.unitId()), below, current).forEach(remark ->
                    rows.add(FoundRemarks.Row.of(agreement, remark)));
        }
        found.forget(lot);
        found.add(rows);
        entities.clear();
        return rows.size();
    }

    /** Main indicators of units that have no agreement of their own, and those that no unit was given. */
    private int nobodys(int year) {
        Set<UUID> carrying = new HashSet<>(agreements.unitsWithAgreement(year));
        List<UUID> without = offices.units().stream().map(OrgUnit::id).filter(unit -> !carrying.contains(unit)).toList();
        Map<Remark.Kind, Remark.Severity> current = severities.current();
        List<FoundRemarks.Row> rows = new ArrayList<>();
        for (int first = 0; first < without.size(); first += AT_ONCE) {
            Set<UUID> lot = Set.copyOf(without.subList(first, Math.min(without.size(), first + AT_ONCE)));
            plans.of(lot, year).forEach((unit, plan) -> Alignment.carriedByNobody(plan, current).forEach(remark ->
                    rows.add(new FoundRemarks.Row(year, unit, null, null, remark))));
            entities.clear();
        }
        offices.single(Position.Office.HEAD_OF_GOVERNMENT).map(Position::unitId).ifPresent(top -> unallotted.of(year).forEach(name ->
                rows.add(new FoundRemarks.Row(year, top, null, null, Alignment.allottedToNobody(name, current)))));
        found.add(rows);
        return rows.size();
    }
}
