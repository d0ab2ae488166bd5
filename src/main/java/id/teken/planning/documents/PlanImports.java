package id.teken.planning.documents;

import id.teken.audit.Audit;
import id.teken.document.Csv;
import id.teken.document.TableFile;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.documents.PlanImport.Finding;
import id.teken.planning.documents.PlanImport.Findings;
import id.teken.planning.documents.PlanImport.State;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files on their way into the plans: taken, looked at, and stored in one transaction or not at all. Looking and storing take
 * their time, so that {@link ImportWorker} does them beside the request. Callers have authorised.
 */
@Service
public class PlanImports {

    /** More than the sub-activities of any province. */
    static final int MOST_ROWS = 60_000;
    private static final int BEAT = 500;
    private static final int MOST_PROBLEMS = 200;
    private static final int LATEST = 20;
    private static final int LONGEST = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ImportShelf shelf;
    private final PlanBooks books;
    private final Offices offices;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanImports(ImportShelf shelf, PlanBooks books, Offices offices, Audit audit, TransactionTemplate transaction, Clock clock) {
        this.shelf = shelf;
        this.books = books;
        this.offices = offices;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The latest, newest first. */
    public List<PlanImport> latest() {
        return shelf.latest(LATEST);
    }

    /** @throws Refusal (unknown) if there is none */
    public PlanImport get(UUID id) {
        return shelf.find(id).orElseThrow(() -> Refusal.unknown("refusal.unknown"));
    }

    /**
     * Takes a file; {@link #check} looks at it.
     *
     * @param year of a budget; of RPJMD and Renstra the file itself tells the years
     */
    public UUID take(SheetKind sheet, int year, String fileName, byte[] content, PlanBasis basis, String login, String name) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid("spending.year", FIRST_YEAR, LAST_YEAR);
        }
        if (basis.legalBasis().length() > LONGEST || basis.amendment() < 0 || basis.amendment() > 99) {
            throw Refusal.invalid("plan.basis.bad", LONGEST);
        }
        if (content.length == 0) {
            throw Refusal.invalid("table.empty");
        }
        String shortName = fileName.substring(0, Math.min(fileName.length(), 100));
        var taken = new PlanImport(UUID.randomUUID(), sheet, year, shortName, null, basis, State.CHECKING, 0, 0, Findings.NONE, name,
                clock.instant(), true);
        shelf.add(taken, content, login);
        return taken.id();
    }

    /** Says which column is which; the file is to be looked at again. */
    public void map(UUID id, ColumnMap columns) {
        get(id);
        if (!shelf.move(id, State.CHECKED, State.CHECKING)) {
            throw Refusal.conflict("plan.import.state");
        }
        shelf.map(id, columns);
    }

    /** Begins anew what was interrupted. */
    public PlanImport again(UUID id) {
        PlanImport one = get(id);
        if (!one.state().isWork() || one.alive()) {
            throw Refusal.conflict("plan.import.state");
        }
        shelf.move(id, one.state(), State.CHECKING);
        return get(id);
    }

    /** Forgets the file. While it is being stored, nothing of it stays stored. */
    public void discard(UUID id) {
        PlanImport one = get(id);
        if (one.state() == State.STORED || one.state() == State.TAKEN_BACK || !shelf.move(id, one.state(), State.DISCARDED) && get(id).state() == State.STORED) {
            throw Refusal.conflict("plan.import.state");
        }
        shelf.forgetContent(id);
    }

    /** Looks at a file that was taken: headings, rows, differences. Nothing is stored but what was found. */
    public void check(UUID id) {
        PlanImport one = get(id);
        byte[] content = shelf.content(id);
        ColumnMap columns = one.columns();
        List<Csv.Row> first = new ArrayList<>();
        try {
            firstRows(content, first);
            if (columns == null) {
                columns = ColumnMap.guess(one.sheet(), first).orElse(null);
            }
            if (columns == null) {
                found(one, first, null, new Findings(List.of(), List.of(), List.of(new Finding("1", "plan.columns.unknown", List.of())), 0,
                        0, 0, 0, 0, List.of()), 0);
                return;
            }
            shelf.map(id, columns);
            PlanSheet sheet = read(one, columns, content);
            List<Problem> problems = new ArrayList<>(sheet.problems());
            if (problems.isEmpty()) {
                problems.addAll(books.objections(sheet.documents()));
            }
            PlanDifference difference = difference(sheet.documents());
            int items = sheet.documents().stream().mapToInt(document -> document.items().size()).sum();
            found(one, first, columns, new Findings(null, null, findings(problems), sheet.documents().size(), items, difference.added(),
                    difference.changed(), difference.removed(), difference.changes()), sheet.rows());
        } catch (Refusal refused) {
            List<Problem> problems = refused.problems().isEmpty() ? List.of(new Problem("", refused.key(), refused.arguments()))
                    : refused.problems();
            found(one, first, columns, new Findings(null, null, findings(problems), 0, 0, 0, 0, 0, List.of()), 0);
        }
    }

    /** Says that a file is to be stored; {@link #store} does it. */
    public void accept(UUID id) {
        if (!get(id).isGood() || !shelf.move(id, State.CHECKED, State.STORING)) {
            throw Refusal.conflict("plan.import.state");
        }
    }

    /** Puts in force what a file says, all or nothing; what speaks against it now is kept with it. */
    public void store(UUID id, String login, String name) {
        PlanImport one = get(id);
        try {
            transaction.executeWithoutResult(status -> {
                PlanSheet sheet = read(one, one.columns(), shelf.content(id));
                if (!sheet.problems().isEmpty()) {
                    throw Refusal.invalid(sheet.problems());
                }
                int[] told = new int[1];
                books.store(sheet.documents(), id, login, name, rows -> {
                    if (rows - told[0] >= BEAT) {
                        told[0] = rows;
                        beat(one, rows);
                    }
                });
                audit.record(login, name, "plan.stored", id, one.fileName() + ": " + sheet.documents().size() + " dokumen, "
                        + sheet.rows() + " baris");
                if (!shelf.move(id, State.STORING, State.STORED)) {
                    throw Refusal.conflict("plan.import.state");
                }
                shelf.forgetContent(id);
            });
        } catch (Refusal refused) {
            if (shelf.move(id, State.STORING, State.CHECKING)) {
                check(id);
            }
        }
    }

    /** Something went wrong that the file has no part in: it can be tried again. */
    void fail(UUID id) {
        PlanImport one = get(id);
        Finding failure = new Finding("", "plan.import.failed", List.of());
        shelf.found(id, new Findings(one.findings().head(), one.findings().sample(), List.of(failure), 0, 0, 0, 0, 0, List.of()), 0);
        shelf.move(id, one.state(), State.CHECKED);
    }

    /** Reads a table at once, without keeping it: for documents that are written on a page. */
    public PlanSheet read(SheetKind sheet, int year, PlanBasis basis, List<String> head, List<List<Object>> rows) {
        byte[] content = TableFile.csv(head, rows).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<Csv.Row> first = new ArrayList<>();
        firstRows(content, first);
        ColumnMap columns = ColumnMap.guess(sheet, first).orElseThrow();
        return read(sheet, columns, content, units(year, basis), row -> { });
    }

    /** What storing documents would change. */
    public PlanDifference difference(List<PlanDocument> documents) {
        Map<UUID, String> codes = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::code));
        return PlanDifference.of(books.documents(books.replacedBy(documents)), documents, codes);
    }

    private PlanSheet read(PlanImport one, ColumnMap columns, byte[] content) {
        int[] rows = new int[1];
        return read(one.sheet(), columns, content, units(one.year(), one.basis()), row -> {
            if (++rows[0] % BEAT == 0) {
                beat(one, rows[0]);
            }
        });
    }

    private ReadContext units(int year, PlanBasis basis) {
        return ReadContext.of(year, basis, offices.units());
    }

    private static PlanSheet read(SheetKind sheet, ColumnMap columns, byte[] content, ReadContext context, Consumer<Csv.Row> each) {
        RowReader reader = sheet == SheetKind.STRATEGY ? new StrategyReader(columns, context) : new BudgetReader(columns, context);
        List<Problem> problems = new ArrayList<>(TableFile.each(content, MOST_ROWS, row -> {
            each.accept(row);
            if (row.line() > columns.headLine()) {
                reader.row(row);
            }
        }));
        PlanSheet read = reader.finish();
        problems.addAll(read.problems());
        return new PlanSheet(read.documents(), problems, read.rows());
    }

    /** Tells others how far it is; stops when it was called off. */
    private void beat(PlanImport one, int rows) {
        if (!shelf.beat(one.id(), one.state(), rows)) {
            throw Refusal.conflict("plan.import.state");
        }
    }

    private static void firstRows(byte[] content, List<Csv.Row> first) {
        TableFile.each(content, MOST_ROWS, row -> {
            if (first.size() <= ColumnMap.MOST_HEAD_LINES) {
                first.add(row);
            }
        });
    }

    private void found(PlanImport one, List<Csv.Row> first, ColumnMap columns, Findings findings, int rows) {
        int headLine = columns == null ? 0 : columns.headLine();
        Optional<Csv.Row> head = first.stream().filter(row -> row.line() >= headLine).findFirst();
        List<String> sample = first.stream().filter(row -> head.isPresent() && row.line() > head.get().line()).findFirst()
                .map(Csv.Row::cells).orElse(List.of());
        shelf.found(one.id(), new Findings(head.map(Csv.Row::cells).orElse(List.of()), sample, findings.problems(), findings.documents(),
                findings.items(), findings.added(), findings.changed(), findings.removed(), findings.changes()), rows);
        shelf.move(one.id(), State.CHECKING, State.CHECKED);
    }

    private static List<Finding> findings(List<Problem> problems) {
        return problems.stream().limit(MOST_PROBLEMS).map(problem -> new Finding(problem.path(), problem.key(),
                Arrays.stream(problem.arguments()).map(String::valueOf).toList())).toList();
    }
}
