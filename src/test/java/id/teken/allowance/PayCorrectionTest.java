package id.teken.allowance;

import static id.teken.fixture.Pay.ANI;
import static id.teken.fixture.Pay.BUDI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Pay;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.planning.Spending.Kind;
import id.teken.portal.verification.Verification;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Verdict;
import id.teken.values.Refusal;
import id.teken.values.Rupiah;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** January was missed: a fifth of Ani's 5.000.000 and of Budi's 3.000.000 is held. Then one of the two turns out to be wrong. */
@TekenTest
class PayCorrectionTest {

    private static final String CITRA = "PJLP-0123";
    private static final YearMonth JANUARY = YearMonth.of(City.YEAR, 1);

    @Autowired
    private Cities cities;
    @Autowired
    private Pay pay;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PayCorrections corrections;
    @Autowired
    private AllowanceDecisions decisions;
    @Autowired
    private OwnAllowance own;
    @Autowired
    private Verification verification;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private MovableClock clock;
    private City city;

    @BeforeEach
    void aDecidedJanuary() {
        city = cities.build();
        pay.begin(city);
        city.in(() -> accounts.open(new NewAccount(city.login("citra"), "Citra", "citra@uji.example", null, city.unit(), Set.of(Role.UNIT_STAFF)),
                City.PASSWORD));
        clock.advance(Duration.ofDays(59));
        pay.missedJanuary(city);
        String people = "DINKES;" + ANI + ";Ani;5.000.000\nDINKES;" + BUDI + ";Budi;3.000.000\nDINKES;pjlp-0123;Citra;2.500.002;;;"
                + city.login("citra") + "\n";
        for (int month = 1; month <= 3; month++) {
            pay.roster(city, month, people);
        }
        pay.approve(city, pay.open(city, 1));
    }

    @Test
    void oneEmployeeIsCorrectedByAnEntryAndTheUnitsFigureFollowsItsRows() throws IOException {
        assertThat(unitFigure()).as("500.000,4 is rounded").isEqualTo(2_100_000);
        propose(ANI, "", "4.000.000", null, "Salah ketik daftar");
        pay.regulate(city, "10");
        UUID february = pay.open(city, 2);

        assertThat(pay.read(city, february).outcome().corrected()).extracting(PayEntry::employee, PayEntry::consequence, PayEntry::effect)
                .containsExactly(tuple(ANI, Consequence.HELD, 200_000L));
        pay.approve(city, february);

        assertThat(city.in(() -> decisions.payroll(february, city.person("bpkad"))).stream().filter(entry -> entry.about().equals(JANUARY)))
                .as("nobody else is touched, and the percentage is that of January").extracting(PayEntry::employee, PayEntry::reason, PayEntry::amount)
                .containsExactly(tuple(ANI, "Salah ketik daftar", new Rupiah(800_000)));
        assertThat(unitFigure()).isEqualTo(1_900_000);
        assertThat(rowsOfTheUnit()).as("to the rupiah").isEqualTo(unitFigure());
        assertThat(text(february)).contains("Koreksi perorangan", "Salah ketik daftar", "200.000");
        assertThat(city.in(() -> corrections.waiting(city.person("bkpsdm")))).isEmpty();
        assertThat(pay.read(city, february).outcome().units()).as("as it was read before").hasSize(1);
    }

    @Test
    void whatIsReleasedLaterIsTheCorrectedAmount() {
        propose(ANI, "", "4.000.000", null, "Salah ketik daftar");
        pay.spend(city, Kind.REALISED, "1;15.000.000.000", "1;700.000.000");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(effects(ANI)).as("all that was held comes back at once; February is paid").containsExactly(-1_000_000L, 1_000_000L, 0L);
        assertThat(city.in(() -> own.read(city.person("ani"))).entries()).extracting(PayEntry::consequence, PayEntry::reason, PayEntry::amount)
                .contains(tuple(Consequence.RELEASED, "Salah ketik daftar", new Rupiah(800_000)));
        assertThat(rowsOfTheUnit()).isEqualTo(unitFigure());
    }

    @Test
    void somebodyForgottenComesInAndSomebodyWrongGoesOut() {
        propose("198505052010012003", "Dewi", "1.000.000", LocalDate.of(2026, 1, 17), "Pindahan yang terlewat");
        propose(BUDI, "", "0", null, "Sudah pensiun");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(effects("198505052010012003")).containsExactly(-96_774L);
        assertThat(effects(BUDI)).as("all that was held comes back").startsWith(-600_000L, 600_000L);
        assertThat(rowsOfTheUnit()).isEqualTo(unitFigure());
    }

    @Test
    void aCorrectionNeedsADecidedMonthADifferenceAndAReason() {
        assertThatThrownBy(() -> propose(city.person("bkpsdm"), 2, ANI, "", "1", "x")).satisfies(is("month payCorrection.undecided"));
        assertThatThrownBy(() -> propose(city.person("bkpsdm"), 1, ANI, "", "5.000.000", "x")).satisfies(is("base payCorrection.same"));
        assertThatThrownBy(() -> propose(city.person("bkpsdm"), 1, "198505052010012003", "", "1", "x")).satisfies(is("name payCorrection.name"));
        assertThatThrownBy(() -> propose(city.person("bkpsdm"), 13, "123", "", "3.17", "")).satisfies(
                is("month roster.month", "employee roster.nip", "base roster.base", "reason payCorrection.reason"));
        assertThatThrownBy(() -> propose(city.leader(), 1, ANI, "", "1", "x")).isInstanceOf(Refusal.class);
        city.in(() -> accounts.open(new NewAccount(city.login("bkpsdm2"), "Ani", "ani2@uji.example", city.person("ani").officialId(), null,
                Set.of(Role.PERSONNEL)), City.PASSWORD));
        assertThatThrownBy(() -> propose(city.person("bkpsdm2"), 1, ANI, "", "9.000.000", "x")).hasMessage("payCorrection.own");

        UUID id = propose(ANI, "", "4.000.000", null, "x").id();
        assertThatThrownBy(() -> propose(ANI, "", "3.000.000", null, "x")).hasMessage("payCorrection.waits");
        city.in(() -> corrections.withdraw(id, city.person("bkpsdm")));
        assertThatThrownBy(() -> city.in(() -> corrections.withdraw(id, city.person("bkpsdm")))).hasMessage("payCorrection.unknown");
        assertThat(pay.read(city, pay.open(city, 2)).outcome().corrected()).isEmpty();
    }

    @Test
    void whatWasReadWithoutTheCorrectionCannotBeSigned() {
        UUID february = pay.open(city, 2);
        String read = pay.read(city, february).documentHash();
        propose(ANI, "", "4.000.000", null, "x");

        assertThatThrownBy(() -> pay.approve(city, february, city.leader(), read, City.PASSPHRASE)).hasMessage("decision.stale");
    }

    @Test
    void contractStaffSeeTheirLedgerByTheirAccountAndObject() {
        Person citra = city.person("citra");
        assertThat(city.in(() -> own.read(citra)).entries()).extracting(PayEntry::employee, PayEntry::amount)
                .containsExactly(tuple(CITRA, new Rupiah(500_000)));
        assertThat(city.in(() -> own.read(city.staff())).entries()).isEmpty();

        UUID objection = city.in(() -> own.object(citra, 2026, 1, "Saya baru masuk 16 Januari")).id();

        assertThat(letters("objection-made-" + objection)).containsExactly(city.login("bkpsdm"));
        assertThatThrownBy(() -> city.in(() -> own.object(citra, 2026, 1, "lagi"))).hasMessage("objection.waits");
        city.in(() -> own.answer(objection, city.person("bkpsdm"), true, "Benar, dikoreksi"));
        assertThat(letters("objection-answered-" + objection)).containsExactly(city.login("citra"));
        assertThat(city.in(() -> own.read(citra)).objections()).singleElement().satisfies(one -> assertThat(one.upheld()).isTrue());
        propose(CITRA, "", "2.500.002", LocalDate.of(2026, 1, 16), "Keberatan diterima");
        pay.approve(city, pay.open(city, 2));
        assertThat(effects(CITRA)).as("16 of 31 days").startsWith(-500_000L, 241_935L);
    }

    @Test
    void aNumberThatCouldBeAMistypedNipOrANikIsRefused() {
        assertThatThrownBy(() -> pay.roster(city, 4, "DINKES;3201010101010001;X;1\nDINKES;PJLP-1;X;1;;;tak-ada\nDINKES;" + ANI + ";Ani;1;;;"
                + city.login("ani") + "\nDINKES;PJLP-2;X;1;;;" + city.login("citra") + "\nDINKES;PJLP-3;X;1;;;" + city.login("citra") + "\n"))
                .satisfies(is("1 roster.nip", "2 roster.login.unknown", "3 roster.login.nip", "5 roster.login.twice"));
    }

    @Test
    void theLetterPrintsWhereToCheckItAndIsKnownAsOurs() throws IOException {
        AllowanceDecision january = city.in(() -> decisions.all(city.leader())).get(0);
        byte[] letter = city.in(() -> decisions.letter(january.id(), city.leader()));
        String address = "/verifikasi/" + january.verificationToken();
        assertThat(text(january.id()).replaceAll("\\s", "")).contains(address);

        CopyReport report = verification.check(() -> new ByteArrayInputStream(letter), "a");

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        Issued issued = report.issued().orElseThrow();
        assertThat(issued.title()).isEqualTo("Keputusan Konsekuensi Tunjangan Januari 2026");
        assertThat(issued.signatures()).extracting(Issued.Signature::name).containsExactly("Dr. Wali Kota Uji");
        assertThat(verification.find(january.verificationToken(), "a")).map(Issued::number).isEqualTo(Optional.of("TPP/2026/01"));
        assertThat(verification.copy(january.verificationToken(), "a")).as("names people; never public").isEmpty();
        letter[letter.length / 2] ^= 1;
        assertThat(verification.check(() -> new ByteArrayInputStream(letter), "a").verdict()).isNotEqualTo(Verdict.GENUINE);
        assertThat(verification.find(city.in(() -> decisions.read(pay.open(city, 2), city.leader())).decision().verificationToken(), "a"))
                .as("not signed yet").isEmpty();
    }

    @Test
    void personnelDoesAllOfItOnItsPages() {
        Visitor personnel = visitors.of(city, "bkpsdm");
        assertThat(personnel.post("/tunjangan/koreksi", Map.of("unit", city.unit().toString(), "tahun", "2026", "bulan", "1", "pegawai", ANI,
                "tunjangan", "4.000.000", "alasan", "Salah ketik daftar")).location()).endsWith("/tunjangan/keputusan");
        assertThat(personnel.get("/tunjangan/keputusan").body()).contains("Koreksi dicatat", "Ani (" + ANI + "), Januari 2026", "4.000.000. Salah ketik daftar");
        personnel.post("/tunjangan/koreksi", Map.of("unit", city.unit().toString(), "tahun", "2026", "bulan", "2", "pegawai", ANI, "tunjangan", "x",
                "alasan", ""));
        assertThat(personnel.get("/tunjangan/keputusan").body()).contains("bukan rupiah penuh", "Tulis alasannya");
        UUID february = pay.open(city, 2);
        pay.approve(city, february);

        assertThat(personnel.get("/tunjangan/keputusan/" + february).body()).contains("Koreksi perorangan", "Salah ketik daftar", "200.000");
        assertThat(personnel.get("/tunjangan/keputusan/" + february + "/gaji.csv").body()).contains("Alasan koreksi",
                ANI + "\";\"Ani\";\"2026-01\";\"HELD\";\"ya\";\"Salah ketik daftar\";\"4000000\";\"31\";\"800000\";\"200000\"");
        assertThat(personnel.get("/tunjangan/keputusan/" + february + "/gaji.xlsx").status()).isEqualTo(200);
        assertThat(visitors.of(city, "ani").get("/tunjangan/saya").body()).contains("Salah ketik daftar", "Ajukan keberatan");
        assertThat(personnel.get("/tunjangan/kinerja").body()).contains("Belum berlaku", "Bobot nilai bulan");
        assertThat(personnel.get("/tunjangan/pegawai.xlsx?tahun=2026&bulan=1").status()).isEqualTo(200);
    }

    private PayCorrection propose(String employee, String name, String base, LocalDate from, String reason) {
        return city.in(() -> corrections.propose(new PayCorrectionForm(city.unit(), City.YEAR, 1, employee, name, base, from, null, reason),
                city.person("bkpsdm")));
    }

    private void propose(Person person, int month, String employee, String name, String base, String reason) {
        city.in(() -> corrections.propose(new PayCorrectionForm(city.unit(), City.YEAR, month, employee, name, base, null, null, reason), person));
    }

    private static java.util.function.Consumer<Throwable> is(String... problems) {
        return thrown -> assertThat(((Refusal) thrown).problems()).extracting(problem -> problem.path() + " " + problem.key())
                .containsExactlyInAnyOrder(problems);
    }

    private List<Long> effects(String employee) {
        return query("select effect from teken.allowance_entry where employee = ? order by number", employee);
    }

    private long unitFigure() {
        return query("select amount from teken.allowance_unit_entry where unit_id = ? and about_month = 1 order by number desc limit 1",
                city.unit()).get(0);
    }

    private long rowsOfTheUnit() {
        return query("select sum(amount) from (select distinct on (employee) amount from teken.allowance_entry where unit_id = ? "
                + "and about_month = 1 order by employee, number desc) newest", city.unit()).get(0);
    }

    private List<Long> query(String sql, Object argument) {
        return city.inTransaction(() -> database.queryForList(sql, Long.class, argument));
    }

    private List<String> letters(String key) {
        return city.inTransaction(() -> database.queryForList("select recipient_login from teken.mail where dedup_key like ?",
                String.class, key + "%"));
    }

    private String text(UUID decision) throws IOException {
        try (PDDocument letter = Loader.loadPDF(city.in(() -> decisions.letter(decision, city.leader())))) {
            return new PDFTextStripper().getText(letter);
        }
    }
}
