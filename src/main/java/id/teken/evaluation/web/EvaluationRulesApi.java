package id.teken.evaluation.web;

import id.teken.access.Person;
import id.teken.evaluation.Efficiency;
import id.teken.evaluation.EvaluationRules;
import id.teken.evaluation.EvaluationRulesForm;
import id.teken.evaluation.EvaluationSettings;
import id.teken.evaluation.Measure;
import java.math.BigDecimal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the government reckons. */
@RestController
@RequestMapping("/api/evaluation-rules")
class EvaluationRulesApi {

    /** @param confirmed whether a regulation is named */
    record ReckoningView(BigDecimal cap, Measure.LowerFormula lowerFormula, boolean weighted, BigDecimal achievementWeight,
            BigDecimal absorptionWeight, BigDecimal followUpBelow, int reportDay, String basis, Efficiency efficiency, boolean confirmed) {

        static ReckoningView of(EvaluationRules rules) {
            return new ReckoningView(rules.cap(), rules.lowerFormula(), rules.isWeighted(), rules.achievementWeight(),
                    rules.absorptionWeight(), rules.followUpBelow(), rules.reportDay(), rules.basis(), rules.efficiency(), rules.isConfirmed());
        }
    }

    private final EvaluationSettings settings;

    EvaluationRulesApi(EvaluationSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    ReckoningView read(@AuthenticationPrincipal Person person) {
        return ReckoningView.of(settings.current(person));
    }

    @PutMapping
    ReckoningView change(@RequestBody EvaluationRulesForm form, @AuthenticationPrincipal Person person) {
        return ReckoningView.of(settings.change(form, person));
    }
}
