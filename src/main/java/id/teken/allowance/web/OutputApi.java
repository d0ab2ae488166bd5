package id.teken.allowance.web;

import id.teken.access.Person;
import id.teken.allowance.OutputForm;
import id.teken.allowance.OutputRules;
import id.teken.allowance.OutputShares;
import id.teken.allowance.OutputWeights;
import id.teken.values.Given;
import id.teken.values.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The output part of the pay in percent, by unit and month. */
@RestController
@RequestMapping("/api/output-shares")
class OutputApi {

    /**
     * The regulation.
     *
     * @param on      false while no local regulation is named
     * @param portion percent of the allowance that is the output part; null where decisions do not apply it
     */
    record RulesView(boolean on, String regulationNumber, LocalDate regulationDate, OutputWeights weights, BigDecimal portion) {

        static RulesView of(OutputRules rules) {
            return new RulesView(rules.isOn(), rules.regulationNumber(), rules.regulationDate(), rules.weights(), rules.portion());
        }
    }

    /** @param percent null while a component that counts is not known */
    record ShareView(UUID unitId, String unit, BigDecimal score, BigDecimal directions, BigDecimal complaints, BigDecimal budget,
            BigDecimal percent) {

        static ShareView of(OutputShares.UnitShare share) {
            var known = share.components();
            return new ShareView(share.unit().id(), share.unit().name(), known.score(), known.directions(), known.complaints(),
                    known.budget(), share.percent().orElse(null));
        }
    }

    record Mark(UUID unitId, String directions, String complaints) {
    }

    private final OutputShares shares;

    OutputApi(OutputShares shares) {
        this.shares = shares;
    }

    @GetMapping("/rules")
    RulesView rules(@AuthenticationPrincipal Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        return RulesView.of(shares.rules());
    }

    @PutMapping("/rules")
    RulesView change(@RequestBody OutputForm form, @AuthenticationPrincipal Person person) {
        return RulesView.of(shares.change(form, person));
    }

    @GetMapping("/{year}/{month}")
    List<ShareView> of(@PathVariable int year, @PathVariable int month, @AuthenticationPrincipal Person person) {
        return shares.of(year, month, person).stream().map(ShareView::of).toList();
    }

    @PostMapping("/{year}/{month}/marks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(@PathVariable int year, @PathVariable int month, @RequestBody Mark mark, @AuthenticationPrincipal Person person) {
        shares.mark(Given.required(mark.unitId()), year, month, mark.directions(), mark.complaints(), person);
    }
}
