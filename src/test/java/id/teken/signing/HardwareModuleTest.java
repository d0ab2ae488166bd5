package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.values.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys in a module, tried with SoftHSM (package softhsm2). */
@TekenTest
class HardwareModuleTest {

    private static final CertificateSubject HEAD = new CertificateSubject(Signers.HEAD.name(), null, "Pemerintah Kota Tirtanegara", null);
    private static final String PIN = "kata sandi modul";

    @TempDir
    private static Path directory;
    private static Signers signers;
    private static HardwareModule module;
    private static long slot;
    private static long empty;
    private static long fresh;
    private static Path library;

    @Autowired
    private Cities cities;
    @Autowired
    private CertificateAuthority authority;
    @Autowired
    private SigningIdentities identities;
    @Autowired
    private TimeStamps stamps;
    @Autowired
    private ModuleCertificates certificates;
    @Autowired
    private Revocations revocations;
    @Autowired
    private SigningKeys keys;

    @BeforeAll
    static void aTokenWithAKey() throws Exception {
        library = library();
        signers = new Signers(directory.resolve("authority"));
        module = new HardwareModule(library, signers.authority);
        slot = token("kepala");
        empty = token("kosong");
        fresh = token("pejabat baru");
        try (HardwareModule.Slot open = module.open(slot, PIN.toCharArray())) {
            module.enrol(open, HEAD);
        }
    }

    @Test
    void aKeyInTheModuleSignsAsAnyOther() {
        Instant now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        byte[] sealed = AgreementPdf.render(AgreementExamples.ofHealthOffice());
        try (HardwareModule.Slot open = module.open(slot, PIN.toCharArray());
                KeySession session = new KeySession(module.key(open), signers.stamps, serial -> false)) {
            Signer.Signed signed = session.sign(new Signer.Request(sealed, AgreementDocument.FIRST_PARTY_FIELD, Signers.HEAD, "", now,
                    ZoneId.of("Asia/Jakarta")));

            assertThat(signed.field()).isEqualTo(AgreementDocument.FIRST_PARTY_FIELD);
            assertThat(Revisions.continues(sealed, signed.pdf())).isTrue();
            assertThat(Dss.verdicts(signed.pdf(), signers.authority, Map.of())).singleElement().satisfies(verdict -> {
                assertThat(verdict.indication()).isEqualTo("TOTAL_PASSED");
                assertThat(verdict.format()).isEqualTo("PAdES-BASELINE-T");
            });
        }
    }

    @Test
    void theKeyDoesNotLeaveTheModule() {
        try (HardwareModule.Slot open = module.open(slot, PIN.toCharArray())) {
            assertThat(module.key(open).privateKey().getEncoded()).isNull();
            assertThat(module.key(open).chain()).hasSize(2);
        }
    }

    @Test
    void aWrongPinOpensNothingAlsoAfterTheRightOneWasGiven() {
        module.open(slot, PIN.toCharArray()).close();

        assertThatThrownBy(() -> module.open(slot, "bukan ini".toCharArray())).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::key).containsExactly("module.wrong"));
        module.open(slot, PIN.toCharArray()).close();
    }

    @Test
    void anOfficialMakesTheKeyInTheOwnSlotAndSignsUntilItIsRevoked() {
        City city = cities.build();
        UUID official = city.otherHead().officialId();
        UUID another = city.head().officialId();
        Pkcs11Signer signer = new Pkcs11Signer(library, authority, identities, stamps, certificates, revocations);
        city.in(() -> identities.know(official, "", String.valueOf(fresh)));
        char[] pin = PIN.toCharArray();

        assertThatThrownBy(() -> city.in(() -> signer.open(another, PIN.toCharArray()))).isInstanceOf(Refusal.class).hasMessage("module.slot.missing");
        assertThatThrownBy(() -> city.in(() -> signer.open(official, PIN.toCharArray()))).isInstanceOf(Refusal.class).hasMessage("key.missing");
        city.in(() -> signer.enrol(official, HEAD, pin));
        assertThat(pin).containsOnly('\0');
        assertThat(city.in(() -> signer.isReady(official))).isTrue();
        assertThat(city.in(keys::held)).extracting(SigningKeys.Held::officialId).contains(official);
        assertThatThrownBy(() -> city.in(() -> identities.know(another, "", String.valueOf(fresh)))).hasMessage("signing.slot.taken");
        Signer.Session session = city.in(() -> signer.open(official, PIN.toCharArray()));
        assertThat(Revisions.continues(request().pdf(), session.sign(request()).pdf())).isTrue();
        assertThat(Revisions.continues(request().pdf(), session.sign(request()).pdf())).isTrue();

        city.in(() -> keys.revoke(official));

        assertThatThrownBy(() -> session.sign(request())).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::key).containsExactly("key.revokedMeanwhile"));
        session.close();
        assertThat(city.in(keys::held)).extracting(SigningKeys.Held::officialId).doesNotContain(official);
    }

    @Test
    void nobodySignsWithAKeyThatWasMadeForAnother() {
        City city = cities.build();
        UUID official = city.otherHead().officialId();
        city.in(() -> identities.know(official, "", String.valueOf(slot)));
        Pkcs11Signer signer = new Pkcs11Signer(library, authority, identities, stamps, certificates, revocations);

        assertThatThrownBy(() -> city.in(() -> signer.open(official, PIN.toCharArray()))).hasMessage("module.slot.other");
        module.open(slot, PIN.toCharArray()).close();
    }

    private static Signer.Request request() {
        return new Signer.Request(AgreementPdf.render(AgreementExamples.ofHealthOffice()), AgreementDocument.FIRST_PARTY_FIELD, Signers.HEAD, "",
                Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS), ZoneId.of("Asia/Jakarta"));
    }

    @Test
    void anOpenSlotIsNotOpenedTwice() {
        try (HardwareModule.Slot open = module.open(slot, PIN.toCharArray())) {
            assertThat(open).isNotNull();
            assertThatThrownBy(() -> module.open(slot, "bukan ini".toCharArray())).isInstanceOf(Refusal.class).hasMessage("module.busy");
        }
    }

    @Test
    void anEmptyTokenHasNoKeyAndAStrangeSlotNoToken() {
        try (HardwareModule.Slot open = module.open(empty, PIN.toCharArray())) {
            assertThatThrownBy(() -> module.key(open)).isInstanceOf(Refusal.class).hasMessage("key.missing");
        }
        assertThatThrownBy(() -> module.open(424_242_424L, PIN.toCharArray())).isInstanceOf(Refusal.class).hasMessage("module.failed");
    }

    /** SoftHSM finds its tokens by the file that the build names in the environment. */
    private static Path library() throws Exception {
        Optional<Path> library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so").map(Path::of).filter(Files::exists).findFirst();
        String settings = System.getenv("SOFTHSM2_CONF");
        if (library.isEmpty() || settings == null) {
            assertThat(System.getenv("CI")).as("softhsm2 must be installed where CI=true").isNotEqualTo("true");
            System.err.println("SKIPPED: SoftHSM is not installed (package softhsm2); keys in a hardware module were not tried");
        }
        Assumptions.assumeTrue(library.isPresent() && settings != null, "SoftHSM is not installed");
        Path tokens = Files.createDirectories(directory.resolve("tokens"));
        Files.createDirectories(Path.of(settings).getParent());
        Files.writeString(Path.of(settings), "directories.tokendir = " + tokens + "\nobjectstore.backend = file\n");
        return library.get();
    }

    private static long token(String label) throws Exception {
        Process process = new ProcessBuilder(List.of("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN,
                "--so-pin", PIN)).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Matcher number = Pattern.compile("slot (\\d+)").matcher(answer);
        assertThat(number.find()).as(answer).isTrue();
        return Long.parseLong(number.group(1));
    }
}
