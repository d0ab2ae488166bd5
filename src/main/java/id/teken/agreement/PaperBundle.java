package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.TakingOver.Paper;
import id.teken.document.Csv;
import id.teken.document.KnownFile;
import id.teken.document.TableFile;
import id.teken.document.TableFile.Table;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.planning.documents.PlanWords;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.WrittenDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes over many signed papers at once: scans, and a table that says whose each is, all or nothing. A bundle is looked at by
 * carrying it out and taking that back. A superior's row stands before the rows that support it.
 */
@Service
@Transactional
public class PaperBundle {

    /** The first row of the table. */
    public static final List<String> HEAD = List.of("Kode OPD", "Jabatan (kosong untuk PK OPD)", "Berkas pindaian", "Nomor", "Tanggal",
            "Berkas lampiran (kosong bila seperti rencana)");
    /** Invented rows. */
    public static final List<List<Object>> EXAMPLE = List.of(
            List.of("DINKES", "", "dinkes.pdf", "800/12/2026", "12/01/2026", ""),
            List.of("DINKES", "Kepala Bidang Kesehatan Masyarakat", "bidang-kesmas.pdf", "800/13/2026", "13/01/2026", "bidang-kesmas.xlsx"));
    private static final int MOST_PROBLEMS = 200;

    private final TakingOver papers;
    private final Offices offices;

    PaperBundle(TakingOver papers, Offices offices) {
        this.papers = papers;
        this.offices = offices;
    }

    /** What taking a bundle over would store, and what speaks against it; the path is the line, and after a stroke the annex's line. */
    public record Result(int units, int posts, List<Problem> problems) {
    }

    /** Looks at a bundle; nothing of it stays. @param files by name */
    public Result preview(Table table, Map<String, byte[]> files, int year, Person person) {
        Result result = carryOut(table, files, year, person);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return result;
    }

    /**
     * Takes a bundle over.
     *
     * @throws Refusal (invalid) with every row that cannot be taken
     */
    public Result store(Table table, Map<String, byte[]> files, int year, Person person) {
        Result result = carryOut(table, files, year, person);
        if (!result.problems().isEmpty()) {
            throw Refusal.invalid(result.problems());
        }
        return result;
    }

    private Result carryOut(Table table, Map<String, byte[]> given, int year, Person person) {
        person.require(Role.PLANNING);
        Map<String, byte[]> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        files.putAll(given);
        var run = new Run(files, year, person, new ArrayList<>(table.problems()));
        table.rows().stream().filter(row -> !row.cell(0).toLowerCase(Locale.ROOT).startsWith("kode")).forEach(run::row);
        if (run.seen.isEmpty() && run.problems.isEmpty()) {
            run.problems.add(new Problem("1", "table.empty"));
        }
        files.keySet().stream().filter(name -> run.used.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> run.problems.add(new Problem("", "takeover.file.unused", name)));
        return new Result(run.units, run.ofPosts, run.problems.stream().limit(MOST_PROBLEMS).toList());
    }

    /** One bundle on its way in. */
    private final class Run {

        private final Map<String, byte[]> files;
        private final int year;
        private final Person person;
        private final List<Problem> problems;
        private final Map<String, OrgUnit> known;
        private final Set<String> seen = new HashSet<>();
        private final Set<String> used = new HashSet<>();
        private int units;
        private int ofPosts;

        private Run(Map<String, byte[]> files, int year, Person person, List<Problem> problems) {
            this.files = files;
            this.year = year;
            this.person = person;
            this.problems = problems;
            this.known = offices.units().stream().collect(Collectors.toMap(unit -> unit.code().toUpperCase(Locale.ROOT), Function.identity()));
        }

        private void row(Csv.Row row) {
            String line = String.valueOf(row.line());
            OrgUnit unit = known.get(cell(row, 0).toUpperCase(Locale.ROOT));
            List<Position> posts = posts(unit, cell(row, 1));
            if (!seen.add(cell(row, 0).toUpperCase(Locale.ROOT) + "/" + cell(row, 1).toLowerCase(Locale.ROOT))) {
                problems.add(new Problem(line, "takeover.row.twice"));
            } else if (unit == null) {
                problems.add(new Problem(line, "spending.unit", cell(row, 0)));
            } else if (posts.size() != 1 && !cell(row, 1).isEmpty()) {
                problems.add(new Problem(line, posts.isEmpty() ? "takeover.post.unknown" : "takeover.post.several", cell(row, 1)));
            } else {
                take(row, unit.id(), posts.isEmpty() ? null : posts.get(0).id());
            }
        }

        private List<Position> posts(OrgUnit unit, String title) {
            return unit == null || title.isEmpty() ? List.of()
                    : offices.cascading(unit.id()).stream().filter(one -> one.title().equalsIgnoreCase(title)).toList();
        }

        private void take(Csv.Row row, UUID unit, UUID post) {
            String line = String.valueOf(row.line());
            try {
                byte[] scan = file(line, cell(row, 2), "takeover.scan.missing");
                Table annex = cell(row, 5).isEmpty() ? null : TableFile.read(file(line, cell(row, 5), "takeover.scan.missing"));
                var paper = new Paper(unit, post, year, cell(row, 3), WrittenDate.parse(cell(row, 4)).orElse(null), null, null);
                papers.takeOver(paper, KnownFile.of(cell(row, 2), scan), annex, person);
                units += post == null ? 1 : 0;
                ofPosts += post == null ? 0 : 1;
            } catch (Refusal refused) {
                tell(line, refused);
            }
        }

        private byte[] file(String line, String name, String missing) {
            used.add(name);
            if (name.isEmpty()) {
                throw Refusal.invalid(missing);
            }
            byte[] file = files.get(name);
            if (file == null) {
                throw Refusal.invalid("takeover.file.missing", name);
            }
            return file;
        }

        private void tell(String line, Refusal refused) {
            if (refused.problems().isEmpty()) {
                problems.add(new Problem(line, refused.key(), refused.arguments()));
            }
            refused.problems().forEach(problem -> problems.add(new Problem(problem.path().matches("[0-9]+") ? line + "/" + problem.path() : line,
                    problem.key(), problem.arguments())));
        }

        private String cell(Csv.Row row, int column) {
            return PlanWords.cell(row.cell(column));
        }
    }
}
