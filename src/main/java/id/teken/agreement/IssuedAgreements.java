package id.teken.agreement;

import id.teken.document.Archive;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.Offices;
import id.teken.signing.lasting.LastingCopies;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Register;
import id.teken.signing.verification.VerificationEntries;
import id.teken.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What anybody who holds a file or its printed address may know of an agreement. Asks for no person and no government. */
@Service
public class IssuedAgreements implements Register {

    private static final Set<AgreementState> PUBLIC = Set.of(AgreementState.SIGNED, AgreementState.SUPERSEDED);

    private final VerificationEntries entries;
    private final SealedDocumentRepository documents;
    private final AgreementRepository agreements;
    private final Offices offices;
    private final Governments governments;
    private final Archive archive;
    private final LastingCopies lasting;
    private final TransactionTemplate transaction;

    IssuedAgreements(VerificationEntries entries, SealedDocumentRepository documents, AgreementRepository agreements,
            Offices offices, Governments governments, Archive archive, LastingCopies lasting, TransactionTemplate transaction) {
        this.entries = entries;
        this.documents = documents;
        this.agreements = agreements;
        this.offices = offices;
        this.governments = governments;
        this.archive = archive;
        this.lasting = lasting;
        this.transaction = transaction;
    }

    @Override
    public Optional<Issued> byHash(String hash) {
        return entries.byHash(hash).flatMap(entry -> read(entry, this::issued));
    }

    @Override
    public Optional<Issued> byToken(String token) {
        return entries.byToken(token).flatMap(entry -> read(entry, this::issued));
    }

    /** The newest file, once it is in force or was; empty before. */
    public Optional<byte[]> publicCopy(String token) {
        return entries.byToken(token).flatMap(entry -> read(entry, document -> document.scanHash() == null ? original(document)
                : isPublic(document) ? archive.find(document.scanHash()).orElseThrow() : null));
    }

    private <T> Optional<T> read(VerificationEntries.Entry entry, Function<SealedDocument, T> reading) {
        return Tenant.runAs(entry.government(),
                () -> transaction.execute(status -> documents.findById(entry.documentId()).map(reading)));
    }

    private byte[] original(SealedDocument document) {
        return isPublic(document) ? archive.find(document.currentHash()).orElseThrow() : null;
    }

    private boolean isPublic(SealedDocument document) {
        return PUBLIC.contains(agreements.findById(document.agreementId()).orElseThrow().state()) && !document.isVoid();
    }

    private Issued issued(SealedDocument document) {
        Agreement agreement = agreements.findById(document.agreementId()).orElseThrow();
        Government government = governments.current();
        String unit = offices.unit(agreement.unitId()).map(one -> one.name()).orElse("");
        return new Issued(status(agreement, document), government.name(), government.zone(),
                "Perjanjian Kinerja Tahun " + agreement.year() + " " + unit, document.letterNumber(),
                note(agreement, document), document.method(),
                Stream.concat(document.hashes().stream(), lasting.states(document.id()).stream()).toList(), signatures(document), original(document));
    }

    private static List<Issued.Signature> signatures(SealedDocument document) {
        Stream<Issued.Signature> parties = Stream.of(
                new Issued.Signature(Issued.Role.FIRST, document.firstField(), document.firstName(), document.firstPost(),
                        document.firstCertificate(), document.firstSignedAt()),
                new Issued.Signature(Issued.Role.SECOND, document.secondField(), document.secondName(), document.secondPost(),
                        document.secondCertificate(), document.secondSignedAt())).filter(signature -> signature.name() != null);
        return Stream.concat(parties, document.witnesses().stream().map(witness -> new Issued.Signature(Issued.Role.WITNESS,
                witness.field(), witness.name(), witness.post(), witness.certificate(), witness.signedAt()))).toList();
    }

    private String note(Agreement agreement, SealedDocument document) {
        if (document.isVoid()) {
            return document.voidReason();
        }
        if (agreement.isTakenOver() && agreement.state() == AgreementState.SIGNED) {
            return "Ditandatangani di atas kertas sebelum Teken dipakai; pindaiannya diambil alih oleh " + agreement.takenOver().byName();
        }
        return agreement.state() != AgreementState.SUPERSEDED ? "" : agreements.findFirstByAmendsAndStateNot(agreement.id(),
                AgreementState.WITHDRAWN).map(successor -> "Digantikan oleh Nomor " + successor.letterNumber()).orElse("");
    }

    private static Issued.Status status(Agreement agreement, SealedDocument document) {
        if (document.isVoid()) {
            return Issued.Status.VOID;
        }
        return switch (agreement.state()) {
            case SIGNED -> Issued.Status.IN_FORCE;
            case SUPERSEDED -> Issued.Status.SUPERSEDED;
            case WITHDRAWN -> Issued.Status.WITHDRAWN;
            default -> Issued.Status.PENDING;
        };
    }
}
