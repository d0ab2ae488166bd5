package id.teken.planning.documents;

import id.teken.audit.Audit;
import id.teken.planning.Spending;
import id.teken.planning.Spendings;
import id.teken.planning.documents.PlanImport.State;
import id.teken.values.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what a file put in force, as long as nothing is built on it: what it had replaced is in force again. Nothing is erased:
 * the versions stay readable as taken back. Callers have authorised.
 */
@Service
@Transactional
public class PlanTakeBack {

    private static final String OWN = " where government = teken.current_government() ";

    private final PlanShelf shelf;
    private final ImportShelf imports;
    private final InForce inForce;
    private final Spendings spendings;
    private final List<BuiltOnPlans> built;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    PlanTakeBack(PlanShelf shelf, ImportShelf imports, InForce inForce, Spendings spendings, List<BuiltOnPlans> built, JdbcClient database,
            Audit audit, Clock clock) {
        this.shelf = shelf;
        this.imports = imports;
        this.inForce = inForce;
        this.spendings = spendings;
        this.built = built;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal (conflict) if it was not stored, another plan has replaced it, or agreements or spending are built on it */
    public void takeBack(UUID importId, String login, String name) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('plans:' || teken.current_government(), 0))").query((row, at) -> 0).single();
        if (!imports.move(importId, State.STORED, State.TAKEN_BACK)) {
            throw Refusal.conflict("plan.import.state");
        }
        List<PlanVersion> versions = shelf.ofImport(importId);
        if (versions.isEmpty() || versions.stream().anyMatch(version -> !version.isInForce())) {
            throw Refusal.conflict("plan.takeBack.replaced");
        }
        versions.forEach(this::requireUnused);
        Set<UUID> carriers = new HashSet<>(inForce.carriers(versions.stream().map(PlanVersion::id).toList()));
        Timestamp now = Timestamp.from(clock.instant());
        versions.forEach(version -> {
            database.sql("update teken.plan_version set replaced_at = ?, taken_back_at = ?" + OWN + "and id = ?").param(now).param(now)
                    .param(version.id()).update();
            database.sql("update teken.plan_version set replaced_at = null" + OWN + "and kind = :kind and unit_id is not distinct from "
                    + "cast(:unit as uuid) and first_year = :first and last_year = :last and taken_back_at is null and replaced_at = :at")
                    .param("kind", version.kind().name()).param("unit", version.unitId()).param("first", version.firstYear())
                    .param("last", version.lastYear()).param("at", Timestamp.from(version.storedAt())).update();
        });
        List<UUID> restored = versions.stream().flatMap(version -> shelf.versions(version.kind(), version.unitId()).stream())
                .filter(PlanVersion::isInForce).map(PlanVersion::id).toList();
        carriers.addAll(inForce.carriers(restored));
        versions.forEach(version -> derive(version, carriers));
        audit.record(login, name, "plan.takenBack", importId, versions.size() + " dokumen");
    }

    private void requireUnused(PlanVersion version) {
        List<UUID> units = version.unitId() == null ? inForce.carriers(List.of(version.id())) : List.of(version.unitId());
        boolean used = built.stream().anyMatch(one -> one.isBuilt(units, version.firstYear(), version.lastYear()));
        boolean spent = version.kind() == PlanKind.DPA && spendings.current(version.unitId(), version.firstYear()).stream()
                .anyMatch(entry -> entry.kind() == Spending.Kind.REALISED);
        if (used || spent) {
            throw Refusal.conflict(used ? "plan.takeBack.agreements" : "plan.takeBack.spent");
        }
    }

    private void derive(PlanVersion version, Set<UUID> carriers) {
        if (version.kind() == PlanKind.DPA) {
            inForce.budgets(List.of(version.unitId()), version.firstYear());
        } else {
            inForce.indicators(version.unitId() == null ? carriers : List.of(version.unitId()), version.firstYear(), version.lastYear());
        }
    }
}
