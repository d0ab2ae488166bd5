package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.values.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the current government reckons: everybody may know it, Bagian Organisasi decides it. */
@Service
@Transactional
public class EvaluationSettings {

    private final EvaluationRulesRepository rules;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EvaluationSettings(EvaluationRulesRepository rules, Audit audit, ApplicationEventPublisher events) {
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    /** As decided, or as they come with the product. */
    @Transactional(readOnly = true)
    public EvaluationRules current(Person person) {
        if (person.government() == null) {
            throw Refusal.unknown("refusal.unknown");
        }
        return rules.current();
    }

    /** Decides anew. What waits for its score is proposed anew, and the year is reckoned anew; scores that were given stay. */
    public EvaluationRules change(EvaluationRulesForm form, Person person) {
        person.require(Role.ORGANIZATION);
        EvaluationRules current = rules.current();
        form.decide(current);
        EvaluationRules stored = rules.saveAndFlush(current);
        audit.record(person.login(), person.name(), "evaluation.rulesChanged", stored.id(), "Bobot capaian " + form.achievementWeight()
                + ", serapan " + form.absorptionWeight() + ", paling banyak " + form.cap() + ", varian " + form.lowerFormula() + ", ambang "
                + form.followUpBelow() + ", efisiensi " + stored.efficiency());
        events.publishEvent(new EvaluationRulesChanged());
        return stored;
    }
}
