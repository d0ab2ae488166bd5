package id.teken.portal.plans;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.period.Periods;
import id.teken.audit.Audit;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.documents.BudgetLine;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanBooks;
import id.teken.planning.documents.PlanBooks.Found;
import id.teken.planning.documents.PlanDocument;
import id.teken.planning.documents.PlanEditor;
import id.teken.planning.documents.PlanItem;
import id.teken.planning.documents.PlanKind;
import id.teken.planning.documents.PlanLevel;
import id.teken.planning.documents.PlanTables;
import id.teken.planning.documents.PlanVersion;
import id.teken.planning.documents.SheetKind;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The planning documents for people: everybody of the government reads; Bappeda (PLANNING) enters, BPKAD (TREASURY) the budget,
 * and an ADMIN both until the first year is opened, so that one person can set a government up.
 */
@Service
@Transactional
public class PlanDesk {

    private static final int MOST_FOUND = 100;
    private static final int LONGEST = 500;

    private final PlanBooks books;
    private final PlanEditor editor;
    private final Periods periods;
    private final Offices offices;
    private final Audit audit;

    PlanDesk(PlanBooks books, PlanEditor editor, Periods periods, Offices offices, Audit audit) {
        this.books = books;
        this.editor = editor;
        this.periods = periods;
        this.offices = offices;
        this.audit = audit;
    }

    /** Documents of one unit that are in force. */
    public record UnitDocuments(OrgUnit unit, PlanVersion renstra, PlanVersion budget) {
    }

    /** What is in force in a year. @param medium the RPJMD, or null */
    public record Overview(PlanVersion medium, List<UnitDocuments> units) {
    }

    /** A document and every version of it. @param unit null for the RPJMD */
    public record Opened(PlanVersion version, OrgUnit unit, PlanDocument document, List<PlanVersion> versions) {
    }

    /** A table for a file. */
    public record Sheet(List<String> head, List<List<Object>> rows) {
    }

    /** A document that is begun on a page. @param code, name of its first row */
    public record NewDocument(PlanKind kind, UUID unitId, Integer firstYear, Integer lastYear, PlanBasis basis, String code, String name) {
    }

    @Transactional(readOnly = true)
    public boolean mayEnter(SheetKind sheet, Person person) {
        boolean money = sheet == SheetKind.BUDGET && person.has(Role.TREASURY);
        return person.government() != null
                && (person.has(Role.PLANNING) || money || person.has(Role.ADMIN) && !periods.any());
    }

    /** @throws Refusal (forbidden) if the person may not enter such documents */
    @Transactional(readOnly = true)
    public void requireEntering(SheetKind sheet, Person person) {
        if (!mayEnter(sheet, person)) {
            throw Refusal.forbidden("plan.enter.forbidden");
        }
    }

    @Transactional(readOnly = true)
    public Overview overview(int year, Person person) {
        requireMember(person);
        Map<UUID, PlanVersion> renstra = byUnit(PlanKind.RENSTRA, year);
        Map<UUID, PlanVersion> budgets = byUnit(PlanKind.DPA, year);
        return new Overview(books.inForce(PlanKind.RPJMD, null, year).orElse(null), offices.units().stream()
                .map(unit -> new UnitDocuments(unit, renstra.get(unit.id()), budgets.get(unit.id()))).toList());
    }

    @Transactional(readOnly = true)
    public Opened open(UUID versionId, Person person) {
        requireMember(person);
        PlanVersion version = books.version(versionId);
        return new Opened(version, Optional.ofNullable(version.unitId()).flatMap(offices::unit).orElse(null),
                books.documents(List.of(version)).get(0), books.versions(version.kind(), version.unitId()));
    }

    /** Rows in force whose name or code contains the text. */
    @Transactional(readOnly = true)
    public List<Found> search(String text, int year, Person person) {
        requireMember(person);
        return text.isBlank() ? List.of() : books.search(text, year, MOST_FOUND);
    }

    /** Everything that is in force in a year, in the form in which it is imported. */
    @Transactional(readOnly = true)
    public Sheet export(SheetKind sheet, int year, Person person) {
        requireMember(person);
        if (sheet == SheetKind.BUDGET) {
            return new Sheet(PlanTables.budgetHead(), PlanTables.budgetRows(books.documents(books.inForce(PlanKind.DPA, year)), codes()));
        }
        List<PlanVersion> versions = new ArrayList<>(books.inForce(PlanKind.RPJMD, year));
        versions.addAll(books.inForce(PlanKind.RENSTRA, year));
        if (versions.isEmpty()) {
            return template(sheet, year);
        }
        PlanVersion first = versions.get(0);
        List<PlanVersion> alike = versions.stream().filter(version -> version.firstYear() == first.firstYear()
                && version.lastYear() == first.lastYear()).toList();
        return new Sheet(PlanTables.strategyHead(first.firstYear(), first.lastYear()), PlanTables.strategyRows(books.documents(alike), codes()));
    }

    /** One document in the form in which it is imported. */
    @Transactional(readOnly = true)
    public Sheet export(UUID versionId, Person person) {
        Opened opened = open(versionId, person);
        List<PlanDocument> documents = List.of(opened.document());
        return opened.version().kind() == PlanKind.DPA ? new Sheet(PlanTables.budgetHead(), PlanTables.budgetRows(documents, codes()))
                : new Sheet(PlanTables.strategyHead(opened.version().firstYear(), opened.version().lastYear()),
                        PlanTables.strategyRows(documents, codes()));
    }

    /** An empty table. @param firstYear of RPJMD and Renstra */
    public Sheet template(SheetKind sheet, int firstYear) {
        return sheet == SheetKind.BUDGET ? new Sheet(PlanTables.budgetHead(), List.of())
                : new Sheet(PlanTables.strategyHead(firstYear, firstYear + 4), List.of());
    }

    /** The cells of a row. @param code of the item, or null for a new one */
    @Transactional(readOnly = true)
    public List<PlanEditor.Cell> cells(UUID versionId, String code, Person person) {
        Opened opened = open(versionId, person);
        requireEntering(sheet(opened.version().kind()), person);
        return editor.cells(opened.document(), code, codes());
    }

    /**
     * Adds, changes or takes away one row; the document is stored anew under the same legal basis.
     *
     * @param code   of the item, or null for a new one
     * @param values by the key of the column, or null to take it away
     * @return the version that is in force now
     */
    public UUID change(UUID versionId, String code, Map<String, String> values, Person person) {
        Opened opened = open(versionId, person);
        requireEntering(sheet(opened.version().kind()), person);
        if (!opened.version().isInForce()) {
            throw Refusal.conflict("plan.version.old");
        }
        PlanDocument changed = editor.change(opened.document(), code, values, codes());
        return store(changed, (values == null ? "− " : "± ") + (code == null ? "" : code), person);
    }

    /** Begins a document with its first row. */
    public UUID begin(NewDocument start, Person person) {
        if (start.kind() == null || start.firstYear() == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        requireEntering(sheet(start.kind()), person);
        String name = PlainText.clean(start.name());
        String code = PlainText.clean(start.code());
        String basis = PlainText.clean(start.basis().legalBasis());
        boolean budget = start.kind() == PlanKind.DPA;
        int last = budget || start.lastYear() == null ? start.firstYear() : start.lastYear();
        boolean wrong = name.isEmpty() || code.isEmpty() || basis.isEmpty() || name.length() > LONGEST || code.length() > 60
                || basis.length() > LONGEST || start.firstYear() < 2000 || last > 2100 || last < start.firstYear()
                || start.basis().amendment() < 0 || start.basis().amendment() > 99;
        if (wrong || start.kind() != PlanKind.RPJMD && offices.unit(start.unitId() == null ? new UUID(0, 0) : start.unitId()).isEmpty()) {
            throw Refusal.invalid("plan.begin.incomplete");
        }
        UUID unit = start.kind() == PlanKind.RPJMD ? null : start.unitId();
        var document = new PlanDocument(start.kind(), unit, start.firstYear(), last,
                new PlanBasis(start.basis().amendment(), basis, start.basis().decidedOn()), List.of(new PlanItem(1, null,
                        budget ? PlanLevel.PROGRAM : start.kind() == PlanKind.RPJMD ? PlanLevel.VISION : PlanLevel.GOAL, code, name, null,
                        budget ? new BudgetLine(Rupiah.ZERO, "", List.of()) : null)));
        if (books.inForce(start.kind(), unit, start.firstYear()).isPresent()) {
            throw Refusal.conflict("plan.there");
        }
        return store(document, name, person);
    }

    private UUID store(PlanDocument document, String what, Person person) {
        books.store(List.of(document), person.login(), person.name(), rows -> { });
        UUID stored = books.inForce(document.kind(), document.unitId(), document.firstYear()).orElseThrow().id();
        audit.record(person.login(), person.name(), "plan.changed", stored, document.kind() + " " + document.firstYear() + ": " + what);
        return stored;
    }

    /** Which table a document comes in. */
    public static SheetKind sheet(PlanKind kind) {
        return kind == PlanKind.DPA ? SheetKind.BUDGET : SheetKind.STRATEGY;
    }

    private Map<UUID, PlanVersion> byUnit(PlanKind kind, int year) {
        return books.inForce(kind, year).stream().collect(Collectors.toMap(PlanVersion::unitId, Function.identity()));
    }

    private Map<UUID, String> codes() {
        return offices.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::code));
    }

    /** @throws Refusal (forbidden) if the person works for no government */
    public static void requireMember(Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
    }
}
