package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.document.Archive;
import id.teken.document.PdfWriter;
import id.teken.document.TextStyle;
import id.teken.document.Typeface;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is decided on results is recorded with reason and document; what is half-written waits; and Bagian Organisasi hears of its turn. */
@TekenTest
class MeritsTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private Merits merits;
    @Autowired
    private Visitors visitors;
    @Autowired
    private MeritDocuments documents;
    @Autowired
    private UnfinishedJudgement unfinished;
    @Autowired
    private JdbcTemplate database;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.build();
    }

    @Test
    void aRewardIsRecordedWithReasonAndDocumentAndTheUnitReadsItsOwn() {
        city.in(() -> merits.record(form("Piagam", LocalDate.of(2026, 1, 30)), city.organization()));

        assertThat(city.in(() -> merits.of(2026, city.head()))).singleElement().satisfies(merit -> {
            assertThat(merit.kind()).isEqualTo(Merit.Kind.REWARD);
            assertThat(merit.documentNumber()).isEqualTo("SK 12/2026");
        });
        assertThat(city.in(() -> merits.of(2026, city.otherHead()))).isEmpty();
        assertThat(city.in(() -> merits.of(2025, city.secretary()))).isEmpty();
    }

    @Test
    void withoutReasonDocumentOrDateNothingIsRecorded() {
        var empty = new MeritForm(null, null, null, " ", null, "", LocalDate.of(2026, 12, 31));

        assertThatThrownBy(() -> city.in(() -> merits.record(empty, city.organization()))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Problem::path).containsExactly("unitId", "year", "kind", "what", "reason",
                        "documentNumber", "documentDate"));
        assertThatThrownBy(() -> city.in(() -> merits.record(form("Piagam", LocalDate.of(2026, 1, 1)), city.secretary())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theDecisionOnPaperIsKeptWithTheRecordForThoseWhoReadIt() {
        byte[] pdf = pdf("Piagam");
        assertThatThrownBy(() -> city.in(() -> documents.record(form("Piagam", LocalDate.of(2026, 1, 30)), "sk.pdf", "MZ program".getBytes(), city.organization())))
                .isInstanceOf(Refusal.class);
        assertThat(city.in(() -> merits.of(2026, city.organization()))).as("nothing is recorded without it").isEmpty();

        Merit merit = city.in(() -> documents.record(form("Piagam", LocalDate.of(2026, 1, 30)), "sk.pdf", pdf, city.organization()));

        assertThat(city.in(() -> documents.content(merit.id(), city.head())).bytes()).isEqualTo(pdf);
        assertThat(city.in(() -> documents.attach(merit.id(), "sk.pdf", pdf, city.organization())).fileHash()).isEqualTo(Archive.hash(pdf));
        assertThatThrownBy(() -> city.in(() -> documents.attach(merit.id(), "lain.pdf", pdf("Lain"), city.organization()))).hasMessage("merit.document.there");
        assertThatThrownBy(() -> city.in(() -> documents.content(merit.id(), city.otherHead()))).hasMessage("refusal.unknown");
        Visitor organization = visitors.of(city, "organisasi");
        assertThat(organization.get("/kinerja/penghargaan?tahun=2026").body()).contains("sk.pdf", "enctype=\"multipart/form-data\"");
        assertThat(organization.get("/kinerja/penghargaan/" + merit.id() + "/berkas").bytes()).isEqualTo(pdf);
        assertThatThrownBy(() -> city.in(() -> documents.attach(merit.id(), "sk.pdf", pdf, city.head()))).isInstanceOf(Refusal.class);
    }

    private static byte[] pdf(String text) {
        try (PdfWriter writer = new PdfWriter(text, text)) {
            writer.paragraph(text, TextStyle.of(Typeface.REGULAR, 10));
            return writer.finish();
        }
    }

    @Test
    void aWrongRecordIsRevokedAndStaysReadable() {
        UUID id = city.in(() -> merits.record(form("Teguran", LocalDate.of(2026, 1, 30)), city.organization())).id();

        city.in(() -> merits.revoke(id, "Salah perangkat daerah", city.organization()));

        assertThat(city.in(() -> merits.of(2026, city.secretary())).get(0).revokedReason()).isEqualTo("Salah perangkat daerah");
        assertThatThrownBy(() -> city.in(() -> merits.revoke(id, "lagi", city.organization()))).hasMessage("merit.revoked");
    }

    @Test
    void whatIsHalfWrittenWaitsForItsWriterOnly() {
        UUID report = months.verified(city, "6,23", "12");

        city.in(() -> unfinished.keep(report, "assess", city.secretary(), "{\"entry\":{\"reason\":\"Bencana\\u0000\"}}"));

        assertThat(city.in(() -> unfinished.of(report, "assess", city.secretary()))).hasValueSatisfying(json -> assertThat(json).contains("Bencana"));
        assertThat(city.in(() -> unfinished.of(report, "assess", city.leader()))).isEmpty();
        assertThatThrownBy(() -> city.in(() -> unfinished.of(report, "draft", city.secretary()))).hasMessage("refusal.unknown");
        assertThatThrownBy(() -> city.in(() -> unfinished.keep(report, "assess", city.otherHead(), "{}"))).hasMessage("evaluation.unknown");
    }

    @Test
    void bagianOrganisasiIsWrittenToWhenAReportWaitsAndNoLongerWhenItIsDone() {
        UUID report = months.january(city);
        months.fill(city, report, city.staff(), "6,23", "12");
        months.submit(city, report);
        assertThat(letters()).isOne();

        months.accept(city, report);

        assertThat(letters()).isZero();
    }

    private MeritForm form(String what, LocalDate date) {
        return new MeritForm(city.unit(), 2026, Merit.Kind.REWARD, what, "Rata-rata capaian 108,17", "SK 12/2026", date);
    }

    private Integer letters() {
        return city.inTransaction(() -> database.queryForObject("select count(*) from teken.mail where state = 'WAITING' "
                + "and subject like 'Giliran Bagian Organisasi%'", Integer.class));
    }
}
