package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pkcs12KeysTest {

    private static final CertificateSubject RATNA =
            new CertificateSubject("dr. Ratna Kusumawardhani", "19720314 199803 2 004", "Pemerintah Kota Tirtanegara", "Dinas Kesehatan");
    private static final char[] PASSPHRASE = "tujuh ayam kampung".toCharArray();

    @TempDir
    private static Path directory;
    private static CertificateAuthority authority;
    private static byte[] stored;

    @BeforeAll
    static void aKeyIsMade() {
        authority = new CertificateAuthority(directory.resolve("authority"), "Otoritas Sertifikat Uji", Clock.systemUTC());
        stored = Pkcs12Keys.create(authority, RATNA, Period.ofYears(2), PASSPHRASE).pkcs12();
    }

    @Test
    void a_person_opens_the_own_key() throws Exception {
        try (SigningKey key = Pkcs12Keys.open(stored, PASSPHRASE)) {
            assertThat(key.certificate().getSubjectX500Principal().getName()).contains("CN=dr. Ratna Kusumawardhani", "O=Pemerintah Kota");
            assertThat(((ECPublicKey) key.certificate().getPublicKey()).getParams().getCurve().getField().getFieldSize()).isEqualTo(256);
            assertThat(key.chain()).hasSize(2).endsWith(authority.root());
        }
    }

    @Test
    void a_wrong_passphrase_opens_nothing() {
        for (String wrong : new String[] {"tujuh ayam kampun", "", "TUJUH AYAM KAMPUNG", "tujuh ayam kampung "}) {
            assertThatThrownBy(() -> Pkcs12Keys.open(stored, wrong.toCharArray()))
                    .isInstanceOf(WrongPassphrase.class).hasMessageNotContaining("ayam");
        }
    }

    @Test
    void a_passphrase_may_hold_any_characters() throws Exception {
        char[] passphrase = "rahasiá ñ 漢字 😀".toCharArray();
        byte[] other = Pkcs12Keys.create(authority, RATNA, Period.ofYears(1), passphrase).pkcs12();

        assertThat(Pkcs12Keys.open(other, passphrase).certificate()).isNotNull();
        assertThatThrownBy(() -> Pkcs12Keys.open(other, "rahasia n 漢字 😀".toCharArray())).isInstanceOf(WrongPassphrase.class);
    }

    @Test
    void an_empty_passphrase_is_no_protection_and_refused() {
        assertThatThrownBy(() -> Pkcs12Keys.create(authority, RATNA, Period.ofYears(1), new char[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_are_no_key_are_told_apart_from_a_wrong_passphrase() {
        assertThatThrownBy(() -> Pkcs12Keys.open("bukan kunci".getBytes(StandardCharsets.UTF_8), PASSPHRASE))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Pkcs12Keys.open(Arrays.copyOf(stored, stored.length / 2), PASSPHRASE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_certificate_of_another_key_is_told_apart_from_a_wrong_passphrase() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        for (PublicKey other : List.of(CertificateAuthority.newKeyPair().getPublic(), rsa.generateKeyPair().getPublic())) {
            byte[] exchanged;
            try (SigningKey mine = Pkcs12Keys.open(stored, PASSPHRASE)) {
                exchanged = Pkcs12Keys.closedUnder(new SigningKey(mine.privateKey(), authority.issue(other, RATNA, Period.ofYears(2))), "Ratna",
                        PASSPHRASE);
            }
            assertThatThrownBy(() -> Pkcs12Keys.open(exchanged, PASSPHRASE)).isInstanceOf(ExchangedCertificate.class);
            assertThatThrownBy(() -> Pkcs12Keys.open(exchanged, "tujuh ayam kota".toCharArray())).isInstanceOf(WrongPassphrase.class);
        }
    }

    @Test
    void other_software_can_open_the_file() throws Exception {
        KeyStore jdk = KeyStore.getInstance("PKCS12");
        jdk.load(new ByteArrayInputStream(stored), PASSPHRASE);
        String alias = jdk.aliases().nextElement();

        assertThat(jdk.getKey(alias, PASSPHRASE)).isNotNull();
        assertThat(jdk.getCertificateChain(alias)).hasSize(2);
    }

    @Test
    void the_passphrase_is_left_for_its_owner_to_wipe() throws Exception {
        char[] passphrase = PASSPHRASE.clone();
        Pkcs12Keys.open(stored, passphrase);

        assertThat(passphrase).isEqualTo(PASSPHRASE);
    }
}
