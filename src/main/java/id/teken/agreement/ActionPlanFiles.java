package id.teken.agreement;

import id.teken.access.Person;
import id.teken.agreement.ActionPlanReader.PlannedLine;
import id.teken.agreement.ActionPlanReader.Reading;
import id.teken.document.Letterhead;
import id.teken.document.TableFile;
import id.teken.government.Crests;
import id.teken.government.Governments;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An action plan as a file, as it stands: to print, or to go on working with elsewhere. */
@Service
@Transactional(readOnly = true)
public class ActionPlanFiles {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final int MONTHS = 12;

    private final ActionPlanReader reader;
    private final Posts posts;
    private final Governments governments;
    private final Crests crests;
    private final MessageSource messages;

    ActionPlanFiles(ActionPlanReader reader, Posts posts, Governments governments, Crests crests, MessageSource messages) {
        this.reader = reader;
        this.posts = posts;
        this.governments = governments;
        this.crests = crests;
        this.messages = messages;
    }

    /** @throws id.teken.values.Refusal (unknown) if there is none, or this person may not see it */
    public byte[] pdf(UUID id, Person person) {
        Reading reading = reader.read(id, person);
        Agreement agreement = reading.plan().agreement();
        return ActionPlanPdf.render(reading, new Letterhead(crests.current().orElse(null), governments.current().name(), reading.unit().name()),
                agreement.isOfUnit() ? null : posts.name(agreement, reading.unit().name()), messages.getMessage("plan.state." + reading.plan().state(), null, INDONESIAN));
    }

    /** One row per step; a line without steps has one row. */
    public byte[] xlsx(UUID id, Person person) {
        Reading reading = reader.read(id, person);
        List<String> head = new ArrayList<>(List.of("No", "Indikator", "Satuan", "Target setahun"));
        IntStream.rangeClosed(1, MONTHS).forEach(month -> head.add(month(month)));
        head.addAll(List.of("Langkah", "Mulai", "Selesai", "Penanggung jawab", "Program"));
        List<List<Object>> rows = new ArrayList<>();
        for (PlannedLine line : reading.lines()) {
            List<StepData> steps = reading.steps().stream().filter(step -> step.lineId().equals(line.line().id())).toList();
            rows.addAll(steps.isEmpty() ? List.of(row(line)) : steps.stream().map(step -> withStep(row(line), step)).toList());
        }
        return TableFile.xlsx("Rencana aksi " + reading.year(), head, rows);
    }

    /** The month's name in Indonesian. */
    static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, INDONESIAN);
    }

    private static List<Object> row(PlannedLine line) {
        List<Object> row = new ArrayList<>(List.of(line.number(), line.line().indicator(), line.line().unit(), line.line().target()));
        for (int month = 1; month <= MONTHS; month++) {
            int wanted = month;
            row.add(line.targets().stream().filter(target -> target.month() == wanted).map(InterimData::target).findFirst().orElse(""));
        }
        return row;
    }

    private static List<Object> withStep(List<Object> row, StepData step) {
        row.addAll(List.of(step.name(), step.firstMonth() == null ? "" : month(step.firstMonth()),
                step.lastMonth() == null ? "" : month(step.lastMonth()), step.personInCharge(), step.program()));
        return row;
    }
}
