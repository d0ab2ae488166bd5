package id.teken.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.teken.agreement.LineData;
import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.LowerPosts;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import id.teken.government.Governments;
import id.teken.government.Holidays;
import id.teken.government.WorkingDays;
import id.teken.notification.Mail;
import id.teken.notification.Outbox;
import id.teken.notification.TestSender;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.portal.MorningDigest;
import id.teken.values.Target.Direction;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Months in the life of a draft that nobody submits, with every mail counted. It begins on Monday, 2 February 2026; the draft
 * is due ten working days later, on Wednesday 18 February, for Monday and Tuesday before it are Imlek.
 */
@TekenTest
class OverdueStoryTest {

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Walk walk;
    @Autowired
    private LowerPosts posts;
    @Autowired
    private MorningDigest digest;
    @Autowired
    private Outbox outbox;
    @Autowired
    private Governments governments;
    @Autowired
    private WorkingDays workingDays;
    @Autowired
    private Holidays holidays;
    @Autowired
    private WatchList list;
    @Autowired
    private OverdueSettings settings;
    @Autowired
    private Audit audit;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private MovableClock clock;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.build();
    }

    @Test
    void aDraftThatNobodySubmitsForSevenWeeksBringsExactlyTheseMails() throws Exception {
        UUID agreement = walk.open(city);
        liveUntil("2026-03-20");

        assertThat(received("kepala")).containsExactly("2026-02-02 Giliran Anda: susun PK 2026 Dinas Kesehatan",
                "2026-02-13 1 tugas menunggu Anda, 0 terlambat", "2026-02-18 1 tugas menunggu Anda, 0 terlambat",
                "2026-02-19 1 tugas menunggu Anda, 1 terlambat", "2026-02-20 1 tugas menunggu Anda, 1 terlambat",
                "2026-02-23 1 tugas menunggu Anda, 1 terlambat", "2026-02-24 1 tugas menunggu Anda, 1 terlambat",
                "2026-02-25 1 tugas menunggu Anda, 1 terlambat", "2026-02-26 1 tugas menunggu Anda, 1 terlambat",
                "2026-02-27 1 tugas menunggu Anda, 1 terlambat", "2026-03-02 1 tugas menunggu Anda, 1 terlambat",
                "2026-03-03 1 tugas menunggu Anda, 1 terlambat", "2026-03-04 1 tugas menunggu Anda, 1 terlambat",
                "2026-03-05 1 tugas menunggu Anda, 1 terlambat", "2026-03-06 1 tugas menunggu Anda, 1 terlambat",
                "2026-03-09 1 tugas menunggu Anda, 1 terlambat", "2026-03-10 1 tugas menunggu Anda, 1 terlambat",
                "2026-03-11 1 tugas menunggu Anda, 1 terlambat", "2026-03-12 1 tugas menunggu Anda, 1 terlambat",
                "2026-03-13 1 tugas menunggu Anda, 1 terlambat", "2026-03-16 1 tugas menunggu Anda, 1 terlambat",
                "2026-03-17 1 tugas menunggu Anda, 1 terlambat");
        assertThat(received("sekda")).hasSize(17).allMatch(mail -> mail.endsWith("1 keterlambatan dilaporkan kepada Anda"))
                .first().asString().startsWith("2026-02-23");
        assertThat(received("walikota")).hasSize(13).first().asString().startsWith("2026-02-27");
        assertThat(received("staf")).isEmpty();
        assertThat(received("admin")).isEmpty();
        assertThat(city.in(() -> audit.of(agreement))).extracting(AuditEntry::event)
                .containsSubsequence("overdue.SECRETARY", "overdue.LEADER");
    }

    @Test
    void theSekdaReadsWhoIsLateWithWhat() throws Exception {
        walk.open(city);
        liveUntil("2026-02-23");

        String letter = city.in(() -> outbox.lettersTo(city.login("sekda"))).get(0).getText();

        assertThat(letter).contains("Susun rancangan PK, Dinas Kesehatan 2026: terlambat 3 hari kerja (jatuh tempo 18 Februari 2026), "
                + "menunggu dr. Kepala Uji, M.Kes.", "/terlambat");
    }

    @Test
    void whatAPostBelowTheHeadOwesGoesUpItsOwnLine() throws Exception {
        UUID agreement = posts.open(city, posts.section(city, posts.field(city)));
        liveUntil("2026-02-23");
        assertThat(city.in(() -> outbox.lettersTo(city.login("kabid")))).extracting(Mail::getSubject)
                .containsExactly("1 keterlambatan dilaporkan kepada Anda");
        assertThat(visitors.of(city, "kabid").get("/terlambat").body()).contains("Kepala Seksi Gizi").contains("Kepala Bidang Kesehatan Masyarakat");
        assertThat(visitors.of(city, "kepala2").get("/terlambat").body()).doesNotContain("Kepala Seksi Gizi");
        assertThat(received("kepala")).isEmpty();

        liveUntil("2026-02-27");

        assertThat(received("kepala")).containsExactly("2026-02-27 1 keterlambatan dilaporkan kepada Anda");
        assertThat(received("sekda")).isEmpty();
        assertThat(received("walikota")).isEmpty();
        assertThat(city.in(() -> audit.of(agreement))).extracting(AuditEntry::event).contains("overdue.UPWARD")
                .doesNotContain("overdue.SECRETARY", "overdue.LEADER");
    }

    @Test
    void whoIsLateWithJudgingAPostIsReportedToTheNextAbove() throws Exception {
        UUID section = posts.section(city, posts.field(city));
        UUID agreement = posts.open(city, section);
        posts.write(city, agreement, city.person("kasi"), new LineData(null, "Gizi", "Posyandu yang dikunjungi", IndicatorKind.OUTPUT, "posyandu", "96",
                Direction.HIGHER, Calculation.CUMULATIVE, Frequency.MONTHLY, "100", "", "", ""));
        posts.submit(city, agreement, city.person("kasi"));
        liveUntil("2026-02-25");
        assertThat(city.in(() -> list.open())).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isEqualTo(city.login("kabid"));
            assertThat(task.told()).extracting(Told::login).first().isEqualTo(city.login("kepala"));
            assertThat(task.told()).extracting(Told::login).doesNotContain(city.login("kabid"), city.login("kasi"));
        });
    }

    @Test
    void thePageHasATextToPasteIntoWhatsApp() throws Exception {
        walk.open(city);
        liveUntil("2026-02-23");

        String page = visitors.of(city, "sekda").get("/terlambat").body();

        assertThat(page).contains("*Pemerintah Kota Uji: 1 tugas terlambat per 23 Februari 2026*",
                "1. Susun rancangan PK, Dinas Kesehatan 2026, dr. Kepala Uji, M.Kes.: terlambat 3 hari kerja", "Yth. dr. Kepala Uji, M.Kes., tugas");
    }

    @Test
    void itStopsAtOnceWhenTheTaskIsDone() throws Exception {
        UUID agreement = walk.open(city);
        liveUntil("2026-02-24");
        walk.submit(city, agreement);

        assertThat(city.in(() -> list.open())).isEmpty();
        assertThat(watching()).as("processes that watch").isZero();
        int before = MAIL_SERVER.getReceivedMessages().length;
        clock.advance(Duration.ofDays(1));
        liveUntil("2026-02-25");
        assertThat(MAIL_SERVER.getReceivedMessages()).as("only the leader's turn").hasSize(before + 1);
    }

    @Test
    void itStopsAtOnceWhenTheAgreementIsWithdrawn() throws Exception {
        UUID agreement = walk.open(city);
        liveUntil("2026-02-24");
        walk.withdraw(city, agreement);

        assertThat(city.in(() -> list.open())).isEmpty();
        assertThat(watching()).isZero();
    }

    @Test
    void whoIsOnTimeCostsNoProcess() throws Exception {
        UUID agreement = walk.open(city);
        liveUntil("2026-02-06");
        walk.submit(city, agreement);

        assertThat(watching()).isZero();
        assertThat(received("kepala")).hasSize(1);
    }

    @Test
    void aServerThatWasOffForAWeekSendsOneLetterToEach() throws Exception {
        walk.open(city);
        liveUntil("2026-02-20");
        int before = received("kepala").size();
        clock.advance(Duration.ofDays(12));
        liveUntil("2026-03-04");

        assertThat(received("kepala")).hasSize(before + 1);
        assertThat(received("sekda")).hasSize(1);
        assertThat(received("walikota")).as("seven working days went by meanwhile").hasSize(1);
    }

    @Test
    void weekendsAndHolidaysAreQuietAndDoNotCount() throws Exception {
        walk.open(city);
        liveUntil("2026-03-31");

        assertThat(received("kepala")).noneMatch(mail -> mail.startsWith("2026-03-19") || mail.startsWith("2026-03-23"))
                .noneMatch(mail -> mail.startsWith("2026-02-14") || mail.startsWith("2026-02-15") || mail.startsWith("2026-02-16"));
    }

    @Test
    void aSixDayWeekCountsSaturdays() throws Exception {
        city.inTransaction(() -> workingDays.week(6));
        walk.open(city);
        liveUntil("2026-02-28");

        assertThat(received("kepala")).anyMatch(mail -> mail.startsWith("2026-02-14 ")).anyMatch(mail -> mail.startsWith("2026-02-21 "));
        assertThat(received("sekda")).first().asString().as("due on the 13th: 14, 18, 19").startsWith("2026-02-19");
    }

    @Test
    void aHolidayAnnouncedMeanwhilePutsTheReportOff() throws Exception {
        walk.open(city);
        liveUntil("2026-02-20");
        city.inTransaction(() -> database.update("insert into teken.holiday (id, day, kind, name, source) values "
                + "(gen_random_uuid(), '2026-02-23', 'LOCAL', 'Hari jadi kota', 'Perda')"));
        clock.advance(Duration.ofDays(1));
        liveUntil("2026-02-25");

        assertThat(received("sekda")).first().asString().startsWith("2026-02-24");
        assertThat(received("kepala")).noneMatch(mail -> mail.startsWith("2026-02-23"));
    }

    @Test
    void offsetsAreTheGovernmentsOwn() throws Exception {
        city.inTransaction(() -> settings.change(1, 1, 2));
        walk.open(city);
        liveUntil("2026-02-20");

        assertThat(received("kepala")).element(1).asString().as("the day before is closed, so the last working day").startsWith("2026-02-13");
        assertThat(received("sekda")).first().asString().startsWith("2026-02-19");
        assertThat(received("walikota")).first().asString().startsWith("2026-02-20");
    }

    @Test
    void withoutATableOfHolidaysNobodyIsReportedAndTheAdministratorIsWarned() throws Exception {
        city.inTransaction(() -> database.update("delete from teken.holiday where day >= '2026-01-01'"));
        walk.open(city);
        liveUntil("2026-03-06");

        assertThat(received("sekda")).isEmpty();
        assertThat(received("walikota")).isEmpty();
        assertThat(received("admin")).isNotEmpty().allMatch(mail -> mail.endsWith("Ada yang perlu Anda periksa"));
        assertThat(received("kepala").size()).isGreaterThan(10);
        city.inTransaction(() -> holidays.store("01/01/2026;nasional;Tahun Baru;SKB"));
        clock.advance(Duration.ofDays(1));
        liveUntil("2026-03-09");
        assertThat(received("sekda")).as("told as soon as the days are known").hasSize(1);
        assertThat(received("walikota")).hasSize(1);
    }

    @Test
    void twoCallsOnOneMorningWriteOneLetter() throws Exception {
        walk.open(city);
        liveUntil("2026-02-19");
        morning();
        morning();

        assertThat(received("kepala").stream().filter(mail -> mail.startsWith("2026-02-19"))).hasSize(1);
    }

    /** Lives day by day, at nine in the morning, up to and with this day. */
    private void liveUntil(String day) {
        while (!today().isAfter(LocalDate.parse(day))) {
            morning();
            clock.advance(Duration.ofDays(1));
        }
        clock.advance(Duration.ofDays(-1));
    }

    private void morning() {
        List<Job> due = management.createJobQuery().tenantIdIn(city.code()).timers().duedateLowerThan(Date.from(clock.instant())).list();
        due.forEach(job -> city.in(() -> management.executeJob(job.getId())));
        digest.writeFor(governments.find(city.code()).orElseThrow());
        TestSender.of(city, MAIL_SERVER.getSmtp().getPort(), outbox, governments).sendDue();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
    }

    private long watching() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("overdue").tenantIdIn(city.code()).count();
    }

    /** {@code day subject} of each mail to one person, first to last. */
    private List<String> received(String who) throws MessagingException {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : MAIL_SERVER.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().contains(who + "@" + city.code())) {
                mails.add(day(mail) + " " + mail.getSubject());
            }
        }
        return mails;
    }

    /** The day by our clock: the mail's own date is that of the machine. */
    private String day(MimeMessage mail) throws MessagingException {
        String id = mail.getMessageID();
        return id.contains("digest-") ? id.replaceAll(".*-(\\d{4}-\\d\\d-\\d\\d)@.*", "$1") : "2026-02-02";
    }
}
