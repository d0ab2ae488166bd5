package id.teken.agreement;

import id.teken.audit.Audit;
import id.teken.document.Archive;
import id.teken.document.PageImages;
import id.teken.government.Crests;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.PositionLevel;
import id.teken.signing.SigningMethod;
import id.teken.signing.SigningMethods;
import id.teken.signing.lasting.LastingCopies;
import id.teken.signing.verification.VerificationEntries;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process does by itself: fix the text in a file, make a file void, publish. Each step may be repeated. */
@Service
@Transactional
public class Sealing {

    private static final String PDF = "application/pdf";
    private static final String SYSTEM = "system";
    private static final String TEKEN = "Teken";

    private final AgreementRepository agreements;
    private final SealedDocumentRepository documents;
    private final Parties parties;
    private final Witnesses witnesses;
    private final Posts posts;
    private final Offices offices;
    private final Governments governments;
    private final OfficeTime time;
    private final Archive archive;
    private final VerificationEntries register;
    private final Audit audit;
    private final PublishedNotice notice;
    private final LastingCopies lasting;
    private final SigningMethods methods;
    private final Wordings wordings;
    private final Crests crests;
    private final ApplicationEventPublisher events;

    Sealing(AgreementRepository agreements, SealedDocumentRepository documents, Parties parties, Witnesses witnesses, Posts posts, Offices offices,
            Governments governments, OfficeTime time, Archive archive, VerificationEntries register, Audit audit,
            PublishedNotice notice, LastingCopies lasting, SigningMethods methods, Wordings wordings, Crests crests,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.documents = documents;
        this.parties = parties;
        this.witnesses = witnesses;
        this.posts = posts;
        this.offices = offices;
        this.governments = governments;
        this.time = time;
        this.archive = archive;
        this.register = register;
        this.audit = audit;
        this.notice = notice;
        this.lasting = lasting;
        this.methods = methods;
        this.wordings = wordings;
        this.crests = crests;
        this.events = events;
    }

    /**
     * Renders the agreed text for the parties of today and keeps its hash.
     *
     * @return false if that has to wait, because the post of a party is vacant
     */
    public boolean seal(UUID id) {
        Agreement agreement = agreements.lock(id).orElseThrow();
        if (agreement.state() != AgreementState.SEALED) {
            return true;
        }
        Optional<Party> firstSigner = parties.firstSigner(agreement);
        Optional<Party> secondSigner = parties.secondSigner(agreement);
        boolean two = parties.areTwo(agreement);
        if (firstSigner.isEmpty() || two && secondSigner.isEmpty()) {
            audit.record(SYSTEM, TEKEN, "agreement.sealingWaits", id, "Naskah menunggu: jabatan "
                    + (firstSigner.isEmpty() ? "Pihak Pertama" : "Pihak Kedua") + " kosong");
            return false;
        }
        Signatories signatories = signatories(agreement, firstSigner.get(), two ? secondSigner.get() : null);
        OrgUnit unit = offices.unit(agreement.unitId()).orElseThrow();
        String letterNumber = (agreement.amendment().isPresent() ? "PK-P" + agreement.amendment().number() : "PK") + "/" + unit.code() + place(agreement) + "/" + agreement.year() + "/" + agreement.revision();
        String token = VerificationEntries.newToken();
        SigningMethod method = methods.current();
        byte[] pdf = AgreementPdf.render(document(agreement, unit, letterNumber, signatories, method, register.address(token)),
                crests.current().orElse(null));
        String hash = archive.keep(pdf, PDF);
        SealedDocument document = documents.save(
                new SealedDocument(agreement, hash, PageImages.pages(pdf), method, signatories, letterNumber, token, time.now()));
        register.printed(token, document.id());
        register.issued(hash, document.id());
        agreement.sealed(signatories.first().officialId(), two ? signatories.second().officialId() : null, letterNumber);
        audit.record(SYSTEM, TEKEN, "agreement.sealed", id, "Naskah disegel, sidik berkas " + hash);
        return true;
    }

    private Signatories signatories(Agreement agreement, Party first, Party second) {
        Witnesses.Call call = witnesses.call(agreement, first, second);
        if (!call.left().isEmpty()) {
            audit.record(SYSTEM, TEKEN, "agreement.witnessLeft", agreement.id(), String.join("; ", call.left()));
        }
        return new Signatories(first, second, call.witnesses());
    }

    /** Marks the current file as void; it stays readable in the archive. */
    public void voidDocument(UUID id) {
        Agreement agreement = agreements.lock(id).orElseThrow();
        documents.findByAgreementIdAndVoidAtIsNull(id).ifPresent(document -> {
            document.makeVoid(agreement.voidReason(), time.now());
            documents.flush();
            audit.record(SYSTEM, TEKEN, "agreement.documentVoid", id,
                    "Berkas " + document.currentHash() + " batal: " + agreement.voidReason());
        });
    }

    /** The agreement is in force. */
    public void publish(UUID id) {
        Agreement agreement = agreements.lock(id).orElseThrow();
        boolean published = audit.of(id).stream().anyMatch(entry -> entry.event().equals("agreement.published"));
        if (agreement.state() == AgreementState.SIGNED && !published) {
            SealedDocument document = documents.findByAgreementIdAndVoidAtIsNull(id).orElseThrow();
            audit.record(SYSTEM, TEKEN, "agreement.published", id, "Sidik berkas akhir " + document.currentHash());
            notice.send(agreement, document);
            if (document.method() != SigningMethod.PAPER) {
                lasting.begin(LastingAgreements.KIND, document.id());
            }
            events.publishEvent(new AgreementSigned(id, agreement.unitId(), agreement.year()));
        }
    }

    private AgreementDocument document(Agreement agreement, OrgUnit unit, String letterNumber, Signatories signatories,
            SigningMethod method, String verificationAddress) {
        Government government = governments.current();
        StatementTexts texts = wordings.current();
        List<AgreementDocument.Line> lines = agreement.lines().stream().map(line -> new AgreementDocument.Line(line.number(),
                line.objective(), line.indicator(), line.measure(), line.target())).toList();
        List<AgreementDocument.Program> programs = agreement.programs().stream()
                .map(program -> new AgreementDocument.Program(program.number(), program.name(),
                        program.budgetValue().orElseThrow().print(), program.source())).toList();
        boolean two = signatories.second() != null;
        String words = agreement.totalBudget().words().replaceFirst(" rupiah$", "");
        return new AgreementDocument(agreement.year(), letterNumber, government.seat(), time.today(), government.name(),
                unit.name(), printed(signatories.first()), printed(signatories.second()), texts.opening(agreement.year(), two),
                texts.statement(agreement.year(), two), government.legalBasis().lines().toList(), lines, programs,
                agreement.totalBudget().print(), words, AgreementWording.signatureNote(method), method == SigningMethod.PAPER, verificationAddress,
                supersedes(agreement.amendment()), labels(agreement),
                signatories.witnesses().stream().map(called -> printed(called.party())).toList());
    }

    /** Tells the agreements of a unit's posts apart. */
    private static String place(Agreement agreement) {
        return agreement.isOfUnit() ? "" : "." + agreement.positionId().toString().substring(0, 8);
    }

    private AgreementDocument.Labels labels(Agreement agreement) {
        PositionLevel level = posts.level(agreement);
        return new AgreementDocument.Labels(level.objectiveLabel(), level.programLabel().isEmpty() ? AgreementDocument.Labels.STRATEGIC.programs()
                : level.programLabel());
    }

    private String supersedes(Amendment amendment) {
        return amendment.isPresent() ? AgreementWording.supersedes(documents.findByAgreementIdAndVoidAtIsNull(amendment.amendsId())
                .orElseThrow(), amendment, time.zone()) : null;
    }

    private static AgreementDocument.Party printed(Party party) {
        return party == null ? null : new AgreementDocument.Party(party.name(), party.post(), party.rank(), party.nip());
    }
}
