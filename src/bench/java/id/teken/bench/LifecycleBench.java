package id.teken.bench;

import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import id.teken.signing.CertificateAuthority;
import id.teken.signing.CertificateSubject;
import id.teken.signing.PadesSignature;
import id.teken.signing.Pkcs12Keys;
import id.teken.signing.SignedBy;
import id.teken.signing.SigningKey;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/**
 * Aim: one agreement through all six use cases takes at most twice what the same model takes with empty delegates, plus one
 * render and two signatures. Both sides open the keys from PKCS#12, as a person's signature does.
 */
@Tag("bench")
@TekenTest
@Import(LifecycleBench.Nothing.class)
class LifecycleBench {

    private static final double AIM = 2.0;
    private static final String OURS = "ours: six use cases, audit, letters, archive";
    private static final String BARE = "same model, empty delegates + render + 2 signatures";
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final char[] PASSPHRASE = City.PASSPHRASE.toCharArray();

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private CertificateAuthority authority;
    @Autowired
    private Clock clock;

    /** One bean that does nothing wherever the model calls for something. */
    @TestConfiguration
    static class Nothing {

        @Bean
        Empty nothing() {
            return new Empty();
        }
    }

    static final class Empty implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            // on purpose
        }

        @Override
        public void notify(DelegateExecution execution) {
            // on purpose
        }

        @Override
        public void notify(DelegateTask task) {
            // on purpose
        }
    }

    @Test
    void oursAgainstTheBareModel() throws Exception {
        deployBareModel();
        AgreementDocument document = AgreementExamples.withLines(3);
        byte[] first = key("Pihak Pertama");
        byte[] second = key("Pihak Kedua");
        int rounds = 9;
        int operations = 3;
        int warmUp = 6;
        Deque<City> prepared = new ArrayDeque<>();
        for (int i = 0; i < rounds * operations + warmUp; i++) {
            prepared.add(cities.build());
        }

        Measure measure = new Measure(rounds, operations)
                .add(OURS, () -> lifecycle(prepared.pop()))
                .add(BARE, () -> bare(document, first, second))
                .add("of which opening two keys", () -> {
                    Pkcs12Keys.open(first, PASSPHRASE).close();
                    Pkcs12Keys.open(second, PASSPHRASE).close();
                })
                .run(warmUp).print("Lifecycle of one agreement");
        measure.ratio(OURS, BARE, AIM);
    }

    private void lifecycle(City city) {
        UUID id = walk.open(city);
        walk.submit(city, id);
        walk.correct(city, id, city.leader(), "75");
        walk.decide(city, id, city.secretary(), true);
        walk.confirm(city, id);
        walk.fireJobs(city, id);
        walk.sign(city, id, city.head());
        walk.countersign(city, id);
        walk.fireJobs(city, id);
    }

    private void bare(AgreementDocument document, byte[] first, byte[] second) throws Exception {
        String instance = runtime.startProcessInstanceByKey("agreement-bare", UUID.randomUUID().toString(),
                Map.of("head", "a", "leader", "b", "secretary", "c", "unitGroup", "d", "assistantGroup", "e", "dueDate",
                        java.util.Date.from(clock.instant()))).getId();
        complete(instance, "draft", Map.of());
        complete(instance, "review", Map.of("reviewOutcome", "corrections"));
        complete(instance, "approve-corrections", Map.of("correctionsOutcome", "applied"));
        complete(instance, "confirm", Map.of("confirmOutcome", "confirmed"));
        fire(instance);
        byte[] pdf = AgreementPdf.render(document);
        complete(instance, "sign", Map.of("signOutcome", "signed"));
        byte[] once = sign(pdf, AgreementDocument.FIRST_PARTY_FIELD, first);
        complete(instance, "countersign", Map.of("countersignOutcome", "signed", "witnesses", "none"));
        sign(once, AgreementDocument.SECOND_PARTY_FIELD, second);
        fire(instance);
    }

    private byte[] sign(byte[] pdf, String field, byte[] pkcs12) throws Exception {
        try (SigningKey key = Pkcs12Keys.open(pkcs12, PASSPHRASE)) {
            return PadesSignature.sign(pdf, field, key, new SignedBy("Uji", "Uji", null), clock.instant(), ZONE);
        }
    }

    private void complete(String instance, String step, Map<String, Object> outcome) {
        tasks.complete(tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).singleResult().getId(), outcome);
    }

    private void fire(String instance) {
        management.createJobQuery().processInstanceId(instance).list().forEach(job -> management.executeJob(job.getId()));
    }

    private byte[] key(String name) {
        return Pkcs12Keys.create(authority, new CertificateSubject(name, null, "Uji", null), Period.ofYears(1), PASSPHRASE).pkcs12();
    }

    private void deployBareModel() throws Exception {
        String model = new ClassPathResource("processes/agreement/agreement.bpmn").getContentAsString(
                java.nio.charset.StandardCharsets.UTF_8);
        String bare = model.replace("<bpmn:process id=\"agreement\"", "<bpmn:process id=\"agreement-bare\"")
                .replace("bpmnElement=\"agreement\"", "bpmnElement=\"agreement-bare\"")
                .replaceAll("delegateExpression=\"\\$\\{\\w+}\"", "delegateExpression=\"\\${nothing}\"")
                .replaceAll("camunda:formKey=\"[^\"]*\"", "");
        repository.createDeployment().addString("agreement-bare.bpmn", bare).deploy();
    }
}
