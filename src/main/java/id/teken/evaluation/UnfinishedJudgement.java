package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.UnfinishedTexts;
import id.teken.values.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A half-written verification, score or follow-up of a monthly report, kept as the form left it. */
@Service
@Transactional
public class UnfinishedJudgement {

    private static final Set<String> STEPS = Set.of("verify-report", "assess", "follow-up");

    private final ReportDesk desk;
    private final UnfinishedTexts texts;

    UnfinishedJudgement(ReportDesk desk, UnfinishedTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** As JSON; empty where nothing was kept. */
    @Transactional(readOnly = true)
    public Optional<String> of(UUID report, String step, Person person) {
        requireVisible(report, step, person);
        return texts.of(report, step, person);
    }

    public void keep(UUID report, String step, Person person, String json) {
        requireVisible(report, step, person);
        texts.keep(report, step, person, json);
    }

    private void requireVisible(UUID report, String step, Person person) {
        desk.read(report, person);
        if (!STEPS.contains(step)) {
            throw Refusal.unknown("refusal.unknown");
        }
    }
}
