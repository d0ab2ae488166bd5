package id.teken.portal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Role;
import id.teken.agreement.period.Periods;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Everybody;
import id.teken.fixture.Http;
import id.teken.fixture.MatrixRow;
import id.teken.fixture.TekenTest;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanBooks;
import id.teken.planning.documents.PlanKind;
import id.teken.planning.documents.SheetKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every row of {@code authorization/planning.csv} holds; whatever is sent is answered in words. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningMatrixTest {

    private static final String HEAD = "Kode OPD;Kode Program;Program;Sumber Dana;Pagu\n";
    private static final int YEAR = City.YEAR;

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Periods periods;
    @Autowired
    private ImportDesk imports;
    @Autowired
    private PlanBooks books;
    private Everybody visitors;
    private City city;
    private UUID version;

    @BeforeAll
    void everybody() {
        city = cities.build();
        city.in(() -> accounts.open(new NewAccount(city.login("bpkad"), "BPKAD Uji", "bpkad@uji.example", null, null, Set.of(Role.TREASURY)),
                City.PASSWORD));
        UUID stored = take("P1;Program Satu");
        city.in(() -> imports.store(stored, city.planning()));
        version = city.in(() -> books.inForce(PlanKind.DPA, city.unit(), YEAR)).orElseThrow().id();
        city.in(() -> periods.open(YEAR, LocalDate.of(YEAR, 1, 2), city.planning()));
        visitors = new Everybody(port, city, cities.build(), "planning");
    }

    static Stream<MatrixRow> rows() {
        return MatrixRow.of("planning");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRowHolds(MatrixRow row) {
        boolean ofImport = row.path().contains("/imports/") || row.path().contains("/impor/");
        String body = row.reads() ? null : row.path().endsWith("/items") ? "{\"cells\":{\"AMOUNT\":\"x\"}}"
                : row.path().endsWith("/columns") ? "{\"UNIT\":0}" : "{}";
        visitors.hold(row, who -> row.path().replace("{id}", (ofImport ? importFor(row.method(), row.path()) : version).toString())
                .replace("{year}", String.valueOf(YEAR)).replace("{sheet}", "BUDGET").replace("{code}", "XX")
                .replace("{unit}", UUID.randomUUID().toString()).replace("{name}", "dpa.csv"), body);
    }

    /** One that is discarded for reading and for acts that are refused; a fresh one for what takes it away. */
    private UUID importFor(String method, String path) {
        UUID id = take("P1;Program Satu");
        boolean takesAway = method.equals("DELETE") || path.endsWith("/batal");
        if (!takesAway) {
            city.in(() -> imports.discard(id, city.planning()));
        }
        return id;
    }

    @Test
    void pagesShowWhatThereIs() {
        Http planning = visitors.get("planning");
        assertThat(planning.get("/perencanaan?tahun=" + YEAR).body()).contains("Dinas Kesehatan", "/perencanaan/dokumen/" + version);
        assertThat(planning.get("/perencanaan?tahun=" + YEAR + "&cari=satu").body()).contains("Program Satu");
        assertThat(planning.get("/perencanaan/dokumen/" + version).body()).contains("Program Satu", "Rp 1.000");
        assertThat(planning.get("/perencanaan/dokumen/" + version + "/butir?kode=P1").body()).contains("value=\"Program Satu\"");
        UUID good = take("P2;Program Dua");
        assertThat(planning.get("/perencanaan/impor/" + good).body()).contains("Program Dua", "Simpan semuanya", "Pagu");
        assertThat(planning.get("/perencanaan/impor").body()).contains("dpa.csv");
        assertThat(planning.get("/periode").body()).contains("Dinas Pendidikan", "belum ada rencana");
        assertThat(planning.get("/perencanaan/templat/rencana.csv").body()).contains("Target " + YEAR, "Kode Induk");
    }

    @Test
    void strangeBodiesAreAnsweredInWords() {
        Http planning = visitors.get("planning");
        for (String body : List.of("", "null", "[]", "\"x\"", "{\"kind\":\"X\"}", "{\"kind\":\"DPA\",\"firstYear\":1,\"code\":\"a\",\"name\":\"b\",\"legalBasis\":\"c\"}",
                "{\"year\":\"x\"}", "{\"year\":2026,\"dpaOn\":\"31/02/2026\"}", "{\"year\":-1}")) {
            for (String path : List.of("/api/plans/documents", "/api/periods", "/api/periods/2050/close")) {
                var answer = planning.post(path, body);
                assertThat(answer.statusCode()).as(path + " " + body).isBetween(400, 422);
                assertThat(answer.body()).doesNotContain("Exception", "at id.teken");
            }
        }
        assertThat(planning.get("/perencanaan?tahun=x").statusCode()).isIn(400, 404);
        assertThat(planning.get("/perencanaan/dokumen/x").statusCode()).isIn(400, 404);
    }

    private UUID take(String row) {
        byte[] file = (HEAD + "DINKES;" + row + ";APBD;1.000\n").getBytes(StandardCharsets.UTF_8);
        return city.in(() -> imports.take(SheetKind.BUDGET, YEAR, "dpa.csv", file, new PlanBasis(0, "DPA " + YEAR, null), city.planning()));
    }
}
