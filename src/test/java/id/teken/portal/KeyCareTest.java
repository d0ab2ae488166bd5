package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An official cares for the own key; two others release it once it is locked. */
@TekenTest
class KeyCareTest {

    private static final String FIRST = "gula merah tiga kati";
    private static final String SECOND = "kopi tubruk dua cangkir";

    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    private City city;
    private Visitor owner;

    @BeforeEach
    void someoneWithAKey() {
        city = cities.build();
        owner = visitors.of(city, "kepala2");
        assertThat(act("/kunci", Map.of("frasa", FIRST, "ulang", FIRST))).contains("Kunci sudah dibuat");
    }

    @Test
    void a_changed_passphrase_opens_the_same_key_and_the_former_no_longer_does() {
        String before = column("encode(certificate, 'hex')");
        assertThat(act("/kunci/frasa", Map.of("lama", FIRST, "frasa", SECOND, "ulang", SECOND))).contains("Frasa sandi sudah diganti");
        assertThat(column("encode(certificate, 'hex')")).isEqualTo(before);

        assertThat(act("/kunci/perpanjang", Map.of("frasa", FIRST))).contains("Frasa sandi salah. Sisa percobaan: 4");
        assertThat(act("/kunci/frasa", Map.of("lama", SECOND, "frasa", "pendek", "ulang", "pendek"))).contains("terlalu lemah");
        assertThat(act("/kunci/frasa", Map.of("lama", SECOND, "frasa", FIRST, "ulang", SECOND))).contains("tidak sama");
        assertThat(act("/kunci/perpanjang", Map.of("frasa", SECOND))).contains("Kunci sudah diperpanjang");
        assertThat(column("encode(certificate, 'hex')")).isNotEqualTo(before);
    }

    @Test
    void a_revoked_key_is_on_the_list_that_everybody_can_read_and_a_new_one_can_be_made() throws Exception {
        X509Certificate certificate = certificate(column("encode(certificate, 'base64')"));
        assertThat(list().getRevokedCertificate(certificate)).isNull();

        assertThat(act("/kunci/cabut", Map.of())).contains("Kunci sudah dicabut");

        assertThat(list().getRevokedCertificate(certificate)).isNotNull();
        assertThat(act("/kunci/perpanjang", Map.of("frasa", FIRST))).contains("belum mempunyai kunci");
        assertThat(act("/kunci", Map.of("frasa", SECOND, "ulang", SECOND))).contains("Kunci sudah dibuat")
                .as("what was done with the own keys").contains("Riwayat", "Kunci tanda tangan dicabut", "Oleh pemiliknya");
    }

    @Test
    void an_administrator_revokes_a_key_with_a_reason_and_nobody_else_does() throws Exception {
        X509Certificate certificate = certificate(column("encode(certificate, 'base64')"));
        Visitor admin = visitors.of(city, "admin");
        String revoke = "/admin/tanda-tangan/kunci/" + city.otherHead().officialId() + "/cabut";

        assertThat(admin.get("/admin/tanda-tangan").body()).contains("Dra. Kepala Lain", "Kunci yang dipakai");
        assertThat(admin.post(revoke, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(list().getRevokedCertificate(certificate)).isNull();
        assertThat(admin.post(revoke, Map.of("reason", "Frasa sandi tertulis di papan")).status()).isEqualTo(302);

        assertThat(list().getRevokedCertificate(certificate)).isNotNull();
        assertThat(admin.get("/admin/tanda-tangan").body()).contains("Kunci sudah dicabut").doesNotContain("Dra. Kepala Lain");
        assertThat(act("/kunci", Map.of("frasa", SECOND, "ulang", SECOND))).contains("Kunci sudah dibuat");
    }

    @Test
    void a_NIK_is_checked_and_shown_to_nobody() {
        assertThat(act("/kunci/pengenal", Map.of("nik", "12345"))).contains("NIK terdiri dari 16 angka");
        assertThat(act("/kunci/pengenal", Map.of("nik", "3171 0101 0170 0001"))).contains("Pengenal sudah disimpan").doesNotContain("3171");
        assertThat(act("/kunci/pengenal", Map.of("slot", "x"))).contains("Nomor slot berupa angka");
        assertThat(superuser.database().queryForObject("select nik from teken.signing_identity where official_id = ?", String.class,
                city.otherHead().officialId())).isEqualTo("3171010101700001");
    }

    @Test
    void a_locked_key_is_released_by_an_administrator_and_an_official_but_by_nobody_alone() {
        lock();
        Visitor admin = visitors.of(city, "admin");
        Visitor secretary = visitors.of(city, "sekda");
        String release = "/kunci/terkunci/" + city.otherHead().officialId();

        assertThat(admin.get("/kunci/terkunci").body()).contains("Dra. Kepala Lain");
        admin.post(release, Map.of());
        assertThat(admin.get("/kunci/terkunci").body()).contains("Seorang lagi harus menyetujui", "disetujui oleh");
        admin.post(release, Map.of());
        assertThat(column("failed_attempts")).as("nobody releases alone").isEqualTo("5");
        assertThat(owner.post(release, Map.of()).status()).as("the owner has no part in it").isEqualTo(404);

        secretary.post(release, Map.of());
        assertThat(column("failed_attempts")).isEqualTo("0");
        assertThat(secretary.get("/kunci/terkunci").body()).contains("Kunci sudah dibuka kembali", "Tidak ada kunci yang terkunci");
        assertThat(act("/kunci/perpanjang", Map.of("frasa", FIRST))).contains("Kunci sudah diperpanjang");
    }

    @Test
    void two_of_the_same_side_do_not_release_a_key() {
        lock();
        String release = "/kunci/terkunci/" + city.otherHead().officialId();
        visitors.of(city, "sekda").post(release, Map.of());
        Visitor leader = visitors.of(city, "walikota");
        leader.post(release, Map.of());

        assertThat(leader.get("/kunci/terkunci").body()).contains("Anda tidak dapat membuka kunci ini");
        assertThat(column("failed_attempts")).isEqualTo("5");
    }

    @Test
    void the_rows_of_the_matrix_hold() {
        Visitor stranger = visitors.stranger();
        stranger.get("/masuk");
        Map<String, Visitor> who = Map.of("anonymous", stranger, "head", visitors.of(city, "kepala2"), "secretary",
                visitors.of(city, "sekda"), "admin", visitors.of(city, "admin"));
        MatrixRow.of("keys").forEach(row -> row.expected().forEach((name, expected) -> {
            String path = row.path().replace("{official}", UUID.randomUUID().toString());
            int status = row.reads() ? who.get(name).get(path).status()
                    : who.get(name).post(path, Map.of("lama", "x", "frasa", "x", "ulang", "x")).status();
            assertThat(status).as(row + " " + name).isEqualTo(Integer.parseInt(expected));
        }));
    }

    private void lock() {
        for (int i = 0; i < 5; i++) {
            act("/kunci/perpanjang", Map.of("frasa", "salah sama sekali"));
        }
        assertThat(column("failed_attempts")).isEqualTo("5");
    }

    /** What the owner reads afterwards. */
    private String act(String path, Map<String, String> fields) {
        assertThat(owner.post(path, fields).status()).isEqualTo(302);
        return owner.get("/kunci").body();
    }

    private String column(String expression) {
        return superuser.database().queryForObject("select " + expression + "::text from teken.signing_key where official_id = ? "
                + "and state = 'ACTIVE'", String.class, city.otherHead().officialId());
    }

    private X509CRL list() throws Exception {
        return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(visitors.stranger().get("/ca/revoked.crl").bytes()));
    }

    private static X509Certificate certificate(String base64) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(
                new ByteArrayInputStream(java.util.Base64.getMimeDecoder().decode(base64)));
    }
}
