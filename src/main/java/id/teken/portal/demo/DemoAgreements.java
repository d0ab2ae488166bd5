package id.teken.portal.demo;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementReader.Row;
import id.teken.agreement.SigningDesk;
import id.teken.agreement.period.Periods;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.portal.demo.DemoStories.Act;
import id.teken.tenancy.Tenant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds the agreements of the demo while the product is already in use: this year's are signed, next year's stand in every
 * state (see {@code db/seed/demo/README.md}). One transaction per agreement: what is there is whole and is left alone, and
 * after a killed start the next one makes the rest.
 */
@Component
@Profile("demo")
class DemoAgreements implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAgreements.class);
    /** The unit that the walk through the product begins with. */
    private static final String FIRST_UNIT = "DINKES";
    /** Those who hold a post and a key, but have no agreement here. */
    private static final List<String> OTHERS = List.of("wakil", "asisten");
    private static final String PLANNING = "bappeda";
    private static final int SECONDS_TO_STOP = 20;

    private final Offices offices;
    private final Accounts accounts;
    private final AgreementReader reader;
    private final OfficeTime time;
    private final DemoActs acts;
    private final DemoKeys keys;
    private final DemoTurn turn;
    private final DemoMonths months;
    private final DemoMoney money;
    private final Periods periods;
    private final DemoStories stories = new DemoStories();
    /** One thread plays, one makes keys ahead of it: more would only wait for each other at the audit chain. */
    private final ExecutorService player = Executors.newSingleThreadExecutor(work -> new Thread(work, "demo"));
    private final ExecutorService keyMaker = Executors.newSingleThreadExecutor(work -> new Thread(work, "demo-keys"));
    private volatile boolean stopping;
    private volatile Future<?> running;

    DemoAgreements(Offices offices, Accounts accounts, AgreementReader reader, OfficeTime time, DemoActs acts, DemoKeys keys,
            DemoTurn turn, DemoMonths months, DemoMoney money, Periods periods) {
        this.offices = offices;
        this.accounts = accounts;
        this.reader = reader;
        this.time = time;
        this.acts = acts;
        this.keys = keys;
        this.turn = turn;
        this.months = months;
        this.money = money;
        this.periods = periods;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void start() {
        running = player.submit(() -> Tenant.runAs(DemoGovernment.CODE, () -> {
            buildMissing();
            openYear();
        }));
    }

    /** Waits until everything is there. */
    void await() throws Exception {
        running.get(10, TimeUnit.MINUTES);
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        player.shutdown();
        keyMaker.shutdownNow().forEach(task -> ((Future<?>) task).cancel(false));
        player.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private void buildMissing() {
        List<OrgUnit> missing = unitsWithMissingAgreements();
        if (missing.isEmpty()) {
            return;
        }
        LOG.info("Preparing the demo's agreements of {} units", missing.size());
        Future<SigningDesk.Session> leader = open(DemoBanner.LEADER);
        Map<OrgUnit, Future<SigningDesk.Session>> heads = new LinkedHashMap<>();
        missing.forEach(unit -> heads.put(unit, open(headLogin(unit))));
        OTHERS.forEach(login -> keyMaker.submit(() -> Tenant.runAs(DemoGovernment.CODE, () -> keys.enrol(person(login)))));
        try (SigningDesk.Session leaderKey = leader.get()) {
            int year = firstYear();
            turn.take(() -> money.spend(year));
            heads.forEach((unit, head) -> build(unit, year, head, leaderKey));
            LOG.info("The demo's agreements are ready");
        } catch (Exception failure) {
            report(DemoBanner.LEADER, failure);
        }
    }

    /** Bappeda has opened the running year; its process finds every unit begun and watches. */
    private void openYear() {
        if (!stopping && unitsWithMissingAgreements().isEmpty()) {
            turn.take(() -> {
                if (!periods.any()) {
                    int year = firstYear();
                    periods.open(year, LocalDate.of(year, 1, 2), person(PLANNING));
                }
            });
        }
    }

    private void build(OrgUnit unit, int year, Future<SigningDesk.Session> head, SigningDesk.Session leaderKey) {
        if (stopping) {
            return;
        }
        try (SigningDesk.Session headKey = head.get()) {
            buildOnce(unit, year, stories.thisYear(unit.code()), headKey, leaderKey);
            buildOnce(unit, year + 1, stories.nextYear(unit.code()), headKey, leaderKey);
            turn.take(() -> months.play(unit, year, person(headLogin(unit))));
        } catch (Exception failure) {
            report(unit.code(), failure);
        }
    }

    private void report(String of, Exception failure) {
        if (!stopping) {
            LOG.error("The demo's agreements of {} could not be prepared", of, failure);
        }
    }

    private void buildOnce(OrgUnit unit, int year, List<Act> story, SigningDesk.Session headKey,
            SigningDesk.Session leaderKey) {
        turn.take(() -> {
            if (rows().stream().noneMatch(row -> row.unit().equals(unit.name()) && row.year() == year)) {
                Person head = person(headLogin(unit));
                String decider = head.login().equals(DemoBanner.SECRETARY) ? "asisten" : DemoBanner.SECRETARY;
                acts.play(unit.id(), year, story, new DemoActs.Cast(head, headKey, person(DemoBanner.LEADER), leaderKey,
                        person(decider)));
            }
        });
    }

    private Future<SigningDesk.Session> open(String login) {
        return keyMaker.submit(() -> Tenant.runAs(DemoGovernment.CODE, () -> keys.open(person(login))));
    }

    private List<OrgUnit> unitsWithMissingAgreements() {
        Map<String, Long> there = new LinkedHashMap<>();
        rows().forEach(row -> there.merge(row.unit(), 1L, Long::sum));
        return offices.units().stream().filter(unit -> !unit.code().equals("KDH"))
                .filter(unit -> there.getOrDefault(unit.name(), 0L) < 2)
                .sorted(Comparator.comparing((OrgUnit unit) -> !unit.code().equals(FIRST_UNIT))).toList();
    }

    /** The year of the first start: a demo that was begun last year is finished, not begun anew. */
    private int firstYear() {
        return rows().stream().mapToInt(Row::year).min().orElseGet(() -> time.today().getYear());
    }

    private List<Row> rows() {
        return reader.overview(person(DemoBanner.LEADER));
    }

    private Person person(String login) {
        return accounts.find(login).orElseThrow();
    }

    private static String headLogin(OrgUnit unit) {
        return unit.code().equals("SETDA") ? DemoBanner.SECRETARY : DemoGovernment.headLogin(unit.code());
    }
}
