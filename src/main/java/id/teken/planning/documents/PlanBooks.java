package id.teken.planning.documents;

import id.teken.planning.Spending;
import id.teken.planning.Spending.Kind;
import id.teken.planning.Spendings;
import id.teken.planning.UnitPlan;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Rupiah;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The planning documents of the current government, version by version. Callers have authorised. */
@Service
@Transactional
public class PlanBooks {

    private final PlanShelf shelf;
    private final InForce inForce;
    private final Spendings spendings;
    private final JdbcClient database;
    private final Clock clock;

    PlanBooks(PlanShelf shelf, InForce inForce, Spendings spendings, JdbcClient database, Clock clock) {
        this.shelf = shelf;
        this.inForce = inForce;
        this.spendings = spendings;
        this.database = database;
        this.clock = clock;
    }

    /** Versions in force that speak about the year, by unit. */
    @Transactional(readOnly = true)
    public List<PlanVersion> inForce(PlanKind kind, int year) {
        return shelf.inForce(kind, year, year);
    }

    /** The version in force of one document that speaks about the year. @param unitId null for the RPJMD */
    @Transactional(readOnly = true)
    public Optional<PlanVersion> inForce(PlanKind kind, UUID unitId, int year) {
        return shelf.versions(kind, unitId).stream().filter(version -> version.isInForce() && version.covers(year)).findFirst();
    }

    /** Every version of a document, newest first. @param unitId null for the RPJMD */
    @Transactional(readOnly = true)
    public List<PlanVersion> versions(PlanKind kind, UUID unitId) {
        return shelf.versions(kind, unitId);
    }

    /** @throws Refusal (unknown) if there is none */
    @Transactional(readOnly = true)
    public PlanVersion version(UUID id) {
        return shelf.find(id).stream().findFirst().orElseThrow(() -> Refusal.unknown("refusal.unknown"));
    }

    /** What versions say, in their order; two statements however many. */
    @Transactional(readOnly = true)
    public List<PlanDocument> documents(List<PlanVersion> versions) {
        Map<UUID, List<PlanItem>> items = shelf.items(versions.stream().map(PlanVersion::id).toList());
        return versions.stream().map(version -> new PlanDocument(version.kind(), version.unitId(), version.firstYear(),
                version.lastYear(), version.basis(), items.getOrDefault(version.id(), List.of()))).toList();
    }

    /** What is in force where these documents would go: they would replace it. */
    @Transactional(readOnly = true)
    public List<PlanVersion> replacedBy(Collection<PlanDocument> documents) {
        Set<String> keys = documents.stream().map(document -> key(document.kind(), document.unitId(), document.firstYear(),
                document.lastYear())).collect(Collectors.toSet());
        return overlapping(documents).stream().filter(version -> keys.contains(key(version.kind(), version.unitId(),
                version.firstYear(), version.lastYear()))).toList();
    }

    /** What of the stored plans and figures speaks against these documents; the path is "". */
    @Transactional(readOnly = true)
    public List<Problem> objections(Collection<PlanDocument> documents) {
        List<Problem> problems = new ArrayList<>();
        Map<String, List<PlanVersion>> stored = overlapping(documents).stream()
                .collect(Collectors.groupingBy(version -> version.kind() + "/" + version.unitId()));
        for (PlanDocument document : documents) {
            for (PlanVersion version : stored.getOrDefault(document.kind() + "/" + document.unitId(), List.of())) {
                boolean same = version.firstYear() == document.firstYear() && version.lastYear() == document.lastYear();
                boolean meet = version.firstYear() <= document.lastYear() && version.lastYear() >= document.firstYear();
                if (!same && meet) {
                    problems.add(new Problem("", "plan.years.overlap", document.kind().name(), document.firstYear() + "–"
                            + document.lastYear(), version.firstYear() + "–" + version.lastYear()));
                } else if (same && document.basis().amendment() < version.basis().amendment()) {
                    problems.add(new Problem("", "plan.amendment.older", document.kind().name(), version.basis().amendment()));
                }
            }
        }
        documents.stream().filter(document -> document.kind() == PlanKind.DPA).collect(Collectors.groupingBy(PlanDocument::firstYear))
                .forEach((year, budgets) -> spentElsewhere(year, budgets, problems));
        return problems;
    }

    /**
     * Puts documents in force, all or none; what they replace stays readable.
     *
     * @param progress is told now and then how many rows are stored
     * @throws Refusal (invalid) with {@link #objections}
     */
    public void store(List<PlanDocument> documents, String login, String name, IntConsumer progress) {
        store(documents, null, login, name, progress);
    }

    /** As above. @param importId the file that they come from */
    void store(List<PlanDocument> documents, UUID importId, String login, String name, IntConsumer progress) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('plans:' || teken.current_government(), 0))")
                .query((row, at) -> 0).single();
        List<Problem> problems = objections(documents);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        Instant now = clock.instant();
        List<UUID> replaced = replacedBy(documents).stream().map(PlanVersion::id).toList();
        Set<UUID> carriers = new HashSet<>(inForce.carriers(replaced));
        shelf.replace(replaced, Timestamp.from(now));
        int rows = 0;
        for (PlanDocument document : documents) {
            var version = new PlanVersion(UUID.randomUUID(), document.kind(), document.unitId(), document.firstYear(),
                    document.lastYear(), document.basis(), name, now, null, null);
            shelf.add(version, importId, login);
            shelf.add(version.id(), document.items());
            rows += document.items().size();
            progress.accept(rows);
        }
        derive(documents, carriers);
        foresee(documents, login, name);
    }

    /** Rows of documents in force whose code or name contains the text, with the row above; at most so many. */
    @Transactional(readOnly = true)
    public List<Found> search(String text, int year, int most) {
        return database.sql("select v.id, v.kind, v.unit_id, i.number, i.level, i.code, i.name, p.name as above from teken.plan_version v "
                + "join teken.plan_item i on i.government = v.government and i.version_id = v.id "
                + "left join teken.plan_item p on p.government = v.government and p.version_id = v.id and p.number = i.parent_number "
                + "where v.government = teken.current_government() and v.replaced_at is null and ? between v.first_year and v.last_year "
                + "and (i.name ilike ? or i.code ilike ?) order by v.kind desc, v.unit_id, i.number limit ?")
                .param(year).param(pattern(text)).param(pattern(text)).param(most)
                .query((row, at) -> new Found(row.getObject("id", UUID.class), PlanKind.valueOf(row.getString("kind")),
                        row.getObject("unit_id", UUID.class), row.getInt("number"), PlanLevel.valueOf(row.getString("level")),
                        row.getString("code"), row.getString("name"), row.getString("above"))).list();
    }

    /** A row that was looked for. @param above name of the row above, or null */
    public record Found(UUID versionId, PlanKind kind, UUID unitId, int number, PlanLevel level, String code, String name, String above) {
    }

    private static String pattern(String text) {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private List<PlanVersion> overlapping(Collection<PlanDocument> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        int first = documents.stream().mapToInt(PlanDocument::firstYear).min().orElseThrow();
        int last = documents.stream().mapToInt(PlanDocument::lastYear).max().orElseThrow();
        return documents.stream().map(PlanDocument::kind).distinct()
                .flatMap(kind -> shelf.inForce(kind, first, last).stream()).toList();
    }

    private void derive(List<PlanDocument> documents, Set<UUID> carriers) {
        Set<UUID> units = new HashSet<>(carriers);
        List<PlanDocument> plans = documents.stream().filter(document -> document.kind() != PlanKind.DPA).toList();
        plans.forEach(document -> {
            if (document.unitId() != null) {
                units.add(document.unitId());
            }
            document.items().stream().filter(item -> item.indicator() != null).forEach(item -> units.addAll(item.indicator().carriers()));
        });
        if (!plans.isEmpty()) {
            inForce.indicators(units, plans.stream().mapToInt(PlanDocument::firstYear).min().orElseThrow(),
                    plans.stream().mapToInt(PlanDocument::lastYear).max().orElseThrow());
        }
        documents.stream().filter(document -> document.kind() == PlanKind.DPA).collect(Collectors.groupingBy(PlanDocument::firstYear,
                Collectors.mapping(PlanDocument::unitId, Collectors.toSet()))).forEach((year, owners) -> inForce.budgets(owners, year));
    }

    /** The cash plan of a program is the sum of what stands below it. */
    private void foresee(List<PlanDocument> documents, String login, String name) {
        Map<Integer, List<Spending>> byYear = new TreeMap<>();
        for (PlanDocument document : documents) {
            document.items().stream().filter(item -> item.level() == PlanLevel.PROGRAM && item.money() != null
                    && !item.money().months().isEmpty()).forEach(program -> {
                        List<Rupiah> months = program.money().months();
                        for (int month = 1; month <= months.size(); month++) {
                            byYear.computeIfAbsent(document.firstYear(), year -> new ArrayList<>()).add(new Spending(document.unitId(),
                                    document.firstYear(), month, program.name(), Kind.PLANNED, months.get(month - 1), "", name, null));
                        }
                    });
        }
        byYear.forEach((year, entries) -> spendings.foresee(year, entries, login));
    }

    /** A program that money was spent on does not vanish from the budget. */
    private void spentElsewhere(int year, List<PlanDocument> budgets, List<Problem> problems) {
        Map<UUID, PlanDocument> byUnit = budgets.stream().collect(Collectors.toMap(PlanDocument::unitId, budget -> budget));
        spendings.current(null, year).stream().filter(entry -> entry.kind() == Kind.REALISED && entry.amount().amount() > 0)
                .filter(entry -> byUnit.containsKey(entry.unitId()))
                .filter(entry -> byUnit.get(entry.unitId()).items().stream().noneMatch(item -> item.level() == PlanLevel.PROGRAM
                        && UnitPlan.same(item.name(), entry.program())))
                .map(Spending::program).distinct().forEach(program -> problems.add(new Problem("", "plan.program.spent", program)));
    }

    private static String key(PlanKind kind, UUID unitId, int firstYear, int lastYear) {
        return kind + "/" + unitId + "/" + firstYear + "/" + lastYear;
    }
}
