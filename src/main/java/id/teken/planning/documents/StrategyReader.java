package id.teken.planning.documents;

import id.teken.document.Csv;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads RPJMD and Renstra: rows with a code, and the code of the row above or none, then whatever stands above in the file. */
final class StrategyReader implements RowReader {

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_CODE = 60;

    private final ColumnMap columns;
    private final ReadContext context;
    private final IndicatorReader indicators;
    private final List<Integer> years;
    private final RowProblems problems = new RowProblems();
    private final Map<Owner, Draft> drafts = new LinkedHashMap<>();
    private int rows;

    StrategyReader(ColumnMap columns, ReadContext context) {
        this.columns = columns;
        this.context = context;
        this.years = columns.targetYears();
        this.indicators = new IndicatorReader(columns, context, problems);
        if (years.isEmpty()) {
            problems.add(columns.headLine(), "plan.columns.years");
        } else if (years.get(years.size() - 1) - years.get(0) != years.size() - 1) {
            problems.add(columns.headLine(), "plan.columns.yearGap");
        }
    }

    /** Whose document a row belongs to. */
    record Owner(PlanKind kind, UUID unitId) {
    }

    /** A row that can be placed. */
    record Raw(int line, PlanLevel level, String code, String above, String name, IndicatorPlan indicator) {
    }

    /** Rows of one document in the order of the file. */
    private static final class Draft {
        private final List<Raw> rows = new ArrayList<>();
        private PlanBasis basis;
    }

    @Override
    public void row(Csv.Row row) {
        rows++;
        Optional<Owner> owner = owner(row);
        if (owner.isEmpty()) {
            return;
        }
        Draft draft = drafts.computeIfAbsent(owner.get(), key -> new Draft());
        String word = columns.cell(row, Field.LEVEL);
        String name = columns.cell(row, Field.NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(row.line(), "plan.name", LONGEST_NAME);
        } else if (PlanWords.isLegalBasis(word)) {
            draft.basis = new PlanBasis(context.basis().amendment(), name, context.basis().decidedOn());
        } else {
            place(row, owner.get(), draft, word, name);
        }
    }

    private void place(Csv.Row row, Owner owner, Draft draft, String word, String name) {
        Optional<PlanLevel> level = PlanWords.level(word);
        String code = PlanWords.code(columns.cell(row, Field.CODE));
        if (level.isEmpty()) {
            problems.add(row.line(), "plan.level", word);
        } else if (code.isEmpty() || code.length() > LONGEST_CODE) {
            problems.add(row.line(), "plan.code.bad", LONGEST_CODE);
        } else {
            IndicatorPlan indicator = level.get() == PlanLevel.INDICATOR ? indicators.read(row, owner.kind(), years) : null;
            draft.rows.add(new Raw(row.line(), level.get(), code, PlanWords.code(columns.cell(row, Field.PARENT)), name, indicator));
        }
    }

    private Optional<Owner> owner(Csv.Row row) {
        String document = columns.cell(row, Field.DOCUMENT);
        String unit = columns.cell(row, Field.UNIT);
        Optional<PlanKind> kind = columns.has(Field.DOCUMENT) ? PlanWords.document(document)
                : Optional.of(unit.isEmpty() ? PlanKind.RPJMD : PlanKind.RENSTRA);
        if (kind.isEmpty()) {
            problems.add(row.line(), "plan.document", document);
            return Optional.empty();
        }
        if (kind.get() == PlanKind.RPJMD) {
            return Optional.of(new Owner(PlanKind.RPJMD, null));
        }
        Optional<UUID> owner = context.unit(unit);
        if (owner.isEmpty()) {
            problems.add(row.line(), unit.isEmpty() ? "plan.unit.missing" : "spending.unit", unit);
        }
        return owner.map(id -> new Owner(PlanKind.RENSTRA, id));
    }

    @Override
    public PlanSheet finish() {
        List<PlanDocument> documents = new ArrayList<>();
        if (!years.isEmpty()) {
            drafts.forEach((owner, draft) -> {
                List<PlanItem> items = new PlanTree(draft.rows, problems).items();
                new WeightSum(draft.rows, problems).check(owner.kind());
                PlanBasis basis = Objects.requireNonNullElse(draft.basis, context.basis());
                if (basis.legalBasis().isEmpty()) {
                    problems.add(columns.headLine(), "plan.basis.missing");
                }
                documents.add(new PlanDocument(owner.kind(), owner.unitId(), years.get(0), years.get(years.size() - 1), basis, items));
            });
        }
        if (rows == 0) {
            problems.add(columns.headLine(), "table.empty");
        }
        return new PlanSheet(documents, problems.all(), rows);
    }
}
