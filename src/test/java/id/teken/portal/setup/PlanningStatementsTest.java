package id.teken.portal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.AlignmentReport;
import id.teken.agreement.CascadeTree;
import id.teken.agreement.period.Periods;
import id.teken.document.TableFile;
import id.teken.fixture.City;
import id.teken.fixture.Statements;
import id.teken.fixture.TekenTest;
import id.teken.government.Government;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanKind;
import id.teken.planning.documents.SheetKind;
import id.teken.portal.plans.ImportDesk;
import id.teken.portal.plans.PlanDesk;
import id.teken.portal.setup.GovernmentDesk.NewGovernment;
import id.teken.portal.takeover.TakeOverDesk;
import id.teken.tenancy.Tenant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of planning read costs the same few statements for three units and for twenty-three. */
@TekenTest
class PlanningStatementsTest {

    /** Measured, and some more. */
    private static final Map<String, Integer> BOUNDS = Map.of("/perencanaan", 6, "/perencanaan?cari", 3, "/perencanaan/dokumen", 6, "/keselarasan", 9,
            "/pohon-kinerja", 4, "/pohon-kinerja/{unit}", 6, "/periode", 6, "/pengambilalihan", 6, "/penyiapan", 16);
    private static final Person OPERATOR = new Person("op", "Pengelola", null, null, null, Set.of(Role.OPERATOR), true, null);

    @Autowired
    private GovernmentDesk governments;
    @Autowired
    private SetupDesk setup;
    @Autowired
    private ImportDesk imports;
    @Autowired
    private Periods periods;
    @Autowired
    private PlanDesk plans;
    @Autowired
    private AlignmentReport alignment;
    @Autowired
    private CascadeTree tree;
    @Autowired
    private TakeOverDesk takeOver;
    @Autowired
    private Accounts accounts;
    @Autowired
    private ManagementService management;

    @Test
    void theyDoNotGrowWithTheRows() {
        Map<String, Integer> few = counted("kota-kecil", 3);
        Map<String, Integer> many = counted("kota-luas", 23);

        many.forEach((page, statements) -> System.out.printf("statements %-24s %3d of at most %d%n", page, statements, BOUNDS.get(page)));
        assertThat(many).isEqualTo(few);
        assertThat(many).allSatisfy((page, statements) -> assertThat(statements).as(page).isLessThanOrEqualTo(BOUNDS.get(page)));
    }

    private Map<String, Integer> counted(String code, int units) {
        governments.create(new NewGovernment(code, "Pemerintah " + code, Government.Kind.CITY, "Kota", "Asia/Jakarta", "admin." + code, "Admin",
                "admin@" + code + ".example"), OPERATOR);
        try {
            return Tenant.runAs(code, () -> {
                fill(code, new InventedCity(code, units, City.YEAR));
                return count(accounts.find("bappeda." + code).orElseThrow(), accounts.find("admin." + code).orElseThrow());
            });
        } finally {
            governments.remove(code, code, OPERATOR);
        }
    }

    private void fill(String code, InventedCity invented) {
        Person admin = accounts.find("admin." + code).orElseThrow();
        setup.store(TableFile.read(invented.roster()), admin);
        store(SheetKind.STRATEGY, invented.plans(), admin);
        store(SheetKind.BUDGET, invented.budget(), admin);
        periods.open(City.YEAR, LocalDate.of(City.YEAR, 1, 2), admin);
        for (var jobs = management.createJobQuery().tenantIdIn(code).activityId("begin-agreements").list(); !jobs.isEmpty();
                jobs = management.createJobQuery().tenantIdIn(code).activityId("begin-agreements").list()) {
            management.executeJob(jobs.get(0).getId());
        }
    }

    private void store(SheetKind sheet, byte[] file, Person admin) {
        UUID id = imports.take(sheet, City.YEAR, "berkas.xlsx", file, new PlanBasis(0, "Uji", null), admin);
        imports.store(id, admin);
    }

    private Map<String, Integer> count(Person planning, Person admin) {
        int year = City.YEAR;
        UUID medium = plans.overview(year, planning).medium().id();
        UUID unit = plans.overview(year, planning).units().stream().filter(one -> one.budget() != null).findFirst().orElseThrow().unit().id();
        Map<String, Integer> counted = new LinkedHashMap<>();
        counted.put("/perencanaan", Statements.of(() -> assertThat(plans.overview(year, planning).medium().kind()).isEqualTo(PlanKind.RPJMD)));
        counted.put("/perencanaan?cari", Statements.of(() -> assertThat(plans.search("layanan", year, planning)).isNotEmpty()));
        counted.put("/perencanaan/dokumen", Statements.of(() -> assertThat(plans.open(medium, planning).document().items()).isNotEmpty()));
        counted.put("/keselarasan", Statements.of(() -> {
            alignment.rows(new AlignmentReport.Question(year, null, null, null, false), planning, 0, 51);
            alignment.counts(year, planning);
            alignment.survey(year);
        }));
        counted.put("/pohon-kinerja", Statements.of(() -> assertThat(tree.coverage(year, planning, "", 0, 50)).isNotEmpty()));
        counted.put("/pohon-kinerja/{unit}", Statements.of(() -> tree.unit(unit, year, planning)));
        counted.put("/periode", Statements.of(() -> {
            periods.progress(year, planning);
            periods.all();
        }));
        counted.put("/penyiapan", Statements.of(() -> assertThat(setup.progress(admin).withoutHead()).isEmpty()));
        counted.put("/pengambilalihan", Statements.of(() -> takeOver.outlook(year, planning)));
        return counted;
    }
}
