package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.values.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two at once, a clock that jumps, a file without end: nothing is lost, nothing doubled, and everybody gets an answer. */
@TekenTest
class EvaluationFaultsTest {

    private static final long GIGABYTE = 1L << 30;
    private static final long THIRTY_MEGABYTES = 30L << 20;

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private MonthOpening opening;
    @Autowired
    private Verifying verifying;
    @Autowired
    private EvidenceDesk evidence;
    @Autowired
    private Audit audit;
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
    void twoNodesThatOpenTheSameMonthOpenItOnce() throws Exception {
        months.signed(city);
        clock.advance(Duration.ofDays(60));

        List<Integer> opened = atOnce(() -> city.in(opening::openMissing), () -> city.in(opening::openMissing));

        assertThat(opened.get(0) + opened.get(1)).isEqualTo(2);
        assertThat(openMonths()).isEqualTo(2);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(MonthOpener.PROCESS).tenantIdIn(city.code()).count()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        UUID id = months.january(city);
        months.fill(city, id, city.staff(), "6,23", "12");
        months.submit(city, id);

        List<String> answers = atOnce(() -> answer(() -> verifying.accept(id, city.organization(), null)),
                () -> answer(() -> verifying.giveBack(id, city.organization(), null, "Belum cocok")));

        assertThat(answers).containsExactlyInAnyOrder("done", "evaluation.state.other");
        assertThat(city.in(() -> audit.of(id))).extracting(AuditEntry::event)
                .filteredOn(event -> event.equals("evaluation.accepted") || event.equals("evaluation.returned")).hasSize(1);
    }

    @Test
    void aClockThatJumpsAheadAndBackLosesNothingAndDoublesNothing() {
        months.signed(city);
        clock.advance(Duration.ofDays(90));
        assertThat(city.in(opening::openMissing)).isEqualTo(3);

        clock.advance(Duration.ofDays(-80));
        assertThat(city.in(opening::openMissing)).as("months that are not over any more stay as they are").isZero();
        clock.advance(Duration.ofDays(-400));
        assertThat(city.in(opening::openMissing)).as("before the signature").isZero();
        clock.advance(Duration.ofDays(400 + 80 + 31));

        assertThat(city.in(opening::openMissing)).isOne();
        assertThat(openMonths()).isEqualTo(4);
    }

    @Test
    void aFileOfAGigabyteIsRefusedWithoutBeingReadAndTheNextRequestIsServed() throws Exception {
        UUID id = months.january(city);
        Http staff = new Http(port).signIn(city.login("staf"), City.PASSWORD);
        String path = "/api/monthly-reports/" + id + "/evidence";

        assertThat(staff.pour(path + "?name=besar.pdf", THIRTY_MEGABYTES).statusCode()).isEqualTo(422);
        assertThat(answered(staff, path + "?name=besar.pdf")).as("told, or cut off").isIn(422, 413, 0);

        assertThat(staff.get(path).statusCode()).isEqualTo(200);
        assertThat(city.in(() -> evidence.of(id, city.staff()))).isEmpty();
    }

    @Test
    void aTableOfAGigabyteIsRefusedToo() throws Exception {
        Http head = new Http(port).signIn(city.login("kepala"), City.PASSWORD);

        var answer = head.pour("/api/spendings/2026/REALISED", THIRTY_MEGABYTES);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("20 MB");
    }

    /** A server that stops reading may close the connection before the answer was read. */
    private static int answered(Http visitor, String path) throws InterruptedException {
        try {
            return visitor.pour(path, GIGABYTE).statusCode();
        } catch (IOException cutOff) {
            return 0;
        }
    }

    private Integer openMonths() {
        return city.inTransaction(() -> database.queryForObject("select count(*) from teken.monthly_report", Integer.class));
    }

    private String answer(Runnable act) {
        try {
            city.in(act);
            return "done";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        ExecutorService pair = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : List.of(one, other)) {
                running.add(pair.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            pair.shutdownNow();
        }
    }
}
