package id.teken.signing;

import static id.teken.signing.Forgeries.append;
import static id.teken.signing.Forgeries.touched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.document.Archive;
import id.teken.document.VeraPdf;
import id.teken.signing.lasting.LastingSignatures;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Finding;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Trust;
import id.teken.signing.verification.Verdict;
import id.teken.values.Refusal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to last stay what they were, for others' validators and for our own check; forgeries on them are told. */
class LastingSignaturesTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final String FIRST = AgreementDocument.FIRST_PARTY_FIELD;
    private static final String SECOND = AgreementDocument.SECOND_PARTY_FIELD;
    private static final COSName STORE = COSName.getPDFName("DSS");

    @TempDir
    private static Path directory;
    private static Signers signers;
    private static Instant now;
    private static byte[] sealed;
    private static byte[] once;
    private static byte[] signed;
    private static byte[] lt;
    private static byte[] lta;
    private static byte[] renewed;

    @BeforeAll
    static void bothPartiesSignAndTheFileIsRaised() throws Exception {
        signers = new Signers(directory.resolve("authority"));
        now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        sealed = AgreementPdf.render(AgreementExamples.ofHealthOffice());
        once = PadesSignature.sign(sealed, FIRST, signers.head, signers.stamps, Signers.HEAD, now, JAKARTA);
        signed = PadesSignature.sign(once, SECOND, signers.mayor, signers.stamps, Signers.MAYOR, now, JAKARTA);
        LastingSignatures lasting = lasting(signers.stamps, Map.of());
        lt = lasting.withRevocations(signed);
        lta = lasting.withArchiveStamp(lt);
        renewed = lasting.renewed(lta);
    }

    @Test
    void everyStepOnlyAddsAndTheArchiveCopyStaysValid() throws Exception {
        for (byte[] file : List.of(lt, lta, renewed)) {
            assertThat(Revisions.continues(signed, file)).isTrue();
            assertThat(VeraPdf.breachesOfPdfA2a(file)).isEmpty();
        }
        assertThat(Revisions.continues(lt, lta)).isTrue();
        assertThat(Revisions.continues(lta, renewed)).isTrue();
    }

    @Test
    void theEuropeanValidatorNamesEachLevelAndPassesIt() {
        assertThat(Dss.verdicts(signed, signers.authority, Map.of())).extracting(Dss.Verdict::format).containsOnly("PAdES-BASELINE-T");
        assertThat(Dss.verdicts(lt, signers.authority, Map.of())).extracting(Dss.Verdict::format).containsOnly("PAdES-BASELINE-LT");
        for (byte[] file : List.of(lta, renewed)) {
            assertThat(Dss.verdicts(file, signers.authority, Map.of())).extracting(Dss.Verdict::format).containsOnly("PAdES-BASELINE-LTA");
        }
        for (byte[] file : List.of(lt, lta, renewed)) {
            assertThat(Dss.verdicts(file, signers.authority, Map.of())).hasSize(2).allSatisfy(verdict -> {
                assertThat(verdict.indication()).isEqualTo("TOTAL_PASSED");
                assertThat(verdict.undefinedChanges()).isFalse();
            });
        }
    }

    @Test
    void noGoodFileIsFlaggedAtAnyLevel() {
        for (byte[] file : List.of(signed, lt, lta, renewed)) {
            CopyReport report = judge(file);
            assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.GENUINE);
            assertThat(report.findings()).isEmpty();
            assertThat(report.valid()).isTrue();
            assertThat(report.signatures()).isEqualTo(2);
        }
        assertThat(judge(renewed).judgements()).extracting(CopyReport.Judgement::format).containsOnly("PAdES-BASELINE-LTA");
        assertThat(judge(once).verdict()).isEqualTo(Verdict.EARLIER);
    }

    @Test
    void anotherProgramStillFindsBothSignaturesValid() throws Exception {
        assertThat(PopplerSignatures.of(renewed, directory).split("Signature is Valid", -1)).hasSize(3);
    }

    @Test
    void whatIsAddedToALastingFileIsTold() throws Exception {
        assertThat(flaws(append(lta, document -> Forgeries.annotate(document, new PDAnnotationSquare()))))
                .contains(Flaw.ADDED_AFTER, Flaw.ANNOTATION_CHANGED);
        assertThat(flaws(append(lta, document -> Forgeries.overlay(document, "Target 10")))).contains(Flaw.ADDED_AFTER, Flaw.TEXT_CHANGED);
        assertThat(flaws(append(lta, document -> touched(document.getDocumentCatalog().getCOSObject()).removeItem(STORE))))
                .contains(Flaw.ADDED_AFTER);
        assertThat(flaws(append(lta, document -> {
            COSDictionary store = touched(document.getDocumentCatalog().getCOSObject()).getCOSDictionary(STORE);
            touched(store).setString(COSName.getPDFName("JS"), "app.alert(1)");
        }))).contains(Flaw.ADDED_AFTER, Flaw.STRUCTURE_CHANGED);
        assertThat(flaws(append(lta, document -> {
            var field = document.getSignatureFields().get(2);
            field.getWidgets().get(0).setRectangle(new PDRectangle(10, 10, 300, 300));
            touched(field.getCOSObject());
        }))).contains(Flaw.ADDED_AFTER, Flaw.FORM_CHANGED);
        assertThat(flaws(append(lta, document -> touched(document.getSignatureFields().get(2).getCOSObject()).removeItem(COSName.V))))
                .contains(Flaw.ADDED_AFTER, Flaw.FORM_CHANGED);
        assertThat(flaws(Forgeries.join(lta, Forgeries.text("%\n%%EOF\n")))).contains(Flaw.ADDED_AFTER);
    }

    @Test
    void timeStampsThatWeDidNotAddAreTold() throws Exception {
        assertThat(flaws(lasting(signers.stamps, Map.of()).withArchiveStamp(lta))).containsExactly(Flaw.ADDED_AFTER);

        Signers strangers = new Signers(directory.resolve("strangers"));
        assertThat(flaws(lasting(strangers.stamps, Map.of()).withArchiveStamp(lt))).contains(Flaw.ADDED_AFTER, Flaw.STAMP_BROKEN);
    }

    @Test
    void aChangedByteUnderAnArchiveStampIsTold() {
        byte[] forged = lta.clone();
        forged[signed.length + 200] ^= 1;

        assertThat(flaws(forged)).contains(Flaw.ADDED_AFTER, Flaw.STAMP_BROKEN);
    }

    @Test
    void aForgeryOfAnEarlierStateIsNotBlamedForWhatCameLater() {
        byte[] forged = append(signed, document -> Forgeries.overlay(document, "Target 10"));

        assertThat(flaws(forged)).contains(Flaw.ADDED_AFTER, Flaw.TEXT_CHANGED).doesNotContain(Flaw.FORM_CHANGED, Flaw.STRUCTURE_CHANGED);
    }

    @Test
    void aRevocationAfterTheSignatureNeitherHindersNorHarms() {
        Map<BigInteger, Instant> revoked = Map.of(signers.head.certificate().getSerialNumber(), Instant.now().plusSeconds(60));
        byte[] raised = lasting(signers.stamps, revoked).withRevocations(signed);

        assertThat(Revisions.continues(signed, raised)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9})
    void aFileStaysGenuineYearsLaterThoughItsSignersWereRevokedAfterwards(int years) {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(365L * years));
        Instant afterwards = Instant.now().plusSeconds(3600);
        Map<BigInteger, Instant> revoked = Map.of(signers.head.certificate().getSerialNumber(), afterwards,
                signers.mayor.certificate().getSerialNumber(), afterwards);
        for (byte[] file : List.of(signed, lt, lta, renewed)) {
            CopyReport report = judge(file, later, revoked);
            assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.GENUINE);
            assertThat(report.findings()).isEmpty();
            assertThat(report.valid()).isTrue();
        }
    }

    @Test
    void aRevocationBeforeTheSignatureIsToldAlsoYearsLater() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(365L * 3));
        Map<BigInteger, Instant> revoked = Map.of(signers.mayor.certificate().getSerialNumber(), now.minus(Duration.ofHours(1)));
        for (byte[] file : List.of(signed, lt, lta, renewed)) {
            CopyReport report = judge(file, later, revoked);
            assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.DOUBTFUL);
            assertThat(report.findings()).containsExactly(new Finding(Flaw.CERTIFICATE_REVOKED, SECOND));
        }
    }

    @Test
    void withoutATimeStampTheFileStaysAsItIs() {
        assertThatThrownBy(() -> lasting(Signers.NO_STAMPS, Map.of()).withArchiveStamp(lt)).isInstanceOf(Refusal.class).hasMessage("timestamp.slow");
    }

    @Test
    void theEndOfTheNewestStampIsKnown() {
        assertThat(LastingSignatures.stampedUntil(renewed)).isAfter(now.plus(Duration.ofDays(9 * 365)));
        assertThatThrownBy(() -> LastingSignatures.stampedUntil(lt)).isInstanceOf(IllegalStateException.class);
    }

    private static List<Flaw> flaws(byte[] file) {
        CopyReport report = judge(file);
        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.CHANGED);
        return report.findings().stream().map(Finding::flaw).toList();
    }

    private static CopyReport judge(byte[] file) {
        return judge(file, Clock.systemUTC(), Map.of());
    }

    private static CopyReport judge(byte[] file, Clock clock, Map<BigInteger, Instant> revoked) {
        List<String> hashes = Stream.of(sealed, once, signed, lt, lta, renewed).map(Archive::hash).toList();
        Issued issued = new Issued(Issued.Status.IN_FORCE, "Pemerintah Kota Tirtanegara", JAKARTA, "Perjanjian Kinerja 2026", "800.1/017", "",
                SigningMethod.PKCS12, hashes, List.of(new Issued.Signature(Issued.Role.FIRST, FIRST, Signers.HEAD.name(), "", signers.head.fingerprint(), now),
                        new Issued.Signature(Issued.Role.SECOND, SECOND, Signers.MAYOR.name(), "", signers.mayor.fingerprint(), now)), renewed);
        Trust trust = new Trust(List.of(signers.authority.root()), new TimeStampTrust(List.of(signers.authority.root())), true, revoked,
                List.of(signers.at(clock).revocationList(revoked, BigInteger.ONE, Duration.ofDays(1))));
        return new CopyCheck(new OneFile(issued), trust, clock).judge(file);
    }

    private static LastingSignatures lasting(TimeStamps stamps, Map<BigInteger, Instant> revoked) {
        return new LastingSignatures(signers.authority, new TimeStampTrust(List.of(signers.authority.root())), stamps,
                new OcspResponder(signers.authority, () -> revoked, Clock.systemUTC()),
                () -> List.of(signers.authority.revocationList(revoked, BigInteger.ONE, Duration.ofDays(1))));
    }
}
