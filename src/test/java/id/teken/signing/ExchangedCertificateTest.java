package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with the database exchanged a certificate: the key signs nothing, its owner is told so, and nobody is blamed. */
@TekenTest
class ExchangedCertificateTest {

    private static final String PASSPHRASE = "gula merah tiga kati";
    private static final String SAID = "sertifikat yang tersimpan bersamanya bukan miliknya";

    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    @Autowired
    private Revocations revocations;
    private City city;
    private Visitor owner;
    private UUID mine;
    private UUID theirs;

    @BeforeEach
    void aKeyBesideAnother() {
        city = cities.build();
        owner = visitors.of(city, "kepala2");
        mine = city.otherHead().officialId();
        theirs = city.head().officialId();
        assertThat(act("/kunci", Map.of("frasa", PASSPHRASE, "ulang", PASSPHRASE))).contains("Kunci sudah dibuat");
    }

    @Test
    void one_exchanged_within_the_key_file_counts_as_no_wrong_try() throws Exception {
        byte[] exchanged;
        try (SigningKey own = Pkcs12Keys.open(bytes("pkcs12", mine), PASSPHRASE.toCharArray());
                SigningKey other = Pkcs12Keys.open(bytes("pkcs12", theirs), City.PASSPHRASE.toCharArray())) {
            exchanged = Pkcs12Keys.closedUnder(new SigningKey(own.privateKey(), other.chain()), "x", PASSPHRASE.toCharArray());
        }
        set("pkcs12", exchanged);

        refusesSixTimes();
        assertThat(act("/kunci/perpanjang", Map.of("frasa", "salah sama sekali"))).contains("Frasa sandi salah. Sisa percobaan: 4");
    }

    @Test
    void one_exchanged_beside_the_key_file_is_refused_too_and_revoking_harms_nobody_else() {
        set("certificate", bytes("certificate", theirs));

        refusesSixTimes();
        int before = revocations.all().size();
        assertThat(act("/kunci/cabut", Map.of())).contains("Kunci sudah dicabut");
        assertThat(revocations.all()).as("the certificate is somebody else's").hasSize(before);
        assertThat(act("/kunci", Map.of("frasa", PASSPHRASE, "ulang", PASSPHRASE))).contains("Kunci sudah dibuat");
    }

    @Test
    void a_key_file_that_cannot_be_read_is_nobodys_wrong_try_and_can_be_replaced() {
        set("pkcs12", "bukan kunci".getBytes(StandardCharsets.UTF_8));

        assertThat(act("/kunci/perpanjang", Map.of("frasa", PASSPHRASE))).contains("tidak dapat dibaca");
        assertThat(act("/kunci/perpanjang", Map.of("frasa", "salah sama sekali"))).contains("tidak dapat dibaca");
        assertThat(act("/kunci/cabut", Map.of())).contains("Kunci sudah dicabut");
        assertThat(act("/kunci", Map.of("frasa", PASSPHRASE, "ulang", PASSPHRASE))).contains("Kunci sudah dibuat");
    }

    private void refusesSixTimes() {
        for (int i = 0; i < 6; i++) {
            assertThat(act("/kunci/perpanjang", Map.of("frasa", PASSPHRASE))).contains(SAID);
        }
        assertThat(superuser.database().queryForObject("select failed_attempts from teken.signing_key where official_id = ? and state = 'ACTIVE'",
                Integer.class, mine)).isZero();
    }

    private String act(String path, Map<String, String> fields) {
        assertThat(owner.post(path, fields).status()).isEqualTo(302);
        return owner.get("/kunci").body();
    }

    private byte[] bytes(String column, UUID official) {
        return superuser.database().queryForObject("select " + column + " from teken.signing_key where official_id = ? and state = 'ACTIVE'",
                byte[].class, official);
    }

    private void set(String column, byte[] value) {
        superuser.database().update("update teken.signing_key set " + column + " = ? where official_id = ? and state = 'ACTIVE'", value, mine);
    }
}
