package id.teken.portal.web.alignment;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.AlignmentReport;
import id.teken.agreement.AlignmentReport.Question;
import id.teken.agreement.AlignmentReport.Row;
import id.teken.agreement.AlignmentSurvey;
import id.teken.agreement.Drafting;
import id.teken.agreement.Remark;
import id.teken.document.TableFile;
import id.teken.government.OfficeTime;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The alignment of the whole government: what there is, where it is, and declaring a remark wrong. */
@Controller
class AlignmentPages {

    private static final int SHOWN = 50;
    /** More than any spreadsheet program shows with comfort; the API gives the rest in pages. */
    private static final int MOST_IN_FILE = 100_000;
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AlignmentReport report;
    private final AlignmentSurvey survey;
    private final Drafting drafting;
    private final AlignmentWords words;
    private final OfficeTime time;
    private final Forms forms;

    AlignmentPages(AlignmentReport report, AlignmentSurvey survey, Drafting drafting, AlignmentWords words, OfficeTime time, Forms forms) {
        this.report = report;
        this.survey = survey;
        this.drafting = drafting;
        this.words = words;
        this.time = time;
        this.forms = forms;
    }

    /** What a person looks at; the names are those of the address. */
    record Filter(Integer tahun, Remark.Severity bobot, Remark.Kind jenis, UUID unit, Boolean abaikan, Integer hal) {

        Question question(int current) {
            return new Question(year(current), bobot, jenis, unit, Boolean.TRUE.equals(abaikan));
        }

        int year(int current) {
            return tahun == null ? current : tahun;
        }

        int page() {
            return hal == null || hal < 1 ? 1 : Math.min(hal, 10_000);
        }
    }

    /** What was typed, for showing it again. */
    record WaiverForm(UUID agreement, Remark.Kind kind, UUID place, String reason) {
    }

    @GetMapping("/keselarasan")
    String all(Filter filter, @AuthenticationPrincipal Person person, Locale locale, Model model) {
        int year = filter.year(time.today().getYear());
        List<Row> rows = report.rows(filter.question(year), person, (filter.page() - 1) * SHOWN, SHOWN + 1);
        model.addAttribute("year", year);
        model.addAttribute("filter", filter);
        model.addAttribute("page", filter.page());
        model.addAttribute("more", rows.size() > SHOWN);
        model.addAttribute("rows", rows.stream().limit(SHOWN).map(row -> words.view(row, locale)).toList());
        model.addAttribute("counts", report.counts(year, person));
        model.addAttribute("survey", report.survey(year).orElse(null));
        model.addAttribute("mayWaive", person.has(Role.PLANNING));
        model.addAttribute("maySet", person.has(Role.PLANNING) || person.has(Role.ADMIN));
        return "alignment";
    }

    @PostMapping("/keselarasan/hitung")
    String count(@RequestParam(defaultValue = "0") int tahun, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        int year = tahun == 0 ? time.today().getYear() : tahun;
        survey.count(year, person);
        after.addFlashAttribute("done", "alignment.counted.now");
        return "redirect:/keselarasan?tahun=" + year;
    }

    @PostMapping("/keselarasan/kesampingkan")
    String waive(WaiverForm form, Filter filter, @AuthenticationPrincipal Person person, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        person.require(Role.PLANNING);
        FormProblems problems = forms.attempt(() -> drafting.waive(form.agreement(), person, form.kind(), form.place(), form.reason()));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "alignment.waived.now");
            return "redirect:/keselarasan?tahun=" + filter.year(time.today().getYear());
        }
        Forms.show(model, "waiver", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return all(filter, person, locale, model);
    }

    @GetMapping("/keselarasan/unduh/{year}/keselarasan.xlsx")
    ResponseEntity<byte[]> file(@PathVariable int year, @AuthenticationPrincipal Person person, Locale locale) {
        List<Row> rows = report.rows(new Question(year, null, null, null, true), person, 0, MOST_IN_FILE);
        return ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"keselarasan-" + year + ".xlsx\"")
                .body(TableFile.xlsx(words.text("alignment.sheet", locale), words.head(locale), words.table(rows.stream(), locale)));
    }
}
