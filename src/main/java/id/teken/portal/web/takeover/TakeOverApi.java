package id.teken.portal.web.takeover;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.LineData;
import id.teken.agreement.PaperBundle;
import id.teken.agreement.ProgramData;
import id.teken.agreement.TakingOver;
import id.teken.agreement.TakingOver.Paper;
import id.teken.agreement.period.UnitProgress;
import id.teken.document.KnownFile;
import id.teken.document.TableFile;
import id.teken.document.TableFile.Table;
import id.teken.evaluation.PastMonths;
import id.teken.planning.documents.OfficialResults;
import id.teken.portal.takeover.TakeOverDesk;
import id.teken.values.Refusal.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Taking over what was before the product; each call only looks unless {@code store} is set. */
@RestController
@RequestMapping("/api/takeover")
class TakeOverApi {

    /** @param line in the file, from 1, or the name of the field */
    record LineProblem(String line, String message) {
    }

    /** @param id of the agreement; null where it was only looked at */
    record PaperView(UUID id, List<LineData> lines, List<ProgramData> programs, List<LineProblem> problems) {
    }

    record BundleView(boolean stored, int units, int posts, List<LineProblem> problems) {
    }

    record MonthsView(boolean stored, int units, int months, int figures, List<LineProblem> problems) {
    }

    record ResultsView(boolean stored, int results, List<LineProblem> problems) {
    }

    /** @param results of the year before that are known */
    record OutlookView(int year, int results, List<UnitProgress> units) {
    }

    private final TakingOver papers;
    private final PaperBundle bundle;
    private final PastMonths months;
    private final TakeOverDesk desk;
    private final MessageSource messages;

    TakeOverApi(TakingOver papers, PaperBundle bundle, PastMonths months, TakeOverDesk desk, MessageSource messages) {
        this.papers = papers;
        this.bundle = bundle;
        this.months = months;
        this.desk = desk;
        this.messages = messages;
    }

    /** How far it is, unit by unit. */
    @GetMapping("/{year}")
    OutlookView outlook(@PathVariable int year, @AuthenticationPrincipal Person person) {
        TakeOverDesk.Outlook outlook = desk.outlook(year, person);
        return new OutlookView(year, outlook.results(), outlook.units());
    }

    /** An agreement that was signed on paper: the scan and, unless the plan has it, the table of its annex. */
    @PostMapping(value = "/agreements", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PaperView paper(@RequestParam UUID unitId, @RequestParam(required = false) UUID positionId, @RequestParam int year, @RequestParam String number,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate signedOn, @RequestParam(required = false) UUID first,
            @RequestParam(required = false) UUID second, @RequestParam(defaultValue = "false") boolean store, @RequestPart MultipartFile scan,
            @RequestPart(required = false) MultipartFile annex, @AuthenticationPrincipal Person person, Locale locale) throws IOException {
        Paper paper = new Paper(unitId, positionId, year, number, signedOn, first, second);
        Table table = annex == null ? null : TableFile.read(annex.getBytes());
        TakingOver.Preview seen = papers.preview(paper, table, person);
        UUID id = store ? papers.takeOver(paper, KnownFile.of(scan.getOriginalFilename(), scan.getBytes()), table, person) : null;
        return new PaperView(id, seen.lines(), seen.programs(), view(seen.problems(), locale));
    }

    /** Many papers at once: a table that says whose each scan is, and the scans or a zip of them. */
    @PostMapping(value = "/agreements/bundle", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    BundleView papers(@RequestParam int year, @RequestParam(defaultValue = "false") boolean store, @RequestPart MultipartFile table,
            @RequestPart List<MultipartFile> scans, @AuthenticationPrincipal Person person, Locale locale) throws IOException {
        person.require(Role.PLANNING);
        Table rows = TableFile.read(table.getBytes());
        Map<String, byte[]> files = Scans.of(scans);
        PaperBundle.Result seen = store ? bundle.store(rows, files, year, person) : bundle.preview(rows, files, year, person);
        return new BundleView(store, seen.units(), seen.posts(), view(seen.problems(), locale));
    }

    /** Why it is taken back. */
    record Mistake(String reason) {
    }

    /** Takes back an agreement that was taken over by mistake, as long as no month is built on it. */
    @PostMapping("/agreements/{id}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @RequestBody Mistake mistake, @AuthenticationPrincipal Person person) {
        papers.takeBack(id, mistake.reason(), person);
    }

    /** Last year's results (xlsx or CSV). */
    @PostMapping(value = "/results", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResultsView results(@RequestParam int year, @RequestParam(defaultValue = "false") boolean store, @RequestBody byte[] file,
            @AuthenticationPrincipal Person person, Locale locale) {
        Table table = TableFile.read(file);
        OfficialResults.Read read = desk.preview(table, year, person);
        if (store) {
            desk.store(table, year, person);
        }
        return new ResultsView(store, read.entries().size(), view(read.problems(), locale));
    }

    /** What was reached in the months before (xlsx or CSV). */
    @PostMapping(value = "/months", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    MonthsView months(@RequestParam int year, @RequestParam(defaultValue = "false") boolean store, @RequestBody byte[] file,
            @AuthenticationPrincipal Person person, Locale locale) {
        Table table = TableFile.read(file);
        PastMonths.Preview seen = store ? months.store(table, year, person) : months.preview(table, year, person);
        return new MonthsView(store, seen.units(), seen.months(), seen.figures(), view(seen.problems(), locale));
    }

    private List<LineProblem> view(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> new LineProblem(problem.path(), messages.getMessage(problem.key(), problem.arguments(), locale)))
                .toList();
    }
}
