package id.teken.portal.web;

import id.teken.values.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Carries out what a form asks for; what speaks against it comes back in words, and the page is shown again. */
@Component
public class Forms {

    private final MessageSource messages;

    Forms(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Does it, or says why not.
     *
     * @return nothing, or what the person can mend
     * @throws Refusal where nothing on the page can mend it: forbidden, unknown
     */
    public FormProblems attempt(Runnable act) {
        try {
            act.run();
            return FormProblems.NONE;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN || refusal.kind() == Refusal.Kind.UNKNOWN) {
                throw refusal;
            }
            return problems(refusal);
        } catch (OptimisticLockingFailureException stale) {
            return problems(Refusal.conflict("refusal.stale"));
        } catch (DataIntegrityViolationException contradictory) {
            return problems(Refusal.conflict("refusal.constraint"));
        }
    }

    /** Hands problems to the template, and the name of the form on the page that they belong to. */
    public static void show(Model model, String form, FormProblems problems) {
        model.addAttribute("problems", problems);
        model.addAttribute("failedForm", form);
    }

    private FormProblems problems(Refusal refusal) {
        if (refusal.problems().isEmpty()) {
            return new FormProblems(List.of(new FormProblems.Entry("", text(refusal.key(), refusal.arguments()))));
        }
        return new FormProblems(refusal.problems().stream()
                .map(problem -> new FormProblems.Entry(problem.path(), text(problem.key(), problem.arguments()))).toList());
    }

    private String text(String key, Object[] arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
