package id.teken.government;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current government's rules for absent officials. */
@Service
@Transactional
public class OfficeSettings {

    private static final int LONGEST_BASIS = 300;

    private final OfficeRulesRepository rules;
    private final Succession succession;

    OfficeSettings(OfficeRulesRepository rules, Succession succession) {
        this.rules = rules;
        this.succession = succession;
    }

    /** As decided, or as they come with the product. */
    @Transactional(readOnly = true)
    public OfficeRules current() {
        return rules.findAll().stream().findFirst().orElseGet(OfficeRules::new);
    }

    /**
     * Decides anew; open tasks go to whoever acts by the new rules.
     *
     * @param plhBasis the regulation behind the choice, or blank while it is not confirmed
     */
    public OfficeRules change(boolean plhMaySign, String plhBasis, OfficeRules.Substitute secretarySubstitute) {
        String basis = PlainText.clean(plhBasis);
        if (basis.length() > LONGEST_BASIS) {
            throw Refusal.invalid(List.of(new Refusal.Problem("plhBasis", "refusal.long", LONGEST_BASIS)));
        }
        if (secretarySubstitute == null) {
            throw Refusal.invalid(List.of(new Refusal.Problem("secretarySubstitute", "rules.substitute.missing")));
        }
        OfficeRules current = current();
        current.decide(plhMaySign, basis, secretarySubstitute);
        OfficeRules stored = rules.saveAndFlush(current);
        succession.readdressSubstitutes();
        return stored;
    }
}
