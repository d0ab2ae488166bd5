package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {

    private static final Clock NEW_YEAR = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final CertificateSubject RATNA = new CertificateSubject("Ratna", "19720314 199803 2 004", "Kota Tirtanegara", "Dinkes");
    private static final PublicKey KEY = CertificateAuthority.newKeyPair().getPublic();

    @TempDir
    private Path parent;

    @Test
    void the_root_is_made_once_and_found_again_after_a_restart() {
        X509Certificate first = authority().root();

        assertThat(authority().root()).isEqualTo(first);
        assertThat(first.getBasicConstraints()).isNotNegative();
        assertThat(first.getSubjectX500Principal().getName()).isEqualTo("CN=Otoritas Uji,C=ID");
    }

    @Test
    void nobody_but_the_owner_can_read_the_key() throws Exception {
        authority().root();

        assertThat(mode(directory())).isEqualTo("rwx------");
        try (var files = Files.list(directory())) {
            assertThat(files.map(CertificateAuthorityTest::mode)).isNotEmpty().containsOnly("rw-------");
        }
    }

    @Test
    void a_key_that_others_could_read_is_not_used() throws Exception {
        authority().root();
        Files.setPosixFilePermissions(directory().resolve("authority.pem"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> authority().root()).isInstanceOf(IllegalStateException.class).hasRootCauseMessage(
                "Others may read or write the key; allow its owner only (mode 0600)");
    }

    @Test
    void a_damaged_key_is_never_replaced_by_a_new_one() throws Exception {
        authority().root();
        Files.writeString(directory().resolve("authority.pem"), "rusak");

        assertThatThrownBy(() -> authority().root()).isInstanceOf(IllegalStateException.class);
        assertThat(directory().resolve("authority.pem")).hasContent("rusak");
    }

    @Test
    void many_who_start_at_once_find_the_same_root() throws Exception {
        ExecutorService starters = Executors.newFixedThreadPool(8);
        try {
            List<Callable<X509Certificate>> starts = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                starts.add(() -> authority().root());
            }
            List<X509Certificate> roots = new ArrayList<>();
            for (Future<X509Certificate> root : starters.invokeAll(starts)) {
                roots.add(root.get());
            }
            assertThat(roots).hasSize(16).containsOnly(authority().root());
        } finally {
            starters.shutdown();
        }
    }

    @Test
    void a_certificate_names_the_person_and_serves_for_signing_only() throws Exception {
        List<X509Certificate> chain = authority().issue(KEY, RATNA, Period.ofYears(2));
        X509Certificate certificate = chain.get(0);

        certificate.verify(authority().root().getPublicKey());
        assertThat(chain).hasSize(2).endsWith(authority().root());
        assertThat(certificate.getSubjectX500Principal().toString())
                .isEqualTo("CN=Ratna, SERIALNUMBER=197203141998032004, OU=Dinkes, O=Kota Tirtanegara, C=ID");
        assertThat(certificate.getNotBefore()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(certificate.getNotAfter()).isEqualTo("2028-01-01T00:00:00Z");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getKeyUsage()).startsWith(true, true, false);
    }

    @Test
    void no_certificate_outlives_the_root_and_no_two_share_a_number() {
        CertificateAuthority authority = authority();
        X509Certificate one = authority.issue(KEY, RATNA, Period.ofYears(99)).get(0);
        X509Certificate other = authority.issue(KEY, RATNA, Period.ofYears(99)).get(0);

        assertThat(one.getNotAfter()).isEqualTo(authority.root().getNotAfter());
        assertThat(one.getSerialNumber()).isPositive().isNotEqualTo(other.getSerialNumber());
    }

    @Test
    void elected_officials_have_no_number_and_long_names_are_cut_to_what_certificates_allow() {
        CertificateSubject mayor = new CertificateSubject("H. " + "Surya ".repeat(20), null, "Kota\u0000 Tirtanegara", " ");
        String name = authority().issue(KEY, mayor, Period.ofYears(1)).get(0).getSubjectX500Principal().toString();

        assertThat(name).startsWith("CN=H. Surya").endsWith("O=Kota Tirtanegara, C=ID").doesNotContain("SERIALNUMBER", "OU=");
        assertThatThrownBy(() -> new CertificateSubject(" ", null, "Kota", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private CertificateAuthority authority() {
        return new CertificateAuthority(directory(), "Otoritas Uji", NEW_YEAR);
    }

    private Path directory() {
        return parent.resolve("keys");
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
