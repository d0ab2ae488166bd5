package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.document.Archive;
import id.teken.document.MarkedCopy;
import id.teken.document.PageImages;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.planning.Plans;
import id.teken.planning.UnitPlan;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an agreement with everything a page or form shows of it, for a person who may see it. */
@Service
@Transactional(readOnly = true)
public class AgreementReader {

    private static final int IMAGE_DPI = 110;
    private static final List<AgreementState> COUNTERSIGNED_IN = List.of(AgreementState.COUNTERSIGNING, AgreementState.WITNESSING);

    private final AgreementRepository agreements;
    private final SealedDocumentRepository documents;
    private final Desk desk;
    private final Parties parties;
    private final Witnesses witnesses;
    private final Drafting drafting;
    private final Cascade cascade;
    private final Plans plans;
    private final Offices offices;
    private final Audit audit;
    private final Archive archive;
    private final OfficeTime time;

    AgreementReader(AgreementRepository agreements, SealedDocumentRepository documents, Desk desk, Parties parties, Witnesses witnesses,
            Drafting drafting, Cascade cascade, Plans plans, Offices offices, Audit audit, Archive archive,
            OfficeTime time) {
        this.agreements = agreements;
        this.documents = documents;
        this.desk = desk;
        this.parties = parties;
        this.witnesses = witnesses;
        this.drafting = drafting;
        this.cascade = cascade;
        this.plans = plans;
        this.offices = offices;
        this.audit = audit;
        this.archive = archive;
        this.time = time;
    }

    /**
     * An agreement and what belongs to it.
     *
     * @param post     whose agreement it is below the head of the unit; null for the unit's own
     * @param document the file to sign or signed, or null while there is none
     * @param problems what of a draft is missing or unreadable
     * @param may      what this person can do now
     */
    public record Reading(Agreement agreement, List<LineData> lines, List<ProgramData> programs, OrgUnit unit, String post,
            Party first, Party second, UnitPlan plan, List<Remark> remarks, List<Problem> problems, SealedDocument document, List<SealedDocument> files,
            List<AuditEntry> history, May may, List<Line> supportable, Instant readAt) {
    }

    /** What a person can do with an agreement now. */
    public record May(boolean save, boolean submit, boolean review, boolean decide, boolean confirm, boolean object, boolean sign,
            boolean countersign, boolean witness, boolean decline, boolean withdraw) {
    }

    /**
     * One row of the overview.
     *
     * @param post      title of the post below the head whose agreement it is; null for the unit's own
     * @param takenOver whether it was signed on paper before the product was used
     */
    public record Row(UUID id, String unit, String post, int year, AgreementState state, int revision, boolean takenOver) {
    }

    /** Whether there is such an agreement and the person may see it. */
    public boolean isVisible(UUID id, Person person) {
        return agreements.findById(id).filter(agreement -> Desk.mayRead(agreement, person)).isPresent();
    }

    /** @throws Refusal (unknown) if there is none, or this person may not see it */
    public Reading read(UUID id, Person person) {
        Agreement agreement = desk.read(id, person);
        // read here, while the transaction is open: whoever shows them comes after it
        agreement.corrections();
        agreement.questions();
        Optional<Party> first = parties.first(agreement);
        Optional<Party> second = parties.second(agreement);
        List<SealedDocument> files = documents.findByAgreementIdOrderBySealedAt(id);
        files.forEach(SealedDocument::witnesses);
        return new Reading(agreement, agreement.lines().stream().map(Line::data).toList(),
                agreement.programs().stream().map(Program::data).toList(), offices.unit(agreement.unitId()).orElseThrow(),
                agreement.isOfUnit() ? null : offices.position(agreement.positionId()).map(Position::title).orElse(""),
                first.orElse(null), second.orElse(null), plans.of(agreement.unitId(), agreement.year()),
                drafting.remarks(agreement), DraftProblems.of(agreement), files.stream().filter(file -> !file.isVoid()).findFirst().orElse(null), files,
                audit.of(id), may(agreement, person, parties.is(first, person), parties.is(second, person)),
                supportable(agreement), time.now());
    }

    /** Lines above that a draft can support; asked for while it is drafted only. */
    private List<Line> supportable(Agreement agreement) {
        return agreement.state() == AgreementState.DRAFT ? cascade.above(agreement).map(Agreement::lines).orElse(List.of()) : List.of();
    }

    /**
     * Every agreement of a unit that the person may see, and those of the posts in the person's own unit; newest year first, then by
     * unit, its own before those of its posts. Posts of other units are in the tree.
     */
    public List<Row> overview(Person person) {
        Map<UUID, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
        List<Agreement> below = person.unitId() == null ? List.of() : agreements.findByUnitIdAndPositionIdIsNotNull(person.unitId());
        Map<UUID, String> posts = below.isEmpty() ? Map.of() : offices.titles(below.stream().map(Agreement::positionId).toList());
        return Stream.concat(agreements.findByPositionIdIsNull().stream().filter(agreement -> Desk.mayRead(agreement, person)), below.stream())
                .map(agreement -> new Row(agreement.id(), units.get(agreement.unitId()).name(), agreement.isOfUnit() ? null
                        : posts.get(agreement.positionId()), agreement.year(), agreement.state(), agreement.revision(), agreement.isTakenOver()))
                .sorted(Comparator.comparingInt(Row::year).reversed().thenComparing(Row::unit)
                        .thenComparing(Row::post, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    /**
     * An agreement that waits for the second party's signature, or for a witness's.
     *
     * @param documentHash hash of the file to sign
     * @param signedAt     when the first party signed
     * @param remarks      what of it still deviates from the plans
     * @param witness      whether the person is to testify, so that there is nothing to correct
     */
    public record Countersignable(UUID id, String unit, int year, String documentHash, int pages, int lines, String budget,
            Instant signedAt, List<Remark> remarks, boolean witness) {
    }

    /** What waits for this person's signature as second party or witness, by unit. */
    public List<Countersignable> countersignable(Person person) {
        Map<UUID, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
        return agreements.findByStateIn(COUNTERSIGNED_IN).stream().filter(agreement -> awaits(agreement, person))
                .map(agreement -> countersignable(agreement, units.get(agreement.unitId()).name()))
                .sorted(Comparator.comparing(Countersignable::unit).thenComparing(Countersignable::year)).toList();
    }

    /**
     * What a person is about to sign.
     *
     * @param unit         its name
     * @param documentHash of the file as it is now
     */
    public record Awaiting(UUID id, String unit, String documentHash) {
    }

    /** Which of these wait for the person's signature as second party or witness; in a handful of statements, however many there are. */
    public List<Awaiting> awaiting(Person person, Collection<UUID> ids) {
        List<Agreement> waiting = agreements.findAllById(ids).stream()
                .filter(agreement -> COUNTERSIGNED_IN.contains(agreement.state()) && awaits(agreement, person)).toList();
        Map<UUID, OrgUnit> units = offices.units(waiting.stream().map(Agreement::unitId).distinct().toList());
        Map<UUID, String> hashes = documents.findByAgreementIdInAndVoidAtIsNull(waiting.stream().map(Agreement::id).toList()).stream()
                .collect(Collectors.toMap(SealedDocument::agreementId, SealedDocument::currentHash));
        return waiting.stream().map(agreement -> new Awaiting(agreement.id(), units.get(agreement.unitId()).name(),
                hashes.get(agreement.id()))).toList();
    }

    private boolean awaits(Agreement agreement, Person person) {
        return parties.is(SigningTurn.in(agreement.state()).party(parties, witnesses, agreement), person);
    }

    private Countersignable countersignable(Agreement agreement, String unit) {
        SealedDocument file = documents.findByAgreementIdAndVoidAtIsNull(agreement.id()).orElseThrow();
        return new Countersignable(agreement.id(), unit, agreement.year(), file.currentHash(), file.pages(), agreement.lines().size(),
                agreement.totalBudget().print(), file.firstSignedAt(),
                drafting.remarks(agreement).stream().filter(remark -> remark.severity() != Remark.Severity.INFO).toList(),
                agreement.state() == AgreementState.WITNESSING);
    }

    /** The sealed or signed file. */
    public byte[] pdf(UUID id, Person person) {
        desk.read(id, person);
        SealedDocument document = documents.findByAgreementIdAndVoidAtIsNull(id)
                .orElseThrow(() -> Refusal.unknown("agreement.document.none"));
        return archive.find(document.currentHash()).orElseThrow();
    }

    /** The scan of a file that was signed on paper. */
    public byte[] scan(UUID id, Person person) {
        desk.read(id, person);
        return documents.findByAgreementIdAndVoidAtIsNull(id).filter(document -> document.scanHash() != null)
                .flatMap(document -> archive.find(document.scanHash())).orElseThrow(() -> Refusal.unknown("agreement.document.none"));
    }

    /**
     * A void or superseded file, as a copy that says so; the archived bytes stay as they are.
     *
     * @param hash SHA-256 of the archived file
     * @throws Refusal (unknown) if the agreement has no such file
     */
    public byte[] voidCopy(UUID id, String hash, Person person) {
        Agreement agreement = desk.read(id, person);
        SealedDocument document = documents.findByAgreementIdOrderBySealedAt(id).stream()
                .filter(file -> (file.isVoid() || agreement.state() == AgreementState.SUPERSEDED) && file.currentHash().equals(hash)).findFirst()
                .orElseThrow(() -> Refusal.unknown("agreement.document.none"));
        if (!document.isVoid()) {
            String successor = agreements.findFirstByAmendsAndStateNot(id, AgreementState.WITHDRAWN).map(Agreement::letterNumber).orElseThrow();
            return MarkedCopy.of(archive.find(hash).orElseThrow(), "DIGANTIKAN", AgreementWording.supersededCopy(document, agreement,
                    successor, offices.unit(agreement.unitId()).orElseThrow().name(), time.zone()));
        }
        return MarkedCopy.of(archive.find(hash).orElseThrow(), "BATAL", AgreementWording.voidCopy(document,
                offices.unit(agreement.unitId()).orElseThrow().name(), agreement.year(), time.zone()));
    }

    /** A page of the file as PNG, pages counted from 1. */
    public byte[] page(UUID id, Person person, int number) {
        desk.read(id, person);
        SealedDocument document = documents.findByAgreementIdAndVoidAtIsNull(id)
                .filter(file -> number >= 1 && number <= file.pages())
                .orElseThrow(() -> Refusal.unknown("agreement.document.none"));
        return PageImages.png(archive.find(document.currentHash()).orElseThrow(), number, IMAGE_DPI);
    }

    private May may(Agreement agreement, Person person, boolean first, boolean second) {
        AgreementState state = agreement.state();
        boolean draft = state == AgreementState.DRAFT;
        boolean confirm = state == AgreementState.CONFIRM && first;
        boolean sign = state == AgreementState.SIGNING && parties.is(parties.firstSigner(agreement), person);
        boolean countersign = state == AgreementState.COUNTERSIGNING && parties.is(parties.secondSigner(agreement), person);
        boolean witness = state == AgreementState.WITNESSING && parties.is(witnesses.next(agreement), person);
        return new May(draft && parties.mayDraft(agreement, person), draft && first, state == AgreementState.REVIEW && second,
                state == AgreementState.CORRECTION && parties.is(parties.decider(agreement), person), confirm,
                confirm && agreement.mayBeObjected(), sign, countersign, witness, sign || countersign || witness,
                state.isOpen() && person.has(Role.PLANNING));
    }
}
