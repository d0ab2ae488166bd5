package id.teken.agreement.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The leader's page, the page of the progress, the large one in the hall and the stream that keeps them up to date. */
@TekenTest
class CeremonyPagesTest {

    private static final Pattern BOX = Pattern.compile("<input[^>]*name=\"pilih\"[^>]*value=\"([^\"]+)\"[^>]*>");

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Visitors visitors;
    private City city;
    private Visitor leader;

    @BeforeEach
    void oneFileSignedByTheHead() {
        city = cities.build();
        UUID id = walk.open(city);
        walk.submit(city, id);
        walk.accept(city, id);
        walk.fireJobs(city, id);
        walk.sign(city, id, city.head());
        leader = visitors.of(city, "walikota");
    }

    @Test
    void the_hall_sees_what_is_signed() {
        String page = sign(City.PASSPHRASE);

        await().atMost(Duration.ofSeconds(60)).until(() -> leader.get(page).body().contains("1 dari 1 ditandatangani"));
        assertThat(leader.get(page).body()).contains("Selesai. Semua naskah sudah ditandatangani.");
        assertThat(visitors.of(city, "sekda").get(page + "/layar").body()).contains("Penandatanganan Perjanjian Kinerja", "1 dari 1 ditandatangani");
        assertThat(leader.get("/api/ceremonies" + page.substring("/upacara".length()) + "/events").body()).contains("\"signed\":1", "\"total\":1");
        assertThat(visitors.of(city, "kepala").get(page + "/layar").status()).isEqualTo(404);
        assertThat(leader.get("/upacara").body()).contains("Tidak ada naskah yang menunggu tanda tangan Anda");
    }

    @Test
    void after_a_wrong_passphrase_the_choice_is_as_it_was() {
        assertThat(sign("salah sama sekali")).isEqualTo("/upacara");
        String again = leader.get("/upacara").body();
        assertThat(again).contains("Frasa sandi salah");
        assertThat(box(again).group()).contains("checked");

        assertThat(leader.post("/upacara", Map.of("frasa", City.PASSPHRASE)).location()).endsWith("/upacara");
        String nothing = leader.get("/upacara").body();
        assertThat(nothing).contains("Pilih");
        assertThat(box(nothing).group()).doesNotContain("checked");
    }

    /** @return where the answer leads */
    private String sign(String passphrase) {
        String chosen = box(leader.get("/upacara").body()).group(1);
        return leader.post("/upacara", Map.of("pilih", chosen, "frasa", passphrase)).location().replaceFirst("^https?://[^/]+", "");
    }

    private static Matcher box(String page) {
        Matcher box = BOX.matcher(page);
        assertThat(box.find()).as(page).isTrue();
        return box;
    }
}
