package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Walk;
import id.teken.government.Governments;
import id.teken.notification.Mail;
import id.teken.notification.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One letter per person and working morning, as long as something is due. The story begins on Monday, 2 February 2026. */
@TekenTest
class MorningDigestTest {

    @Autowired
    private MorningDigest digest;
    @Autowired
    private Governments governments;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MovableClock clock;

    @Test
    void nothingIsWrittenWhileNothingIsDue() {
        City city = cities.build();
        walk.open(city);

        write(city);

        assertThat(digests(city, "kepala")).isEmpty();
    }

    @Test
    void fromThreeDaysBeforeUntilDoneThereIsOneLetterAWorkingMorning() {
        City city = cities.build();
        UUID id = walk.open(city);
        // ten working days for the draft: due on Monday, 16 February; Tuesday the 17th is Imlek, joint leave on the 16th
        for (int day = 0; day < 21; day++) {
            write(city);
            write(city);
            clock.advance(Duration.ofDays(1));
        }
        List<Mail> reminders = digests(city, "kepala");
        walk.submit(city, id);
        write(city);

        assertThat(digests(city, "kepala")).hasSameSizeAs(reminders);
        assertThat(reminders).extracting(Mail::getSubject).first().isEqualTo("1 tugas menunggu Anda, 1 terlambat");
        assertThat(reminders.get(0).getText()).contains("terlambat", "hari kerja", "Dinas Kesehatan 2026");
        assertThat(reminders.get(reminders.size() - 1).getSubject()).isEqualTo("1 tugas menunggu Anda, 0 terlambat");
    }

    @Test
    void aServerThatWasOffForAWeekSendsOneLetter() {
        City city = cities.build();
        walk.open(city);
        clock.advance(Duration.ofDays(24));
        write(city);

        write(city);

        assertThat(digests(city, "kepala")).hasSize(1);
    }

    @Test
    void aClockThatJumpsBackWritesNoMorningTwice() {
        City city = cities.build();
        walk.open(city);
        clock.advance(Duration.ofDays(24));
        write(city);
        clock.advance(Duration.ofDays(-3));
        write(city);
        clock.advance(Duration.ofDays(3));
        write(city);

        assertThat(digests(city, "kepala")).as("one for each of the two days").hasSize(2);
    }

    @Test
    void weekendsAreQuiet() {
        City city = cities.build();
        walk.open(city);
        clock.advance(Duration.ofDays(26));

        write(city);

        assertThat(digests(city, "kepala")).isEmpty();
    }

    private void write(City city) {
        digest.writeFor(governments.find(city.code()).orElseThrow());
    }

    private List<Mail> digests(City city, String who) {
        return city.in(() -> outbox.lettersTo(city.login(who))).stream()
                .filter(mail -> mail.getSubject().contains("menunggu Anda")).toList();
    }
}
