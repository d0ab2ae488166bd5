package id.teken.signing.bsre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.document.Archive;
import id.teken.signing.CertificateAuthority;
import id.teken.signing.ForeignSignature;
import id.teken.signing.OneFile;
import id.teken.signing.Revisions;
import id.teken.signing.SignedBy;
import id.teken.signing.Signer;
import id.teken.signing.SigningMethod;
import id.teken.signing.TimeStampTrust;
import id.teken.signing.bsre.StubBsre.Shape;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Finding;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Trust;
import id.teken.signing.verification.Verdict;
import id.teken.values.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Signing by the service of BSrE, in both protocols, against a stub that plays what is known of it. */
class BsreSignerTest {

    private static final UUID HEAD = UUID.randomUUID();
    private static final String NIK = "3171010101700001";
    private static final SignedBy SIGNER = new SignedBy(AgreementExamples.HEAD_OF_HEALTH.name(), AgreementExamples.HEAD_OF_HEALTH.position(), null);
    private static final String ADDRESS = "https://pk.example.go.id/verifikasi/abc";

    @TempDir
    private static Path directory;
    private static ForeignSignature bsre;
    private static CertificateAuthority ours;
    private static byte[] sealed;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private StubBsre stub;

    @BeforeAll
    static void aSealedFile() {
        bsre = new ForeignSignature(directory.resolve("bsre"), "RATNA KUSUMAWARDHANI", null);
        ours = new CertificateAuthority(directory.resolve("kami"), "Kota", Clock.systemUTC());
        sealed = AgreementPdf.render(AgreementExamples.ofHealthOffice());
    }

    @BeforeEach
    void aService() throws Exception {
        stub = new StubBsre();
        stub.signs(Shape.PDF_BODY, bsre::on);
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void nothingSecretWasWritten() {
        stub.close();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(StubBsre.PASSPHRASE)
                || event.getFormattedMessage().contains(NIK) || event.getFormattedMessage().contains(StubBsre.PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void versionOneSignsInEveryShapeOfAnswer(Shape shape) {
        stub.signs(shape, bsre::on);
        Signer.Signed signed = sign(1);

        assertThat(Revisions.continues(sealed, signed.pdf())).isTrue();
        assertThat(signed.certificate()).isEqualTo(bsre.fingerprint());
        assertThat(signed.field()).isNotBlank().isNotEqualTo(AgreementDocument.FIRST_PARTY_FIELD);
        assertThat(stub.fields()).containsEntry("nik", NIK).containsEntry("passphrase", StubBsre.PASSPHRASE)
                .containsEntry("tampilan", "visible").containsEntry("linkQR", ADDRESS).containsEntry("page", "1")
                .containsKeys("xAxis", "yAxis", "width", "height", "image");
        assertThat(stub.asked()).startsWith("GET /api/user/status/" + NIK, "POST /api/sign/pdf");
    }

    @Test
    void versionTwoSigns() {
        Signer.Signed signed = sign(2);

        assertThat(Revisions.continues(sealed, signed.pdf())).isTrue();
        assertThat(stub.fields()).containsEntry("nik", NIK).containsEntry("passphrase", StubBsre.PASSPHRASE)
                .containsEntry("tampilan", "VISIBLE").containsEntry("page", "1").containsKeys("imageBase64", "originX", "originY", "width", "height");
        assertThat(stub.asked()).containsExactly("POST /api/v2/user/check/status", "POST /api/v2/sign/pdf");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoIsNotAllowedByBsreDoesNotGetThatFar(int version) {
        for (String status : List.of("EXPIRED", "NOT_REGISTERED", "SUSPEND", "")) {
            stub.says(status);
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> sign(version));
            assertThat(refusal).hasMessage("bsre.status");
        }
        assertThat(stub.asked()).noneMatch(request -> request.contains("/sign/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1; 400; {\"error\":\"Passphrase anda salah\",\"status_code\":2031}; bsre.wrong",
        "1; 400; {\"error\":\"User tidak terdaftar\",\"status_code\":2011}; bsre.unregistered",
        "1; 200; {\"error\":\"Passphrase anda salah\",\"status_code\":2031}; bsre.wrong",
        "2; 200; {\"error\":\"Passphrase anda salah\",\"status_code\":2031}; bsre.wrong",
        "2; 200; {\"error\":\"gagal\"}; bsre.refused",
        "2; 200; {\"error\":true,\"message\":\"gagal\",\"code\":2031}; bsre.wrong",
        "2; 500; {\"error\":\"Internal\",\"status_code\":5000}; bsre.refused",
        "2; 400; {\"status_code\":2011}; bsre.unregistered",
        "1; 500; <html>rusak</html>; bsre.unreachable",
        "1; 200; <html>masuk dulu</html>; bsre.answer",
        "2; 200; {\"time\":1}; bsre.answer",
        "2; 200; {\"file\":[\"***\"]}; bsre.rewritten",
        "1; 200; {\"message\":\"berhasil\"}; bsre.answer",
        "2; 401; {}; bsre.signIn"})
    void everyErrorIsToldInPlainWords(int version, int status, String body, String key) {
        stub.fails(status, body);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> sign(version));
        assertThat(refusal.problems().isEmpty() ? refusal.key() : refusal.problems().get(0).key()).isEqualTo(key);
    }

    @Test
    void aServiceThatIsSlowOrGoneCanBeAskedAgain() {
        stub.isSlow(3_000);
        assertThatThrownBy(() -> sign(2)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal).hasMessage("bsre.slow");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        });
        stub.close();
        assertThatThrownBy(() -> sign(2)).isInstanceOf(Refusal.class).hasMessage("bsre.unreachable");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFileThatWasWrittenAnewIsNotTaken(int version) {
        stub.signs(Shape.PDF_BODY, bsre::onRewritten);
        assertThatThrownBy(() -> sign(version)).isInstanceOf(Refusal.class).hasMessage("bsre.rewritten");
    }

    @Test
    void moreThanOneRevisionIsNotTaken() {
        stub.signs(Shape.PDF_BODY, bsre::inTwoSteps);
        assertThatThrownBy(() -> sign(2)).isInstanceOf(Refusal.class).hasMessage("bsre.revisions");
        stub.signs(Shape.PDF_BODY, file -> bsre.on(bsre.on(file)));
        assertThatThrownBy(() -> sign(2)).isInstanceOf(Refusal.class).hasMessage("bsre.revisions");
    }

    @Test
    void whatIsNotSignedOrByOthersIsNotTaken() {
        stub.signs(Shape.PDF_BODY, file -> file);
        assertThatThrownBy(() -> sign(2)).isInstanceOf(Refusal.class).hasMessage("bsre.rewritten");

        ForeignSignature other = new ForeignSignature(directory.resolve("bsre"), "BUDI SANTOSO", null);
        stub.signs(Shape.PDF_BODY, other::on);
        assertThatThrownBy(() -> sign(2)).isInstanceOf(Refusal.class).hasMessage("bsre.otherPerson");

        ForeignSignature lookAlike = new ForeignSignature(directory.resolve("tiruan"), "RATNA KUSUMAWARDHANI", NIK);
        stub.signs(Shape.PDF_BODY, lookAlike::on);
        assertThatThrownBy(() -> sign(2)).isInstanceOf(Refusal.class).hasMessage("bsre.signature");

        stub.signs(Shape.PDF_BODY, file -> {
            byte[] forged = bsre.on(file);
            forged[forged.length - 60] ^= 1;
            return forged;
        });
        assertThatThrownBy(() -> sign(2)).isInstanceOf(Refusal.class);
    }

    @Test
    void theNumberInTheCertificateCountsMoreThanTheName() {
        ForeignSignature renamed = new ForeignSignature(directory.resolve("bsre"), "R. K.", NIK);
        stub.signs(Shape.PDF_BODY, renamed::on);
        assertThat(sign(2).certificate()).isEqualTo(renamed.fingerprint());
    }

    @Test
    void anotherNumberIsAnotherPersonWhateverTheName() {
        ForeignSignature namesake = new ForeignSignature(directory.resolve("bsre"), "RATNA KUSUMAWARDHANI", "3171010101700002");
        stub.signs(Shape.PDF_BODY, namesake::on);
        assertThatThrownBy(() -> sign(2)).isInstanceOf(Refusal.class).hasMessage("bsre.otherPerson");

        ForeignSignature employee = new ForeignSignature(directory.resolve("bsre"), "RATNA KUSUMAWARDHANI", "197001011995031001");
        stub.signs(Shape.PDF_BODY, employee::on);
        assertThat(sign(2).certificate()).as("a NIP is no NIK: the name counts").isEqualTo(employee.fingerprint());
    }

    @Test
    void whatCarriesNoTimeStampIsNotTaken() {
        stub.signs(Shape.PDF_BODY, bsre::onWithoutStamp);
        assertThatThrownBy(() -> sign(2)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal).hasMessage("bsre.stamp");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        });
    }

    @Test
    void aFileSignedByBothIsGenuineForOurOwnCheckAndAForgedOneIsNot() {
        ForeignSignature mayor = new ForeignSignature(directory.resolve("bsre"), "SURYA PRATAMA", null);
        byte[] once = bsre.on(sealed);
        byte[] twice = mayor.on(once);
        List<String> names = fields(twice);
        List<Issued.Signature> signatures = List.of(new Issued.Signature(Issued.Role.FIRST, names.get(0), SIGNER.name(), "", bsre.fingerprint(), Instant.now()),
                new Issued.Signature(Issued.Role.SECOND, names.get(1), "Surya", "", mayor.fingerprint(), Instant.now()));
        Issued issued = new Issued(Issued.Status.IN_FORCE, "Kota", ZoneId.of("Asia/Jakarta"), "PK", "1", "", SigningMethod.BSRE,
                List.of(Archive.hash(sealed), Archive.hash(once), Archive.hash(twice)), signatures, twice);

        CopyReport report = judge(twice, issued);
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.GENUINE);
        assertThat(judge(mayor.on(twice), issued).verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(judge(mayor.inTwoSteps(once), issued).findings()).extracting(Finding::flaw).contains(Flaw.ADDED_BETWEEN);
        assertThat(judge(bsre.on(once), issued).findings()).extracting(Finding::flaw).contains(Flaw.WRONG_SIGNER);
    }

    @Test
    void aWitnessSignsWithBsreLikeAParty() {
        byte[] prepared = AgreementPdf.render(AgreementExamples.witnessedBy(AgreementExamples.DEPUTY));
        String field = AgreementDocument.witnessField(1);
        assertThat(Place.of(prepared, field).page()).isEqualTo(1);
        assertThat(Place.of(prepared, field).y()).isLessThan(Place.of(prepared, AgreementDocument.SECOND_PARTY_FIELD).y());

        ForeignSignature mayor = new ForeignSignature(directory.resolve("bsre"), "SURYA PRATAMA", null);
        ForeignSignature deputy = new ForeignSignature(directory.resolve("bsre"), "MAHENDRA WIRAWAN", null);
        byte[] once = bsre.on(prepared);
        byte[] twice = mayor.on(once);
        byte[] witnessed = deputy.on(twice);
        List<String> names = fields(witnessed);
        Issued issued = new Issued(Issued.Status.IN_FORCE, "Kota", ZoneId.of("Asia/Jakarta"), "PK", "1", "", SigningMethod.BSRE,
                List.of(Archive.hash(prepared), Archive.hash(once), Archive.hash(twice), Archive.hash(witnessed)),
                List.of(new Issued.Signature(Issued.Role.FIRST, names.get(0), SIGNER.name(), "", bsre.fingerprint(), Instant.now()),
                        new Issued.Signature(Issued.Role.SECOND, names.get(1), "Surya", "", mayor.fingerprint(), Instant.now()),
                        new Issued.Signature(Issued.Role.WITNESS, names.get(2), "Mahendra", "", deputy.fingerprint(), Instant.now())), witnessed);

        assertThat(judge(witnessed, issued).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(judge(twice, issued).verdict()).isEqualTo(Verdict.EARLIER);
        assertThat(judge(bsre.on(twice), issued).findings()).extracting(Finding::flaw).contains(Flaw.WRONG_SIGNER);
    }

    private static List<String> fields(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureFields().stream().filter(field -> field.getSignature() != null)
                    .map(PDSignatureField::getFullyQualifiedName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the installation judges: under both authorities, by its own revocation list and those that it has fetched. */
    private static CopyReport judge(byte[] file, Issued issued) {
        Trust trust = new Trust(List.of(ours.root(), bsre.root()), new TimeStampTrust(List.of(ours.root(), bsre.root())), true,
                Map.of(), List.of(ours.revocationList(Map.of(), BigInteger.ONE, Duration.ofDays(1)), bsre.revocations()));
        return new CopyCheck(new OneFile(issued), trust, Clock.systemUTC()).judge(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"dr. Ratna Kusumawardhani, M.Kes.; RATNA KUSUMAWARDHANI", "H. Surya Pratama, S.E., M.M.; SURYA PRATAMA",
        "Prof. Dr. Ir. Ani  Wijaya; ANI WIJAYA", "Budi; BUDI"})
    void titlesAreNoPartOfAName(String printed, String plain) {
        assertThat(AnswerCheck.plain(printed)).isEqualTo(plain);
    }

    @Test
    void thePassphraseIsWipedAndNobodySignsAfterwards() {
        char[] passphrase = StubBsre.PASSPHRASE.toCharArray();
        Signer.Session session = signer(2).open(HEAD, passphrase);
        assertThat(passphrase).containsOnly('\0');
        session.close();
        assertThatThrownBy(() -> session.sign(request())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutANumberNobodyIsAsked() {
        assertThatThrownBy(() -> signer(2).open(UUID.randomUUID(), "x".toCharArray())).isInstanceOf(Refusal.class).hasMessage("bsre.nik.missing");
        assertThat(stub.asked()).isEmpty();
        assertThat(signer(1).method()).isEqualTo(SigningMethod.BSRE);
        assertThat(signer(1).method().isCertified()).isTrue();
    }

    private Signer.Signed sign(int version) {
        try (Signer.Session session = signer(version).open(HEAD, StubBsre.PASSPHRASE.toCharArray())) {
            return session.sign(request());
        }
    }

    private static Signer.Request request() {
        return new Signer.Request(sealed, AgreementDocument.FIRST_PARTY_FIELD, SIGNER, ADDRESS, Instant.now(), ZoneId.of("Asia/Jakarta"));
    }

    private BsreSigner signer(int version) {
        String basic = "Basic " + Base64.getEncoder().encodeToString((StubBsre.USER + ":" + StubBsre.PASSWORD).getBytes(StandardCharsets.UTF_8));
        BsreConnection connection = new BsreConnection(stub.address(), basic, Duration.ofMillis(1500));
        return new BsreSigner(version == 1 ? new BsreV1(connection) : new BsreV2(connection),
                official -> official.equals(HEAD) ? Optional.of(NIK) : Optional.empty(), new AnswerCheck(List.of(bsre.root())));
    }
}
