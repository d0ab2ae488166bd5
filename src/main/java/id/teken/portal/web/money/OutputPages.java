package id.teken.portal.web.money;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.allowance.OutputForm;
import id.teken.allowance.OutputRules;
import id.teken.allowance.OutputShares;
import id.teken.government.OfficeTime;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.IndonesianNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The output part of the pay, unit by unit, for one month. */
@Controller
class OutputPages {

    private static final String PAGE = "/tunjangan/kinerja";

    private final OutputShares shares;
    private final OfficeTime time;
    private final Forms forms;

    OutputPages(OutputShares shares, OfficeTime time, Forms forms) {
        this.shares = shares;
        this.time = time;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record WeightsForm(String regulationNumber, @DateTimeFormat(iso = ISO.DATE) LocalDate regulationDate, String score, String directions,
            String complaints, String budget, String portion) {

        static WeightsForm of(OutputRules rules) {
            var weights = rules.weights();
            return new WeightsForm(rules.regulationNumber(), rules.regulationDate(), IndonesianNumber.print(weights.score()),
                    IndonesianNumber.print(weights.directions()), IndonesianNumber.print(weights.complaints()),
                    IndonesianNumber.print(weights.budget()), rules.portion() == null ? "" : IndonesianNumber.print(rules.portion()));
        }

        OutputForm form() {
            return new OutputForm(regulationNumber, regulationDate, score, directions, complaints, budget, portion);
        }
    }

    /** Components and percentage of a unit as printed; null where not known. */
    record Line(UUID unitId, String unit, String score, String directions, String complaints, String budget, String percent) {

        static Line of(OutputShares.UnitShare share) {
            var known = share.components();
            return new Line(share.unit().id(), share.unit().name(), print(known.score()), print(known.directions()), print(known.complaints()),
                    print(known.budget()), print(share.percent().orElse(null)));
        }

        private static String print(BigDecimal number) {
            return number == null ? null : IndonesianNumber.printTwoPlaces(number);
        }
    }

    @GetMapping(PAGE)
    String show(@RequestParam(required = false) Integer tahun, @RequestParam(required = false) Integer bulan,
            @AuthenticationPrincipal Person person, Model model) {
        YearMonth last = YearMonth.from(time.today()).minusMonths(1);
        int year = tahun == null ? last.getYear() : tahun;
        int month = bulan == null ? last.getMonthValue() : bulan;
        OutputRules rules = shares.rules();
        model.addAttribute("rules", rules);
        model.addAttribute("lines", rules.isOn() ? shares.of(year, month, person).stream().map(Line::of).toList() : List.of());
        model.addAttribute("year", year);
        model.addAttribute("month", month);
        model.addAttribute("before", YearMonth.of(year, month).minusMonths(1));
        model.addAttribute("personnel", person.has(Role.PERSONNEL));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", WeightsForm.of(rules));
        }
        return "output";
    }

    @PostMapping(PAGE)
    String change(WeightsForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        person.require(Role.PERSONNEL);
        FormProblems problems = forms.attempt(() -> shares.change(form.form(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return "redirect:" + PAGE;
        }
        Forms.show(model, "output", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(null, null, person, model);
    }

    @PostMapping(PAGE + "/nilai")
    String mark(@RequestParam UUID unit, @RequestParam int tahun, @RequestParam int bulan, @RequestParam(defaultValue = "") String arahan,
            @RequestParam(defaultValue = "") String pengaduan, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        return DecisionPages.answer("redirect:" + PAGE + "?tahun=" + tahun + "&bulan=" + bulan, "output.marked", after,
                forms.attempt(() -> shares.mark(unit, tahun, bulan, arahan, pengaduan, person)));
    }
}
