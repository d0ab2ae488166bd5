package id.teken.portal.web.alignment;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.AgreementReader;
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
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    private static final int SHOWN = 25;
    /** Remarks of one kind in one unit, among which one is looked for. */
    private static final int MOST_OF_KIND = 2_000;
    /** More than any spreadsheet program shows with comfort; the API gives the rest in pages. */
    private static final int MOST_IN_FILE = 100_000;
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AlignmentReport report;
    private final AlignmentSurvey survey;
    private final Drafting drafting;
    private final AgreementReader agreements;
    private final AlignmentWords words;
    private final OfficeTime time;
    private final Forms forms;

    AlignmentPages(AlignmentReport report, AlignmentSurvey survey, Drafting drafting, AgreementReader agreements, AlignmentWords words,
            OfficeTime time, Forms forms) {
        this.report = report;
        this.survey = survey;
        this.drafting = drafting;
        this.agreements = agreements;
        this.words = words;
        this.time = time;
        this.forms = forms;
    }

    /** What a person looks at; the names are those of the address. */
    record Filter(Integer tahun, Remark.Severity bobot, Remark.Kind jenis, UUID unit, Boolean abaikan, Integer hal) {

        Question question(int current) {
            return new Question(year(current), bobot, jenis, unit, Boolean.TRUE.equals(abaikan));
        }

        /** The same with or without what was set aside. */
        Filter turned() {
            return new Filter(tahun, bobot, jenis, unit, Boolean.TRUE.equals(abaikan) ? null : Boolean.TRUE, null);
        }

        int year(int current) {
            return tahun == null ? current : tahun;
        }

        int page() {
            return hal == null || hal < 1 ? 1 : Math.min(hal, 10_000);
        }
    }

    /** Which remark of which agreement, and what was typed. */
    record WaiverForm(UUID agreement, Remark.Kind kind, UUID place, String about, String reason) {
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
        model.addAttribute("here", words.waiving(filter, year));
        model.addAttribute("again", words.again(filter, year));
        model.addAttribute("other", words.listed(filter.turned(), 1, year));
        model.addAttribute("before", words.listed(filter, filter.page() - 1, year));
        model.addAttribute("next", words.listed(filter, filter.page() + 1, year));
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

    /** One form for whichever remark: fifty of them would take longer than all that they are about. */
    @GetMapping("/keselarasan/kesampingkan")
    String waiver(WaiverForm form, Filter filter, @AuthenticationPrincipal Person person, Locale locale, Model model) {
        person.require(Role.PLANNING);
        requireNamed(form);
        AgreementReader.Reading reading = agreements.read(form.agreement(), person);
        Remark remark = reading.remarks().stream().filter(one -> isMeant(form, one)).findFirst()
                .orElseThrow(() -> Refusal.unknown("alignment.remark.unknown"));
        model.addAttribute("remark", words.view(reading, remark, locale));
        model.addAttribute("back", back(form, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("form", form);
        return "alignment-waiver";
    }

    /** Where a remark that was set aside is let count again. */
    @GetMapping("/keselarasan/berlakukan")
    String counting(WaiverForm form, Filter filter, @AuthenticationPrincipal Person person, Locale locale, Model model) {
        person.require(Role.PLANNING);
        requireNamed(form);
        AgreementReader.Reading reading = agreements.read(form.agreement(), person);
        Question waived = new Question(reading.agreement().year(), null, form.kind(), reading.unit().id(), true);
        Row row = report.rows(waived, person, 0, MOST_OF_KIND).stream().filter(one -> one.waiver() != null
                && form.agreement().equals(one.agreementId()) && isMeant(form, one.remark())).findFirst()
                .orElseThrow(() -> Refusal.unknown("alignment.remark.unknown"));
        model.addAttribute("remark", words.view(row, locale));
        model.addAttribute("back", back(form, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("form", form);
        return "alignment-waiver";
    }

    @PostMapping("/keselarasan/berlakukan")
    String count(WaiverForm form, Filter filter, @AuthenticationPrincipal Person person, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        person.require(Role.PLANNING);
        requireNamed(form);
        FormProblems problems = forms.attempt(() -> drafting.unwaive(form.agreement(), person,
                new Remark.Which(form.kind(), form.place(), form.about()), form.reason()));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "alignment.again.now");
            return "redirect:" + back(form, filter);
        }
        Forms.show(model, "waiver", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return counting(form, filter, person, locale, model);
    }

    private static void requireNamed(WaiverForm form) {
        if (form.agreement() == null || form.kind() == null) {
            throw Refusal.unknown("alignment.remark.unknown");
        }
    }

    /** The place in the list, or the agreement for whoever came from there. */
    private String back(WaiverForm form, Filter filter) {
        return filter.tahun() == null ? "/perjanjian/" + form.agreement() : words.listed(filter, filter.page(), filter.tahun());
    }

    private static boolean isMeant(WaiverForm form, Remark remark) {
        UUID place = remark.lineId() == null ? remark.programId() : remark.lineId();
        boolean named = form.about() == null || form.about().isBlank() || form.about().equals(remark.about());
        return remark.kind() == form.kind() && Objects.equals(place, form.place()) && named;
    }

    @PostMapping("/keselarasan/kesampingkan")
    String waive(WaiverForm form, Filter filter, @AuthenticationPrincipal Person person, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        person.require(Role.PLANNING);
        requireNamed(form);
        FormProblems problems = forms.attempt(() -> drafting.waive(form.agreement(), person,
                new Remark.Which(form.kind(), form.place(), form.about()), form.reason()));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "alignment.waived.now");
            return "redirect:" + back(form, filter);
        }
        Forms.show(model, "waiver", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return waiver(form, filter, person, locale, model);
    }

    @GetMapping("/keselarasan/unduh/{year}/keselarasan.xlsx")
    ResponseEntity<byte[]> file(@PathVariable int year, @AuthenticationPrincipal Person person, Locale locale) {
        List<Row> rows = report.rows(new Question(year, null, null, null, true), person, 0, MOST_IN_FILE);
        return ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"keselarasan-" + year + ".xlsx\"")
                .body(TableFile.xlsx(words.text("alignment.sheet", locale), words.head(locale), words.table(rows.stream(), locale)));
    }
}
