package id.teken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import id.teken.agreement.Drafting;
import id.teken.agreement.ceremony.Ceremonies;
import id.teken.agreement.ceremony.Ceremonies.Chosen;
import id.teken.agreement.ceremony.Progress;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Aim: 700 countersignatures in one ceremony take at most twice as long as 700 bare completions of a one-task process, each with
 * the insertion of one row, and 700 bare RSA-2048 signatures; and the heap at 700 peaks at most 1.2 times as high as at 70.
 * Ours stamps each signature by the installation's own authority, which is a second signature that the aim did not count.
 */
@Tag("bench")
@TekenTest
class CeremonyBench {

    private static final int MANY = Integer.getInteger("teken.bench.ceremony", 700);
    private static final int FEW = MANY / 10;
    private static final int ROUNDS = 5;
    private static final int YEARS = 50;
    private static final double AIM = 2.0;
    private static final double HEAP_AIM = 1.2;

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Ceremonies ceremonies;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Superuser superuser;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aCeremonyAgainstBareCompletionsAndSignatures() throws Exception {
        PrivateKey key = rsa();
        repository.createDeployment().addModelInstance("one-task.bpmn", Bpmn.createExecutableProcess("one-task")
                .camundaHistoryTimeToLiveString("P1D").startEvent().userTask("only").endEvent().done()).deploy();
        superuser.database().execute("create table if not exists public.one_row (id uuid, at timestamptz)");
        superuser.database().execute("grant insert on public.one_row to public");
        City city = cities.build();
        prepare(city, FEW * (ROUNDS + 1) + MANY);
        ceremony(city, FEW);
        bare(FEW, key);

        double[] ratios = new double[ROUNDS];
        long fewHeap = 0;
        for (int i = 0; i < ROUNDS; i++) {
            AtomicLong heap = new AtomicLong();
            long ours = afterCollections(heap, () -> ceremony(city, FEW));
            fewHeap = Math.max(fewHeap, heap.get());
            long bare = bare(FEW, key);
            ratios[i] = (double) ours / bare;
            print("ceremony of %d: ours %d ms, bare %d ms, ratio %.2f%n", FEW, ours / 1_000_000, bare / 1_000_000, ratios[i]);
        }
        Arrays.sort(ratios);
        AtomicLong heap = new AtomicLong();
        long ours = afterCollections(heap, () -> ceremony(city, MANY));
        long bare = bare(MANY, key);
        print("ceremony of %d: ours %d ms (%.1f ms each), bare %d ms, ratio %.2f (aim <= %.2f); median ratio at %d %.2f%n", MANY,
                ours / 1_000_000, ours / 1e6 / MANY, bare / 1_000_000, (double) ours / bare, AIM, FEW, ratios[ROUNDS / 2]);
        print("heap after a collection, at most: %d MB at %d, %d MB at %d, ratio %.2f (aim <= %.2f)%n", fewHeap >> 20, FEW,
                heap.get() >> 20, MANY, (double) heap.get() / fewHeap, HEAP_AIM);
    }

    private void prepare(City city, int count) {
        City unit = city;
        for (int i = 0; i < count; i++) {
            if (i % YEARS == 0) {
                unit = cities.withUnit(city, "UJI" + i / YEARS);
            }
            int year = City.YEAR + i % YEARS;
            cities.plan(unit, year);
            City here = unit;
            UUID id = here.in(() -> drafting.open(here.unit(), year));
            walk.submit(here, id);
            walk.accept(here, id);
            walk.fireJobs(here, id);
            walk.sign(here, id, here.head());
        }
    }

    /** @return nanoseconds from the passphrase to the last signature */
    private long ceremony(City city, int count) {
        List<Chosen> chosen = city.in(() -> ceremonies.waiting(city.leader())).stream().limit(count)
                .map(one -> new Chosen(one.id(), one.documentHash())).toList();
        assertThat(chosen).hasSize(count);
        long start = System.nanoTime();
        UUID id = city.in(() -> ceremonies.start(city.leader(), chosen, City.PASSPHRASE.toCharArray()));
        Progress progress = progress(city, id);
        while (progress.signed() + progress.failed() < count) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            progress = progress(city, id);
        }
        long time = System.nanoTime() - start;
        assertThat(progress.signed()).isEqualTo(count);
        return time;
    }

    private Progress progress(City city, UUID id) {
        return city.in(() -> ceremonies.progress(id, city.leader()));
    }

    private long bare(int count, PrivateKey key) throws Exception {
        List<String> instances = java.util.stream.Stream.generate(() -> runtime.startProcessInstanceByKey("one-task").getId()).limit(count).toList();
        long start = System.nanoTime();
        for (String instance : instances) {
            transaction.executeWithoutResult(status -> {
                database.update("insert into public.one_row values (gen_random_uuid(), now())");
                tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
            });
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(new byte[32]);
            signature.sign();
        }
        return System.nanoTime() - start;
    }

    private interface Timed {
        long run() throws Exception;
    }

    /** Runs it while the heap that is left after each collection is watched. */
    private static long afterCollections(AtomicLong most, Timed work) throws Exception {
        NotificationListener listener = (notification, handback) -> most.accumulateAndGet(left(notification), Math::max);
        System.gc();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
        }
        try {
            long time = work.run();
            System.gc();
            return time;
        } finally {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            }
        }
    }

    private static long left(Notification notification) {
        return GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo().getMemoryUsageAfterGc().values()
                .stream().mapToLong(usage -> usage.getUsed()).sum();
    }

    private static PrivateKey rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static void print(String text, Object... values) {
        System.err.printf(Locale.ROOT, text, values);
    }
}
