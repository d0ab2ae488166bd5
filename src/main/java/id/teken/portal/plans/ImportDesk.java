package id.teken.portal.plans;

import id.teken.access.Person;
import id.teken.planning.documents.ColumnMap;
import id.teken.planning.documents.ColumnMap.Column;
import id.teken.planning.documents.ImportWorker;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanImport;
import id.teken.planning.documents.PlanImports;
import id.teken.planning.documents.PlanTakeBack;
import id.teken.planning.documents.SheetKind;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Files with plans on their way in, for those who may enter plans. Looking and storing go on beside the request. */
@Service
public class ImportDesk {

    private final PlanImports imports;
    private final ImportWorker worker;
    private final PlanTakeBack takeBack;
    private final PlanDesk desk;

    ImportDesk(PlanImports imports, ImportWorker worker, PlanTakeBack takeBack, PlanDesk desk) {
        this.imports = imports;
        this.worker = worker;
        this.takeBack = takeBack;
        this.desk = desk;
    }

    /** Newest first; those that the person may not enter are left out. */
    public List<PlanImport> latest(Person person) {
        boolean strategy = desk.mayEnter(SheetKind.STRATEGY, person);
        boolean budget = desk.mayEnter(SheetKind.BUDGET, person);
        if (!strategy && !budget) {
            throw Refusal.forbidden("plan.enter.forbidden");
        }
        return imports.latest().stream().filter(one -> one.sheet() == SheetKind.BUDGET ? budget : strategy).toList();
    }

    /** @throws Refusal (unknown) if there is none; (forbidden) if it is not for this person */
    public PlanImport get(UUID id, Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("plan.enter.forbidden");
        }
        PlanImport one = imports.get(id);
        desk.requireEntering(one.sheet(), person);
        return one;
    }

    /** Takes a file and begins to look at it. */
    public UUID take(SheetKind sheet, int year, String fileName, byte[] content, PlanBasis basis, Person person) {
        desk.requireEntering(sheet, person);
        PlanBasis clean = new PlanBasis(basis.amendment(), PlainText.clean(basis.legalBasis()), basis.decidedOn());
        UUID id = imports.take(sheet, year, PlainText.clean(fileName), content, clean, person.login(), person.name());
        worker.check(id);
        return id;
    }

    /**
     * Says which column is which.
     *
     * @param meanings key of the field by index of the column in the file; others mean nothing
     */
    public void map(UUID id, Map<Integer, String> meanings, Person person) {
        PlanImport one = get(id, person);
        Map<Column, Integer> columns = new LinkedHashMap<>();
        meanings.forEach((index, key) -> Column.of(key).ifPresent(column -> {
            if (columns.putIfAbsent(column, index) != null) {
                throw Refusal.invalid("plan.columns.twice", column.heading());
            }
        }));
        imports.map(id, new ColumnMap(one.columns() == null ? 1 : one.columns().headLine(), columns));
        worker.check(id);
    }

    /** Begins to store what was looked at. */
    public void store(UUID id, Person person) {
        get(id, person);
        imports.accept(id);
        worker.store(id, person.login(), person.name());
    }

    /** Begins anew what was interrupted. */
    public void again(UUID id, Person person) {
        get(id, person);
        imports.again(id);
        worker.check(id);
    }

    /** As {@link PlanTakeBack#takeBack}. */
    public void takeBack(UUID id, Person person) {
        get(id, person);
        takeBack.takeBack(id, person.login(), person.name());
    }

    /** Forgets the file; what was being stored is not. */
    public void discard(UUID id, Person person) {
        get(id, person);
        imports.discard(id);
    }
}
