package id.teken.portal.web.takeover;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.PaperBundle;
import id.teken.agreement.PaperSheet;
import id.teken.agreement.TakingOver;
import id.teken.agreement.TakingOver.Paper;
import id.teken.document.Download;
import id.teken.document.KnownFile;
import id.teken.document.TableFile;
import id.teken.document.TableFile.Table;
import id.teken.evaluation.PastMonths;
import id.teken.government.OfficeTime;
import id.teken.planning.documents.OfficialResults;
import id.teken.portal.takeover.TakeOverDesk;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking over what was before the product: signed papers, last year's results, the months that are over. Looked at first, then stored. */
@Controller
class TakeOverPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SELF = "redirect:/pengambilalihan";

    private final TakingOver papers;
    private final PaperBundle bundle;
    private final PastMonths months;
    private final TakeOverDesk desk;
    private final OfficeTime time;
    private final Forms forms;

    TakeOverPages(TakingOver papers, PaperBundle bundle, PastMonths months, TakeOverDesk desk, OfficeTime time, Forms forms) {
        this.papers = papers;
        this.bundle = bundle;
        this.months = months;
        this.desk = desk;
        this.time = time;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record PaperForm(UUID unitId, UUID positionId, Integer year, String number, @DateTimeFormat(iso = ISO.DATE) LocalDate signedOn, UUID first, UUID second) {

        Paper paper() {
            return new Paper(unitId, positionId, year, number, signedOn, first, second);
        }
    }

    @GetMapping("/pengambilalihan")
    String show(@RequestParam(required = false) Integer tahun, @AuthenticationPrincipal Person person, Model model) {
        int year = tahun == null || tahun < 2000 || tahun > 2100 ? time.today().getYear() : tahun;
        model.addAttribute("outlook", desk.outlook(year, person));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new PaperForm(null, null, year, "", null, null, null));
        }
        return "takeover/takeover";
    }

    @PostMapping("/pengambilalihan/pk")
    String paper(PaperForm form, @RequestParam(required = false) MultipartFile scan, @RequestParam(required = false) MultipartFile annex,
            @RequestParam(defaultValue = "false") boolean simpan, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> {
            Table table = isGiven(annex) ? TableFile.read(bytes(annex)) : null;
            TakingOver.Preview seen = papers.preview(form.paper(), table, person);
            model.addAttribute("seen", seen);
            if (!seen.problems().isEmpty()) {
                throw Refusal.invalid(seen.problems());
            }
            if (simpan) {
                if (!isGiven(scan)) {
                    throw Refusal.invalid(List.of(new Problem("scan", "takeover.scan.missing")));
                }
                papers.takeOver(form.paper(), KnownFile.of(scan.getOriginalFilename(), bytes(scan)), table, person);
            }
        });
        model.addAttribute("form", form);
        return answer("paper", problems, simpan, form.year(), person, model, response, after);
    }

    /** Many papers at once: a table that says whose each scan is, and the scans or a zip of them. */
    @PostMapping("/pengambilalihan/pk-banyak")
    String papers(@RequestParam(defaultValue = "0") int tahun, @RequestParam(required = false) MultipartFile tabel,
            @RequestParam(required = false) List<MultipartFile> pindaian, @RequestParam(defaultValue = "false") boolean simpan,
            @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) {
        person.require(Role.PLANNING);
        FormProblems problems = forms.attempt(() -> {
            Table table = TableFile.read(bytes(tabel));
            Map<String, byte[]> files = Scans.of(pindaian == null ? List.of() : pindaian);
            PaperBundle.Result seen = bundle.preview(table, files, tahun, person);
            model.addAttribute("papersSeen", seen);
            if (!seen.problems().isEmpty()) {
                throw Refusal.invalid(seen.problems());
            }
            if (simpan) {
                bundle.store(table, files, tahun, person);
            }
        });
        return answer("papers", problems, simpan, tahun, person, model, response, after);
    }

    /** Takes back what was taken over by mistake. */
    @PostMapping("/pengambilalihan/pk/{id}/tarik")
    String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> papers.takeBack(id, alasan, person));
        return answer("paper", problems, true, null, person, model, response, after);
    }

    @PostMapping("/pengambilalihan/hasil")
    String results(@RequestParam(defaultValue = "0") int tahun, @RequestParam(required = false) MultipartFile berkas, @RequestParam(defaultValue = "false") boolean simpan,
            @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = take(berkas, simpan, table -> {
            OfficialResults.Read read = desk.preview(table, tahun, person);
            model.addAttribute("resultsSeen", read);
            return read.problems();
        }, table -> desk.store(table, tahun, person));
        return answer("results", problems, simpan, tahun + 1, person, model, response, after);
    }

    @PostMapping("/pengambilalihan/bulan")
    String months(@RequestParam(defaultValue = "0") int tahun, @RequestParam(required = false) MultipartFile berkas, @RequestParam(defaultValue = "false") boolean simpan,
            @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = take(berkas, simpan, table -> {
            PastMonths.Preview seen = months.preview(table, tahun, person);
            model.addAttribute("monthsSeen", seen);
            return seen.problems();
        }, table -> months.store(table, tahun, person));
        return answer("months", problems, simpan, tahun, person, model, response, after);
    }

    /** {@code lampiran}, {@code pk}, {@code hasil} or {@code bulan}; the last one with the indicators of the agreements in force. */
    @GetMapping("/pengambilalihan/templat/{name}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String name, @RequestParam(required = false) Integer tahun, @AuthenticationPrincipal Person person) {
        int year = tahun == null ? time.today().getYear() : tahun;
        List<List<Object>> rows = desk.months(year, person);
        byte[] file = switch (name) {
            case "lampiran" -> TableFile.xlsx("Lampiran", PaperSheet.HEAD, PaperSheet.EXAMPLE);
            case "pk" -> TableFile.xlsx("PK", PaperBundle.HEAD, PaperBundle.EXAMPLE);
            case "hasil" -> TableFile.xlsx("Hasil", OfficialResults.HEAD, List.of());
            case "bulan" -> TableFile.xlsx("Realisasi", PastMonths.HEAD, rows);
            default -> throw Refusal.unknown("refusal.unknown");
        };
        return Download.of("templat-" + name + ".xlsx", XLSX, file);
    }

    /** Looks at a table, and stores it where that is wanted and nothing speaks against it. */
    private FormProblems take(MultipartFile file, boolean wanted, Function<Table, List<Problem>> look, Consumer<Table> store) {
        return forms.attempt(() -> {
            Table table = TableFile.read(bytes(file));
            List<Problem> found = look.apply(table);
            if (!found.isEmpty()) {
                throw Refusal.invalid(found);
            }
            if (wanted) {
                store.accept(table);
            }
        });
    }

    private String answer(String form, FormProblems problems, boolean stored, Integer year, Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        if (problems.isEmpty() && stored) {
            after.addFlashAttribute("done", year == null ? "takeover.takenBack" : "takeover.stored." + form);
            if (year != null) {
                after.addAttribute("tahun", year);
            }
            return SELF;
        }
        if (!problems.isEmpty()) {
            Forms.show(model, form, problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("looked", form);
        return show(year, person, model);
    }

    private static boolean isGiven(MultipartFile file) {
        return file != null && !file.isEmpty();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
