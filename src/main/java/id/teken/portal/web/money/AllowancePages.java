package id.teken.portal.web.money;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.allowance.AllowanceDecisions;
import id.teken.allowance.AllowanceForm;
import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.allowance.AllowancePolicy.YearEnd;
import id.teken.allowance.AllowanceRules;
import id.teken.allowance.Allowances;
import id.teken.government.OfficeTime;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.IndonesianNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
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

/** The consequence for allowances: the regulation, and what it makes of the figures so far. */
@Controller
class AllowancePages {

    private final Allowances allowances;
    private final OfficeTime time;
    private final Forms forms;

    AllowancePages(Allowances allowances, OfficeTime time, Forms forms) {
        this.allowances = allowances;
        this.time = time;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record RegulationForm(String regulationNumber, @DateTimeFormat(iso = ISO.DATE) LocalDate regulationDate, String threshold,
            String stake, Integer streak, Forfeiture forfeiture, ReleaseTest releaseTest, YearEnd yearEnd) {

        static RegulationForm of(AllowanceRules rules) {
            return new RegulationForm(rules.regulationNumber(), rules.regulationDate(),
                    IndonesianNumber.print(rules.policy().threshold()), IndonesianNumber.print(rules.policy().stake()),
                    rules.policy().streak(), rules.policy().forfeiture(), rules.policy().releaseTest(), rules.policy().yearEnd());
        }

        AllowanceForm form() {
            return new AllowanceForm(regulationNumber, regulationDate, threshold, stake, streak, forfeiture, releaseTest, yearEnd);
        }
    }

    @GetMapping("/tunjangan")
    String show(@RequestParam(required = false) Integer tahun, @AuthenticationPrincipal Person person, Model model) {
        int year = tahun == null ? time.today().getYear() : tahun;
        AllowanceRules rules = allowances.rules();
        model.addAttribute("year", year);
        model.addAttribute("rules", rules);
        model.addAttribute("units", rules.isOn() ? allowances.outlook(year, person) : List.of());
        model.addAttribute("mayDecide", person.has(Role.PERSONNEL));
        model.addAttribute("maySeeDecisions", AllowanceDecisions.mayRead(person));
        model.addAttribute("forfeitures", Forfeiture.values());
        model.addAttribute("releaseTests", ReleaseTest.values());
        model.addAttribute("yearEnds", YearEnd.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", RegulationForm.of(rules));
        }
        return "allowance";
    }

    @PostMapping("/tunjangan")
    String change(RegulationForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        person.require(Role.PERSONNEL);
        FormProblems problems = forms.attempt(() -> allowances.change(form.form(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return "redirect:/tunjangan";
        }
        Forms.show(model, "allowance", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(null, person, model);
    }
}
