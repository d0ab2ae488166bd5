package id.teken.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.teken.engine.Tasks;
import id.teken.engine.WorkItem;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import id.teken.government.Governments;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters leave once, after their act, whatever the mail server does; and can be read here without one. */
@TekenTest
class OutboxTest {

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MailRepository mails;
    @Autowired
    private Governments governments;
    @Autowired
    private Tasks tasks;
    @Autowired
    private MovableClock clock;
    @Autowired
    private TransactionTemplate transaction;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.build();
    }

    @Test
    void everyAssignedTaskBringsExactlyOneMail() throws Exception {
        OutboxSender sender = sender(MAIL_SERVER.getSmtp().getPort());
        UUID agreement = walk.open(city);
        sender.sendDue();
        walk.submit(city, agreement);
        sender.sendDue();
        walk.correct(city, agreement, city.leader(), "74,90");
        sender.sendDue();
        walk.decide(city, agreement, city.secretary(), true);
        sender.sendDue();
        walk.confirm(city, agreement);
        walk.fireJobs(city, agreement);
        sender.sendDue();
        walk.sign(city, agreement, city.head());
        sender.sendDue();
        sender.sendDue();

        assertThat(received()).containsExactlyInAnyOrder(
                "kepala: Giliran Anda: susun PK 2026 Dinas Kesehatan",
                "walikota: Giliran Anda: telaah PK 2026 Dinas Kesehatan",
                "sekda: Giliran Anda: putuskan koreksi PK 2026 Dinas Kesehatan",
                "kepala: Giliran Anda: konfirmasi PK 2026 Dinas Kesehatan",
                "kepala: Giliran Anda: tanda tangani PK 2026 Dinas Kesehatan",
                "walikota: Giliran Anda: tanda tangani PK 2026 Dinas Kesehatan");
        assertThat(mailsOfCity()).extracting(Mail::getState).containsOnly(Mail.State.SENT);
    }

    @Test
    void aLetterWhoseTaskIsDoneBeforeItLeftDoesNotLeave() throws Exception {
        UUID agreement = walk.open(city);
        walk.submit(city, agreement);

        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();

        assertThat(received()).containsExactly("walikota: Giliran Anda: telaah PK 2026 Dinas Kesehatan");
    }

    @Test
    void aMailSaysWhatToDoInTextAndHtmlAndLeadsToTheTask() throws Exception {
        UUID agreement = walk.open(city);
        WorkItem task = city.in(() -> tasks.open(agreement, "draft").orElseThrow());

        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();

        MimeMessage mail = MAIL_SERVER.getReceivedMessages()[0];
        String link = "http://localhost:8080/tugas/" + task.id();
        assertThat(mail.getMessageID()).isEqualTo("<task-" + task.id() + "-" + city.login("kepala") + "@teken>");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Teken <teken@localhost>");
        assertThat(mail.getRecipients(Message.RecipientType.TO)).extracting(Object::toString)
                .containsExactly("\"dr. Kepala Uji, M.Kes.\" <kepala@" + city.code() + ".example>");
        assertThat(part(mail, "text/plain")).startsWith("Yth. dr. Kepala Uji, M.Kes.")
                .contains("Konsep Perjanjian Kinerja Dinas Kesehatan tahun 2026 menunggu Anda susun").contains(link);
        assertThat(part(mail, "text/html")).contains("<html").contains("href=\"" + link + "\"").contains("dr. Kepala Uji, M.Kes.")
                .doesNotContain(" th:");
    }

    @Test
    void whatPeopleWroteIsNotReadAsHtml() throws Exception {
        put(letter("surat-html", "<b>\"Tes\" & ${7*7}</b>"));

        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();

        assertThat(part(MAIL_SERVER.getReceivedMessages()[0], "text/html")).doesNotContain("<b>").contains("&lt;b&gt;").contains("${7*7}");
    }

    @Test
    void aFailingServerKeepsTheMailForLaterAndAfterItsRecoveryItLeavesOnce() throws Exception {
        put(letter("surat-1", "Isi"));

        sender(portWithoutServer()).sendDue();

        assertThat(theMail()).satisfies(mail -> {
            assertThat(mail.getState()).isEqualTo(Mail.State.WAITING);
            assertThat(mail.attempts()).as("the server was away, the letter did not fail").isZero();
            assertThat(mail.getLastError()).isNotBlank();
        });
        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();
        assertThat(received()).as("not before the pause is over").isEmpty();

        clock.advance(Duration.ofMinutes(2));
        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();
        clock.advance(Duration.ofDays(1));
        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();

        assertThat(received()).containsExactly("kepala: Perihal");
        assertThat(MAIL_SERVER.getReceivedMessages()[0].getMessageID()).isEqualTo("<surat-1@teken>");
        assertThat(theMail().getState()).isEqualTo(Mail.State.SENT);
        assertThat(theMail().getLastError()).isNull();
    }

    @Test
    void oneMailThatFailsDoesNotHoldUpTheOthers() throws Exception {
        put(new Letter("surat-1", city.login("kepala"), "Kepala", "bukan alamat@@", "Perihal", List.of("Isi"), null, null));
        put(letter("surat-2", "Isi"));

        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();

        assertThat(received()).containsExactly("kepala: Perihal");
    }

    @Test
    void aServerThatIsAwayForDaysLosesNothingAndDoublesNothing() throws Exception {
        for (int number = 1; number <= 5; number++) {
            put(letter("surat-" + number, "Isi"));
        }
        OutboxSender sender = sender(portWithoutServer());
        for (int hour = 0; hour < 72; hour++) {
            sender.sendDue();
            clock.advance(Duration.ofHours(1));
        }

        assertThat(mailsOfCity()).extracting(Mail::getState).containsOnly(Mail.State.WAITING);
        assertThat(sender.failedRounds()).isEqualTo(72);
        for (int round = 0; round < 3; round++) {
            sender(MAIL_SERVER.getSmtp().getPort()).sendDue();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(received()).hasSize(5);
        assertThat(MAIL_SERVER.getReceivedMessages()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void healthTellsOfLettersThatDoNotLeaveAndStaysInService() {
        put(letter("surat-1", "Isi"));
        OutboxSender sender = sender(1);
        sender.sendDue();
        assertThat(health(sender).getStatus()).isEqualTo(Status.UP);
        clock.advance(Duration.ofMinutes(16));
        sender.sendDue();

        Health late = health(sender);

        assertThat(late.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(late.getDetails()).containsEntry("waiting", 1L).containsEntry("oldestWaitingSeconds", 960L)
                .containsEntry("failedRounds", 2);
        assertThat(visitors.stranger().get("/actuator/health").status()).isEqualTo(200);
        assertThat(visitors.operator().get("/actuator/health/outbox").body()).contains("oldestWaitingSeconds");
        assertThat(visitors.of(city, "admin").get("/actuator/health/outbox").body()).doesNotContain("oldestWaitingSeconds");
    }

    @Test
    void anAddressThatTheServerRefusesForGoodIsGivenUpAtOnceAndTheOthersLeave() throws Exception {
        put(letter("surat-1", "Isi"));
        put(letter("surat-2", "Isi"));
        var smtp = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                try {
                    message.saveChanges();
                    if (message.getMessageID().contains("surat-1")) {
                        throw new MailSendException(Map.of(message, new SendFailedException("refused", new SMTPAddressFailedException(
                                new InternetAddress("kepala@x.example"), "RCPT TO", 550, "5.1.1 unknown user"))));
                    }
                } catch (MessagingException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        };

        TestSender.of(city, smtp, outbox, governments).sendDue();

        assertThat(mailsOfCity()).extracting(Mail::dedupKey, Mail::getState).containsExactlyInAnyOrder(
                tuple("surat-1", Mail.State.GIVEN_UP), tuple("surat-2", Mail.State.SENT));
    }

    @Test
    void aMailThatKeepsFailingIsGivenUpAfterTwelveAttempts() {
        put(letter("surat-1", "Isi"));
        var smtp = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                throw new MailSendException(Map.of(message, new MessagingException("452 mailbox full")));
            }
        };

        for (int attempt = 1; attempt <= 12; attempt++) {
            assertThat(theMail().getState()).as("before attempt " + attempt).isEqualTo(Mail.State.WAITING);
            TestSender.of(city, smtp, outbox, governments).sendDue();
            clock.advance(Duration.ofHours(6));
        }

        assertThat(theMail().getState()).isEqualTo(Mail.State.GIVEN_UP);
        assertThat(theMail().attempts()).isEqualTo(12);
    }

    @Test
    void aSubjectWithLineBreaksCannotAddHeaders() throws Exception {
        put(new Letter("surat-1", city.login("kepala"), "Kepala", "kepala@" + city.code() + ".example",
                "Dinas\r\nBcc: semua@kota.example\r\n\r\nIsi palsu", List.of("Isi"), null, null));

        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();

        MimeMessage mail = MAIL_SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Dinas Bcc: semua@kota.example Isi palsu");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void theLetterOfATurnBringsTheDueDateForTheCalendarAndALaterOneMovesIt() throws Exception {
        UUID agreement = walk.open(city);
        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();
        walk.submit(city, agreement);
        walk.ask(city, agreement, "Mengapa?");
        walk.confirm(city, agreement);
        sender(MAIL_SERVER.getSmtp().getPort()).sendDue();

        assertThat(part(MAIL_SERVER.getReceivedMessages()[0], "text/calendar")).contains("UID:" + agreement + "-draft@teken",
                "SEQUENCE:0", "DTSTART:20260218T090000Z", "SUMMARY:Giliran Anda: susun PK 2026 Dinas Kesehatan");
        assertThat(mailsOfCity().stream().map(Mail::calendar).filter(file -> file.contains(agreement + "-review"))
                .map(file -> file.replaceAll("(?s).*SEQUENCE:(\\d+).*", "$1"))).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void theSameLetterIsKeptOnce() {
        put(letter("surat-1", "Isi"));
        put(letter("surat-1", "Isi yang lain"));

        assertThat(mailsOfCity()).hasSize(1);
        assertThat(theMail().getText()).contains("Isi").doesNotContain("yang lain");
    }

    @Test
    void twoGovernmentsMayUseTheSameKey() {
        City other = cities.build();
        put(letter("surat-1", "Isi"));
        other.in(() -> transaction.executeWithoutResult(status -> outbox.put(letter("surat-1", "Isi"))));

        assertThat(mailsOfCity()).hasSize(1);
    }

    @Test
    void anActThatIsRolledBackLeavesNoLetter() {
        city.in(() -> transaction.executeWithoutResult(status -> {
            walk.open(city);
            status.setRollbackOnly();
        }));

        assertThat(mailsOfCity()).isEmpty();
    }

    @Test
    void withoutAMailServerLettersCanBeReadOnTheirPage() {
        walk.open(city);

        String page = visitors.of(city, "kepala").get("/surat").body();

        assertThat(page).contains("Giliran Anda: susun PK 2026 Dinas Kesehatan").contains("http://localhost:8080/tugas/")
                .contains("Server surel belum diatur");
        assertThat(visitors.of(city, "walikota").get("/surat").body()).contains("Belum ada surat").doesNotContain("susun PK");
    }

    private OutboxSender sender(int port) {
        return TestSender.of(city, port, outbox, governments);
    }

    private Health health(OutboxSender sender) {
        return new OutboxHealth(outbox, sender, TestSender.only(city, governments)).health();
    }

    private Letter letter(String key, String text) {
        return new Letter(key, city.login("kepala"), "Kepala", "kepala@" + city.code() + ".example", "Perihal", List.of(text), null, null);
    }

    private void put(Letter letter) {
        city.inTransaction(() -> outbox.put(letter));
    }

    private Mail theMail() {
        assertThat(mailsOfCity()).hasSize(1);
        return mailsOfCity().get(0);
    }

    private List<Mail> mailsOfCity() {
        return city.in(() -> mails.findAll());
    }

    /** {@code recipient: subject} of each. */
    private static List<String> received() throws MessagingException {
        List<String> letters = new ArrayList<>();
        for (MimeMessage mail : MAIL_SERVER.getReceivedMessages()) {
            String recipient = Arrays.toString(mail.getAllRecipients()).replaceFirst(".*<(\\w+)@.*", "$1");
            letters.add(recipient + ": " + mail.getSubject());
        }
        return letters;
    }

    private static String part(Part message, String type) throws MessagingException, IOException {
        if (message.isMimeType("text/calendar") && type.equals("text/calendar")) {
            return new String(message.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        if (message.getContent() instanceof MimeMultipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                String found = part(parts.getBodyPart(index), type);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return message.isMimeType(type) ? message.getContent().toString() : null;
    }

    private static int portWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
