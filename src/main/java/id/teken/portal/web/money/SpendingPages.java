package id.teken.portal.web.money;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.document.TableFile;
import id.teken.government.OfficeTime;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spending.Kind;
import id.teken.planning.SpendingFile;
import id.teken.portal.money.Treasury;
import id.teken.portal.money.Treasury.UnitBook;
import id.teken.portal.money.Treasury.UnitMoney;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.Refusal;
import id.teken.values.Rupiah;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
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

/** Spending and cash plans: everybody reads what concerns them, TREASURY enters. */
@Controller
class SpendingPages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Treasury treasury;
    private final OfficeTime time;
    private final Forms forms;

    SpendingPages(Treasury treasury, OfficeTime time, Forms forms) {
        this.treasury = treasury;
        this.time = time;
        this.forms = forms;
    }

    /**
     * One unit in the table of all.
     *
     * @param forecast, realised of the months that are known; null while none is: missing is not zero
     * @param known    months for which everything spent is known
     * @param absorbed of the ceiling, in percent with two places; null without a ceiling, or while nothing is known
     */
    record Row(UnitMoney money, Rupiah ceiling, Rupiah forecast, Rupiah realised, long known, BigDecimal absorbed) {

        static Row of(UnitMoney money) {
            Rupiah ceiling = money.months().get(0).ceiling();
            Rupiah realised = sum(money, MonthOfMoney::realised);
            return new Row(money, ceiling, sum(money, MonthOfMoney::forecast), realised,
                    money.months().stream().filter(month -> month.realised().isPresent()).count(),
                    ceiling.amount() == 0 || realised == null ? null : BigDecimal.valueOf(realised.amount()).multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(ceiling.amount()), 2, RoundingMode.HALF_UP));
        }

        private static Rupiah sum(UnitMoney money, Function<MonthOfMoney, Optional<Rupiah>> figure) {
            return money.months().stream().flatMap(month -> figure.apply(month).stream()).reduce(Rupiah::plus).orElse(null);
        }
    }

    /** What was typed, for showing it again. */
    record EntryForm(Integer month, String program, String amount, String reason) {
    }

    @GetMapping("/belanja")
    String all(@RequestParam(required = false) Integer tahun, @AuthenticationPrincipal Person person, Model model) {
        int year = tahun == null ? time.today().getYear() : tahun;
        model.addAttribute("year", year);
        model.addAttribute("rows", treasury.overview(year, person).stream().map(Row::of).toList());
        model.addAttribute("mayEnter", person.has(Role.TREASURY));
        return "spending";
    }

    @GetMapping("/belanja/{unit}/{year}")
    String one(@PathVariable UUID unit, @PathVariable int year, @AuthenticationPrincipal Person person, Model model) {
        UnitBook book = treasury.book(unit, year, person);
        model.addAttribute("year", year);
        model.addAttribute("book", book);
        model.addAttribute("months", book.months());
        model.addAttribute("mayEnter", person.has(Role.TREASURY));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new EntryForm(null, null, null, null));
        }
        return "spending-unit";
    }

    @PostMapping("/belanja/{unit}/{year}")
    String enter(@PathVariable UUID unit, @PathVariable int year, EntryForm form, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> treasury.spent(unit, year, form.month(), form.program(), form.amount(),
                form.reason(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return "redirect:/belanja/" + unit + "/" + year;
        }
        Forms.show(model, "spending", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return one(unit, year, person, model);
    }

    /** Looks at a file, and stores it if asked to and nothing speaks against it. */
    @PostMapping("/belanja/impor")
    String take(@RequestParam int tahun, @RequestParam Kind jenis, @RequestParam MultipartFile berkas,
            @RequestParam(defaultValue = "false") boolean simpan, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) throws IOException {
        byte[] bytes = berkas.getBytes();
        SpendingFile[] read = new SpendingFile[1];
        FormProblems problems = forms.attempt(() -> {
            read[0] = treasury.preview(TableFile.read(bytes), tahun, jenis, person);
            if (!read[0].problems().isEmpty()) {
                throw Refusal.invalid(read[0].problems());
            }
            if (simpan) {
                treasury.store(TableFile.read(bytes), tahun, jenis, person);
            }
        });
        if (problems.isEmpty() && simpan) {
            after.addFlashAttribute("done", "spending.stored");
            after.addAttribute("tahun", tahun);
            return "redirect:/belanja";
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("fileProblems", problems);
        model.addAttribute("changes", read[0] == null ? List.of() : read[0].entries());
        model.addAttribute("kind", jenis);
        return all(tahun, person, model);
    }

    @GetMapping("/belanja/unduh/{year}/{name}")
    ResponseEntity<byte[]> export(@PathVariable int year, @PathVariable String name, @AuthenticationPrincipal Person person) {
        Kind kind = name.startsWith("anggaran-kas") ? Kind.PLANNED : Kind.REALISED;
        boolean xlsx = name.endsWith(".xlsx");
        List<List<Object>> rows = treasury.table(year, kind, person);
        byte[] file = xlsx ? TableFile.xlsx(String.valueOf(year), SpendingFile.HEAD, rows)
                : TableFile.csv(SpendingFile.HEAD, rows).getBytes(StandardCharsets.UTF_8);
        String fileName = (kind == Kind.PLANNED ? "anggaran-kas-" : "realisasi-") + year + (xlsx ? ".xlsx" : ".csv");
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName.toLowerCase(Locale.ROOT) + "\"")
                .header(HttpHeaders.CONTENT_TYPE, xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8").body(file);
    }
}
