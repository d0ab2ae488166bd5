package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.agreement.Agreement;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementReader.Reading;
import id.teken.agreement.AmendmentReader;
import id.teken.agreement.Correction;
import id.teken.agreement.Party;
import id.teken.agreement.Question;
import id.teken.agreement.Remark;
import id.teken.agreement.SealedDocument;
import id.teken.audit.AuditEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what was read of an agreement into words. */
@Component
class AgreementViews {

    private final AgreementReader reader;
    private final AmendmentReader amendments;
    private final MessageSource messages;

    AgreementViews(AgreementReader reader, AmendmentReader amendments, MessageSource messages) {
        this.reader = reader;
        this.amendments = amendments;
        this.messages = messages;
    }

    AgreementView view(UUID id, Person person, Locale locale) {
        Reading reading = reader.read(id, person);
        Agreement agreement = reading.agreement();
        return new AgreementView(id, agreement.year(), agreement.state(), text("agreement.state." + agreement.state(), locale),
                agreement.revision(), agreement.draftVersion(), agreement.letterNumber(),
                new AgreementView.UnitView(reading.unit().id(), reading.unit().code(), name(reading)),
                party(reading.first()), party(reading.second()), lines(reading), programs(reading),
                agreement.totalBudget().print(), agreement.totalBudget().words(),
                reading.remarks().stream().map(remark -> remark(remark, locale)).toList(),
                agreement.corrections().stream().map(correction -> correction(correction, agreement, locale)).toList(),
                agreement.questions().stream().map(question -> question(question, agreement)).toList(),
                said(reading, "agreement.objected"), said(reading, "agreement.declined"), agreement.mayBeObjected(),
                document(reading, locale), voidDocuments(reading), reading.history().stream().map(entry -> history(entry, locale)).toList(), reading.may(),
                versions(amendments.of(id, person)), reading.supportable().stream()
                        .map(line -> new AgreementView.SupportableView(line.origin(), line.number() + ". " + line.indicator())).toList(),
                agreement.isTakenOver() ? new AgreementView.SaidView(text("agreement.takenOver.note", locale), agreement.takenOver().byName(),
                        agreement.takenOver().at()) : null);
    }

    private static AgreementView.VersionsView versions(AmendmentReader.Versions versions) {
        return new AgreementView.VersionsView(versions.amendment().number(), versions.amendment().ground(), versions.amendment().reason(),
                versions.former() == null ? null : versions.former().id(), versions.successor() == null ? null : versions.successor().id(),
                versions.mayAmend(), versions.advised());
    }

    /** Of the unit, or of the post in it whose agreement it is. */
    private static String name(Reading reading) {
        boolean ofPost = !reading.agreement().isOfUnit() && reading.first() != null;
        return reading.unit().name() + (ofPost ? ", " + reading.first().post() : "");
    }

    /** What a form needs to know after a save. */
    record SavedView(int version, Instant savedAt, List<PlaceView> lines, List<PlaceView> programs, String totalBudget,
            String totalBudgetWords, List<ProblemView> problems, List<AgreementView.RemarkView> remarks) {
    }

    record PlaceView(UUID id, int number) {
    }

    record ProblemView(String path, String message) {
    }

    SavedView saved(UUID id, Person person, Locale locale) {
        Reading reading = reader.read(id, person);
        Agreement agreement = reading.agreement();
        return new SavedView(agreement.draftVersion(), reading.readAt(),
                agreement.lines().stream().map(line -> new PlaceView(line.id(), line.number())).toList(),
                agreement.programs().stream().map(program -> new PlaceView(program.id(), program.number())).toList(),
                agreement.totalBudget().print(), agreement.totalBudget().words(),
                reading.problems().stream().map(problem -> new ProblemView(problem.path(),
                        messages.getMessage(problem.key(), problem.arguments(), locale))).toList(),
                reading.remarks().stream().map(remark -> remark(remark, locale)).toList());
    }

    AgreementView.RemarkView remark(Remark remark, Locale locale) {
        return new AgreementView.RemarkView(remark.kind(), remark.severity(), text("severity." + remark.severity(), locale),
                messages.getMessage("remark." + remark.kind(), remark.arguments(), locale), remark.lineId(), remark.programId(),
                remark.about());
    }

    private List<AgreementView.LineView> lines(Reading reading) {
        return IntStream.range(0, reading.lines().size()).mapToObj(index -> {
            var line = reading.lines().get(index);
            var planned = reading.plan().indicator(line.indicator());
            return new AgreementView.LineView(index + 1, line, planned.map(plan -> plan.target()).orElse(null),
                    planned.map(plan -> plan.measure()).orElse(null));
        }).toList();
    }

    private List<AgreementView.ProgramView> programs(Reading reading) {
        return IntStream.range(0, reading.programs().size()).mapToObj(index -> {
            var program = reading.programs().get(index);
            return new AgreementView.ProgramView(index + 1, program,
                    reading.plan().budget(program.name()).map(budget -> budget.amount().print()).orElse(null));
        }).toList();
    }

    AgreementView.CorrectionView correction(Correction correction, Agreement agreement, Locale locale) {
        return new AgreementView.CorrectionView(correction.id(), correction.round(), correction.lineId(), correction.programId(),
                place(agreement, correction.lineId(), correction.programId()), correction.field().json(),
                text("field." + correction.field(), locale), correction.oldValue(), correction.newValue(), correction.reason(),
                correction.state(), text("correction.state." + correction.state(), locale), correction.proposedByName(),
                correction.proposedAt(), correction.decidedByName(), correction.decidedAt(), correction.decisionReason());
    }

    private static AgreementView.QuestionView question(Question question, Agreement agreement) {
        return new AgreementView.QuestionView(question.id(), question.lineId(), place(agreement, question.lineId(), null),
                question.text(), question.askedByName(), question.askedAt(), question.answer(), question.answeredByName(),
                question.answeredAt());
    }

    private static String place(Agreement agreement, UUID lineId, UUID programId) {
        return agreement.lines().stream().filter(line -> line.id().equals(lineId))
                .map(line -> line.number() + ". " + line.indicator())
                .findFirst().or(() -> agreement.programs().stream().filter(program -> program.id().equals(programId))
                        .map(program -> program.number() + ". " + program.name()).findFirst()).orElse(null);
    }

    private AgreementView.SaidView said(Reading reading, String event) {
        return reading.history().stream().filter(entry -> entry.event().equals(event))
                .max(Comparator.comparing(AuditEntry::number))
                .map(entry -> new AgreementView.SaidView(entry.detail(), entry.actorName(), entry.at())).orElse(null);
    }

    private AgreementView.DocumentView document(Reading reading, Locale locale) {
        SealedDocument document = reading.document();
        if (document == null) {
            return null;
        }
        String base = "/api/agreements/" + reading.agreement().id() + "/document";
        List<AgreementView.SignatureView> signatures = new ArrayList<>();
        if (document.firstSignedAt() != null) {
            signatures.add(new AgreementView.SignatureView("FIRST", document.firstName(), document.firstSignedAt()));
        }
        if (document.secondSignedAt() != null) {
            signatures.add(new AgreementView.SignatureView("SECOND", document.secondName(), document.secondSignedAt()));
        }
        document.witnesses().stream().filter(witness -> witness.signedAt() != null).forEach(witness ->
                signatures.add(new AgreementView.SignatureView("WITNESS", witness.name(), witness.signedAt())));
        // the hash in the address lets the browser show the new file after a signature
        List<String> images = IntStream.rangeClosed(1, document.pages())
                .mapToObj(page -> base + "/pages/" + page + "?" + document.currentHash().substring(0, 12)).toList();
        return new AgreementView.DocumentView(document.currentHash(), document.pages(), images, base, document.sealedAt(),
                document.method(), text("signing.kind." + document.method(), locale),
                document.scanHash() == null ? null : base + "/scan", signatures,
                document.witnesses().stream().map(witness -> new AgreementView.WitnessView(witness.name(), witness.post(), witness.signedAt())).toList());
    }

    private static List<AgreementView.VoidView> voidDocuments(Reading reading) {
        return reading.files().stream().filter(SealedDocument::isVoid).map(file -> new AgreementView.VoidView(file.currentHash(),
                file.revision(), file.sealedAt(), file.voidAt(), file.voidReason(),
                "/api/agreements/" + reading.agreement().id() + "/void-documents/" + file.currentHash())).toList();
    }

    private AgreementView.HistoryView history(AuditEntry entry, Locale locale) {
        return new AgreementView.HistoryView(entry.at(), entry.actorName(), text("event." + entry.event(), locale), entry.detail());
    }

    private static AgreementView.PartyView party(Party party) {
        return party == null ? null : new AgreementView.PartyView(party.name(), party.post(), party.nip());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
