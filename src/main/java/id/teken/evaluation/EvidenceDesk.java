package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.document.Archive;
import id.teken.document.KnownFile;
import id.teken.document.VirusScanner;
import id.teken.values.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The unit adds files to its report; whoever may read the report may read them. */
@Service
public class EvidenceDesk {

    /** Files on one report. */
    static final int MOST_FILES = 30;

    private final EvidenceRepository evidence;
    private final ReportDesk desk;
    private final Reporting reporting;
    private final Archive archive;
    private final VirusScanner scanner;
    private final TransactionTemplate transaction;

    EvidenceDesk(EvidenceRepository evidence, ReportDesk desk, Reporting reporting, Archive archive, VirusScanner scanner,
            TransactionTemplate transaction) {
        this.evidence = evidence;
        this.desk = desk;
        this.reporting = reporting;
        this.archive = archive;
        this.scanner = scanner;
        this.transaction = transaction;
    }

    /** A file with its bytes. */
    public record Content(Evidence evidence, byte[] bytes) {
    }

    /** The files of a report, oldest first. */
    public List<Evidence> of(UUID reportId, Person person) {
        return transaction.execute(status -> {
            desk.read(reportId, person);
            return evidence.findByReportIdAndRemovedAtIsNullOrderByAddedAtAsc(reportId);
        });
    }

    /**
     * Adds a file, also later with figures that came late. The same file a second time stays one. It is looked at outside any
     * transaction, for the virus scanner may be slow.
     *
     * @param name as the sender calls it
     * @throws Refusal (invalid) if the file is of no kind that is taken or infected; (unavailable) if it could not be scanned
     */
    public Evidence add(UUID reportId, Person person, String name, byte[] content) {
        transaction.executeWithoutResult(status -> requireOpen(desk.read(reportId, person), person));
        KnownFile file = KnownFile.of(name, content);
        scanner.check(content);
        return transaction.execute(status -> store(desk.lock(reportId, person), person, file));
    }

    /** Takes a file off a report that is still with the unit; the archive keeps the bytes. */
    public void remove(UUID reportId, UUID id, Person person) {
        transaction.executeWithoutResult(status -> {
            MonthlyReport report = desk.lock(reportId, person);
            requireOpen(report, person);
            if (report.state() != ReportState.REPORT) {
                throw Refusal.conflict("evaluation.report.submitted");
            }
            Evidence found = find(reportId, id);
            found.remove(desk.actor(person));
            desk.record(report, person, "evaluation.evidenceRemoved", found.name() + ", sidik " + found.hash());
        });
    }

    /** @throws Refusal (unknown) if there is no such file, or this person may not read the report */
    public Content content(UUID reportId, UUID id, Person person) {
        return transaction.execute(status -> {
            desk.read(reportId, person);
            Evidence found = find(reportId, id);
            return new Content(found, archive.find(found.hash()).orElseThrow());
        });
    }

    private Evidence store(MonthlyReport report, Person person, KnownFile file) {
        requireOpen(report, person);
        List<Evidence> there = evidence.findByReportIdAndRemovedAtIsNullOrderByAddedAtAsc(report.id());
        String hash = archive.keep(file.content(), file.kind().mediaType());
        return there.stream().filter(one -> one.hash().equals(hash)).findFirst().orElseGet(() -> {
            if (there.size() >= MOST_FILES) {
                throw Refusal.invalid("evidence.many", MOST_FILES);
            }
            Evidence added = evidence.save(new Evidence(report.id(), file, hash, desk.actor(person)));
            desk.record(report, person, "evaluation.evidenceAdded", file.name() + ", sidik " + hash);
            return added;
        });
    }

    private void requireOpen(MonthlyReport report, Person person) {
        if (!reporting.mayEdit(report, person)) {
            throw Refusal.forbidden("evaluation.report.forbidden");
        }
        desk.requireOpenYear(report.year());
        if (report.state() == ReportState.CLOSED) {
            throw Refusal.conflict("evaluation.state.other");
        }
    }

    private Evidence find(UUID reportId, UUID id) {
        return evidence.findByIdAndReportIdAndRemovedAtIsNull(id, reportId).orElseThrow(() -> Refusal.unknown("evidence.unknown"));
    }
}
