package id.teken.portal.web.money;

import id.teken.access.Person;
import id.teken.allowance.AllowanceForm;
import id.teken.allowance.AllowanceRules;
import id.teken.allowance.Allowances;
import id.teken.allowance.Consequence;
import id.teken.values.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The consequence for allowances: the regulation, and what it makes of the figures so far. */
@RestController
@RequestMapping("/api/allowances")
class AllowanceApi {

    /** @param on false while no local regulation is named: then nothing follows from anything */
    record RulesView(boolean on, String regulationNumber, LocalDate regulationDate, BigDecimal threshold, BigDecimal stake) {

        static RulesView of(AllowanceRules rules) {
            return new RulesView(rules.isOn(), rules.regulationNumber(), rules.regulationDate(), rules.policy().threshold(),
                    rules.policy().stake());
        }
    }

    /** @param percent absorbed of the month's forecast; null where there is none */
    record MonthView(String month, BigDecimal percent, Consequence consequence) {
    }

    record UnitView(UUID unitId, String unit, List<MonthView> months) {
    }

    private final Allowances allowances;

    AllowanceApi(Allowances allowances) {
        this.allowances = allowances;
    }

    @GetMapping("/rules")
    RulesView rules(@AuthenticationPrincipal Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        return RulesView.of(allowances.rules());
    }

    @PutMapping("/rules")
    RulesView change(@RequestBody AllowanceForm form, @AuthenticationPrincipal Person person) {
        return RulesView.of(allowances.change(form, person));
    }

    /** Of the units that the person may see, months that are over. */
    @GetMapping("/outlook/{year}")
    List<UnitView> outlook(@PathVariable int year, @AuthenticationPrincipal Person person) {
        return allowances.outlook(year, person).stream().map(unit -> new UnitView(unit.unit().id(), unit.unit().name(),
                unit.months().stream().map(month -> new MonthView(month.absorption().month().toString(),
                        month.absorption().percent().orElse(null), month.consequence())).toList())).toList();
    }
}
