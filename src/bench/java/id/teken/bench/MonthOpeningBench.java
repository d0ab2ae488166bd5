package id.teken.bench;

import id.teken.evaluation.MonthOpening;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Aim: opening a month (report row and process instance; lines come lazily) takes at most 1.6 times what bare instances of the
 * same model take. Rounds of {@value #AGREEMENTS} openings; each in a transaction of its own, as the job does it.
 */
@Tag("bench")
@TekenTest
@Import(LifecycleBench.Nothing.class)
class MonthOpeningBench {

    private static final double AIM = 1.6;
    private static final int ROUNDS = 5;
    private static final int AGREEMENTS = 2_000;
    private static final String OURS = "ours: 2,000 reports with their instances";
    private static final String BARE = "bare: 2,000 instances of the same model";

    @Autowired
    private Cities cities;
    @Autowired
    private Superuser superuser;
    @Autowired
    private MonthOpening opening;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Clock clock;

    @Test
    void oursAgainstBareInstances() throws Exception {
        deployBareModel();
        Deque<City> prepared = new ArrayDeque<>();
        IntStream.rangeClosed(0, ROUNDS).forEach(round -> prepared.add(withAgreements()));

        Measure measure = new Measure(ROUNDS, 1).add(OURS, () -> open(prepared.pop())).add(BARE, this::bare).run(1)
                .print("Opening of a month");
        measure.ratio(OURS, BARE, AIM);
    }

    private void open(City city) {
        int opened = city.in(() -> opening.openMissing());
        if (opened != AGREEMENTS) {
            throw new IllegalStateException(opened + " months were opened");
        }
    }

    private void bare() {
        Tenant.runAs("bare", () -> IntStream.range(0, AGREEMENTS).forEach(number -> runtime.createProcessInstanceByKey("monthly-evaluation-bare")
                .businessKey(UUID.randomUUID().toString()).processDefinitionWithoutTenantId()
                .setVariables(Map.of("reportId", UUID.randomUUID().toString(), "head", "a", "assessor", "b", "unitGroup", "c",
                        "organizationGroup", "d", "dueDate", Date.from(clock.instant()), "agreementTitle", "Dinas Uji, Januari 2026")).execute()));
    }

    /** Signed in January, so that exactly one month is missing; the units have no head, so nobody gets a letter. */
    private City withAgreements() {
        City city = cities.build();
        JdbcTemplate database = superuser.database();
        database.execute("set session_replication_role = replica");
        database.update("insert into teken.org_unit (id, government, code, name, kind) select gen_random_uuid(), ?, 'U' || n, "
                + "'Dinas Uji ' || n, 'DINAS' from generate_series(1, ?) n", city.code(), AGREEMENTS);
        database.update("insert into teken.agreement (id, government, unit_id, year, state) select gen_random_uuid(), government, id, 2026, "
                + "'SIGNED' from teken.org_unit where government = ? and code like 'U%'", city.code());
        database.update("insert into teken.sealed_document (id, government, agreement_id, revision, base_hash, current_hash, pages, sealed_at, "
                + "first_name, first_official_id, second_name, second_official_id, second_signed_at, verification_token, letter_number, method) "
                + "select gen_random_uuid(), government, id, 1, '', '', 1, now(), '', id, '', id, timestamptz '2026-01-05 03:00Z', "
                + "gen_random_uuid()::text, '', 'PKCS12' from teken.agreement where government = ?", city.code());
        database.execute("set session_replication_role = origin");
        return city;
    }

    private void deployBareModel() throws Exception {
        String model = new ClassPathResource("processes/monthly-evaluation/monthly-evaluation.bpmn").getContentAsString(StandardCharsets.UTF_8);
        String bare = model.replace("<bpmn:process id=\"monthly-evaluation\"", "<bpmn:process id=\"monthly-evaluation-bare\"")
                .replace("bpmnElement=\"monthly-evaluation\"", "bpmnElement=\"monthly-evaluation-bare\"")
                .replaceAll("delegateExpression=\"\\$\\{\\w+}\"", "delegateExpression=\"\\${nothing}\"")
                .replaceAll("camunda:formKey=\"[^\"]*\"", "");
        repository.createDeployment().addString("monthly-evaluation-bare.bpmn", bare).deploy();
    }
}
