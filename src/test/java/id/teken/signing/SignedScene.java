package id.teken.signing;

import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.document.Archive;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Trust;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The people, their keys and the files as they really were issued. */
record SignedScene(Signers ours, Signers strangers, Instant now, byte[] sealed, byte[] once, byte[] twice) {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    /** One for all tests of forged copies. */
    static final SignedScene SET = set();

    private static SignedScene set() {
        try {
            Path directory = Files.createTempDirectory("forged");
            Signers ours = new Signers(directory.resolve("ours"));
            Signers strangers = new Signers(directory.resolve("strangers"));
            byte[] sealed = AgreementPdf.render(AgreementExamples.ofHealthOffice());
            Instant now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
            byte[] once = PadesSignature.sign(sealed, AgreementDocument.FIRST_PARTY_FIELD, ours.head, ours.stamps, Signers.HEAD, now, JAKARTA);
            byte[] twice = PadesSignature.sign(once, AgreementDocument.SECOND_PARTY_FIELD, ours.mayor, ours.stamps, Signers.MAYOR, now, JAKARTA);
            return new SignedScene(ours, strangers, now, sealed, once, twice);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Issued issued() {
        return issued(SET.sealed(), SET.once(), SET.twice());
    }

    static Issued issued(byte[] sealed, byte[] once, byte[] twice) {
        return issued(sealed, once, twice, SET.ours().mayor.fingerprint());
    }

    static Issued issued(byte[] sealed, byte[] once, byte[] twice, String mayor) {
        return new Issued(Issued.Status.IN_FORCE, "Pemerintah Kota Tirtanegara", JAKARTA, "Perjanjian Kinerja 2026", "800.1/017", "", SigningMethod.PKCS12,
                List.of(Archive.hash(sealed), Archive.hash(once), Archive.hash(twice)),
                List.of(new Issued.Signature(Issued.Role.FIRST, AgreementDocument.FIRST_PARTY_FIELD, Signers.HEAD.name(), Signers.HEAD.position(),
                                SET.ours().head.fingerprint(), SET.now()),
                        new Issued.Signature(Issued.Role.SECOND, AgreementDocument.SECOND_PARTY_FIELD, Signers.MAYOR.name(), Signers.MAYOR.position(),
                                mayor, SET.now())), twice);
    }

    static CopyReport judge(byte[] file, Issued issued, boolean stamped, Map<BigInteger, Instant> revoked) {
        CertificateAuthority authority = SET.ours().authority;
        Trust trust = new Trust(List.of(authority.root()), new TimeStampTrust(List.of(authority.root())), stamped, revoked,
                List.of(authority.revocationList(revoked, BigInteger.ONE, Duration.ofDays(1))));
        return new CopyCheck(new OneFile(issued), trust, Clock.systemUTC()).judge(file);
    }
}
