package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current government decides about its agreements. */
@Service
@Transactional
public class AgreementSettings {

    private final AgreementRulesRepository rules;
    private final Audit audit;

    AgreementSettings(AgreementRulesRepository rules, Audit audit) {
        this.rules = rules;
        this.audit = audit;
    }

    /** As decided, or as they come with the product. */
    @Transactional(readOnly = true)
    public AgreementRules current() {
        return rules.current();
    }

    /** As {@link #current}, for those who may change it. */
    @Transactional(readOnly = true)
    public AgreementRules read(Person person) {
        requireSetter(person);
        return rules.current();
    }

    /** @param basis the regulation behind the choice, or blank while it is not confirmed */
    public void change(AgreementRules.OnSuccession onSuccession, String basis, Person person) {
        requireSetter(person);
        if (onSuccession == null) {
            throw Refusal.invalid(List.of(new Problem("onSuccession", "refusal.incomplete")));
        }
        String clean = PlainText.clean(basis);
        if (clean.length() > DraftProblems.LONG) {
            throw Refusal.invalid(List.of(new Problem("basis", "refusal.long", DraftProblems.LONG)));
        }
        AgreementRules current = rules.current();
        current.decide(onSuccession, clean);
        rules.saveAndFlush(current);
        audit.record(person.login(), person.name(), "agreement.rulesChanged", current.id(), "PK Perubahan saat pejabat berganti: " + onSuccession);
    }

    private static void requireSetter(Person person) {
        if (person.government() == null || !person.has(Role.PLANNING) && !person.has(Role.ADMIN)) {
            throw Refusal.forbidden("refusal.role");
        }
    }
}
