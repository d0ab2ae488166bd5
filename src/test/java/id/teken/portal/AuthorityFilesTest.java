package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitors;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Other people's programs ask about our certificates, over HTTP, as RFC 6960 has it: by POST and by GET. */
@TekenTest
class AuthorityFilesTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    @Autowired
    private MovableClock clock;
    @LocalServerPort
    private int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private City city;
    private X509Certificate root;
    private X509Certificate certificate;

    @BeforeEach
    void anOfficialWithAKey() throws Exception {
        city = cities.build();
        var owner = visitors.of(city, "kepala2");
        owner.post("/kunci", Map.of("frasa", "gula merah tiga kati", "ulang", "gula merah tiga kati"));
        root = certificate(visitors.stranger().get("/ca/root.cer").bytes());
        UUID official = city.otherHead().officialId();
        certificate = certificate(superuser.database().queryForObject("select certificate from teken.signing_key where official_id = ?",
                byte[].class, official));
    }

    @Test
    void javaItselfBelievesOurResponderAndLearnsOfARevocation() throws Exception {
        requirePassed();

        assertThat(visitors.of(city, "admin").send("POST", "/api/signing/keys/" + city.otherHead().officialId() + "/revoke",
                Map.of("reason", "Frasa sandi diketahui orang lain")).status()).isEqualTo(204);

        assertThatThrownBy(this::requirePassed).isInstanceOf(CertPathValidatorException.class)
                .satisfies(failure -> assertThat(((CertPathValidatorException) failure).getReason())
                        .isEqualTo(CertPathValidatorException.BasicReason.REVOKED));
        assertThat(visitors.of(city, "admin").get("/api/signing/keys").body()).doesNotContain(city.otherHead().officialId().toString());
    }

    @Test
    void askedByGetItAnswersTheSameAndSaysHowLongThatMayBeKept() throws Exception {
        byte[] request = request(certificate.getSerialNumber());
        String text = Base64.getEncoder().encodeToString(request);
        for (String form : List.of(text, URLEncoder.encode(text, StandardCharsets.US_ASCII))) {
            HttpResponse<byte[]> answer = get("/ca/ocsp/" + form);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ocsp-response");
            assertThat(status(answer.body())).isEqualTo(CertificateStatus.GOOD);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=600", "public", "must-revalidate", "no-transform");
            assertThat(answer.headers().firstValue("ETag")).isPresent();
            Instant at = date(answer, "Last-Modified");
            assertThat(date(answer, "Expires")).isEqualTo(at.plus(Duration.ofMinutes(10)));
            BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer.body()).getResponseObject();
            assertThat(basic.getResponses()[0].getNextUpdate().toInstant()).isAfter(date(answer, "Expires"));
        }
        assertThat(status(post(request))).isEqualTo(CertificateStatus.GOOD);
    }

    /** Base64 holds slashes, which may stand in an address once, twice or written with percent signs. */
    @Test
    void whateverBase64HoldsIsUnderstood() throws Exception {
        int slashes = 0;
        for (int i = 1; i <= 60; i++) {
            BigInteger serial = BigInteger.valueOf(i).shiftLeft(90).add(BigInteger.valueOf(255).shiftLeft(i)).add(new BigInteger("ffffff", 16));
            String text = Base64.getEncoder().encodeToString(request(serial));
            slashes += text.contains("//") ? 2 : text.contains("/") ? 1 : 0;
            for (String form : List.of(text, URLEncoder.encode(text, StandardCharsets.US_ASCII))) {
                HttpResponse<byte[]> answer = get("/ca/ocsp/" + form);
                assertThat(answer.statusCode()).as(form).isEqualTo(200);
                assertThat(status(answer.body())).as(form).isInstanceOf(UnknownStatus.class);
                assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            }
        }
        assertThat(slashes).as("requests with slashes").isGreaterThan(60);
    }

    @Test
    void nonsenseIsAnsweredInTheProtocolsOwnWayAndSlashesAreRefusedElsewhere() throws Exception {
        for (String nonsense : List.of("halo", "%2F%2F", "AAAA", "x".repeat(3000))) {
            assertThat(new OCSPResp(get("/ca/ocsp/" + nonsense).body()).getStatus()).as(nonsense).isEqualTo(OCSPRespBuilder.MALFORMED_REQUEST);
        }
        assertThat(get("/verifikasi%2Fapa").statusCode()).isEqualTo(400);
        assertThat(get("/camunda%2Fapp").statusCode()).isEqualTo(400);
        assertThat(get("/ca/ocsp/..%2F..%2Fapi%2Fagreements").statusCode()).as("is no way to another address").isIn(200, 400);
    }

    private void requirePassed() throws Exception {
        PKIXRevocationChecker checker = (PKIXRevocationChecker) CertPathValidator.getInstance("PKIX").getRevocationChecker();
        // over HTTP it would look at the machine's clock, which is not that of the tests
        checker.setOcspResponses(Map.of(certificate, post(request(certificate.getSerialNumber()))));
        checker.setOptions(Set.of(PKIXRevocationChecker.Option.NO_FALLBACK));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setDate(Date.from(clock.instant().plusSeconds(60)));
        parameters.addCertPathChecker(checker);
        CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)), parameters);
    }

    private byte[] request(BigInteger serial) throws Exception {
        return new OCSPReqBuilder().addRequest(new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(root), serial)).build().getEncoded();
    }

    private static CertificateStatus status(byte[] answer) throws Exception {
        return ((BasicOCSPResp) new OCSPResp(answer).getResponseObject()).getResponses()[0].getCertStatus();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofByteArray());
    }

    private byte[] post(byte[] request) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ca/ocsp")).header("Content-Type", "application/ocsp-request")
                .POST(BodyPublishers.ofByteArray(request)).build(), BodyHandlers.ofByteArray()).body();
    }

    private static Instant date(HttpResponse<byte[]> answer, String header) {
        return ZonedDateTime.parse(answer.headers().firstValue(header).orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static X509Certificate certificate(byte[] der) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
