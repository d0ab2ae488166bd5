package id.teken.portal.demo;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.agreement.Promises;
import id.teken.agreement.SignedAgreement;
import id.teken.engine.Tasks;
import id.teken.engine.WorkItem;
import id.teken.evaluation.Assessing;
import id.teken.evaluation.FigureData;
import id.teken.evaluation.MonthOpener;
import id.teken.evaluation.ReportReader;
import id.teken.evaluation.Reporting;
import id.teken.evaluation.SheetLine;
import id.teken.evaluation.UnknownReason;
import id.teken.evaluation.Verifying;
import id.teken.government.OfficeTime;
import id.teken.government.OrgUnit;
import id.teken.values.IndonesianNumber;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The units of the demo have reported the quarters that are over. The newest one waits for the Sekda at some of them and is not
 * there yet at others, and two units have not reported at all: the year is as uneven as a year is.
 */
@Component
@Profile("demo")
class DemoMonths {

    private static final String ORGANIZATION = "organisasi";
    /** The walks through the product open Dinas Kesehatan's months. */
    private static final Set<String> SILENT = Set.of("DINKES", "KEC-HULU");
    private static final Set<String> LATE = Set.of("DISTAN", "DISKAN", "KEC-BARAT", "DISPUSIP");
    private static final List<String> WAITING = List.of("DPUPR", "DPRKP");
    private static final List<Integer> QUARTERS = List.of(3, 6, 9, 12);
    /** Results lie between 88 and 108 percent of what was aimed at, some of them at it exactly. */
    private static final int LEAST = 88;
    private static final int SPREAD = 21;
    private static final int OFTEN = 3;
    /** Every so many lines a figure still comes from an outside assessor. */
    private static final int RARE = 17;
    private static final int DAYS_TO_WAIT = 45;

    private final Promises promises;
    private final MonthOpener opener;
    private final Reporting reporting;
    private final Verifying verifying;
    private final Assessing assessing;
    private final ReportReader reader;
    private final Tasks tasks;
    private final Accounts accounts;
    private final OfficeTime time;

    DemoMonths(Promises promises, MonthOpener opener, Reporting reporting, Verifying verifying, Assessing assessing,
            ReportReader reader, Tasks tasks, Accounts accounts, OfficeTime time) {
        this.promises = promises;
        this.opener = opener;
        this.reporting = reporting;
        this.verifying = verifying;
        this.assessing = assessing;
        this.reader = reader;
        this.tasks = tasks;
        this.accounts = accounts;
        this.time = time;
    }

    /** Plays the unit's quarters of the year inside the caller's transaction; those that are there are left alone. */
    void play(OrgUnit unit, int year, Person head) {
        List<Integer> over = QUARTERS.stream()
                .filter(month -> YearMonth.of(year, month).isBefore(YearMonth.from(time.today()))).toList();
        if (SILENT.contains(unit.code()) || over.isEmpty()) {
            return;
        }
        Integer newest = over.get(over.size() - 1);
        promises.signed(year).stream().filter(agreement -> agreement.unitId().equals(unit.id())).findFirst()
                .ifPresent(agreement -> over.stream().filter(month -> !month.equals(newest) || !LATE.contains(unit.code()))
                        .forEach(month -> play(agreement, month, unit, head, WAITING.contains(unit.code()) && month.equals(newest))));
    }

    private void play(SignedAgreement agreement, int month, OrgUnit unit, Person head, boolean waits) {
        Person organization = accounts.find(ORGANIZATION).orElseThrow();
        UUID id = opener.open(agreement.id(), month, organization);
        ReportReader.Reading reading = reader.read(id, head);
        if (reading.report().submittedAt() != null) {
            return;
        }
        reporting.save(id, head, 0, reading.sheet().due().stream().map(line -> figure(line, month, unit)).toList(), "", "");
        reporting.submit(id, head, 1);
        verifying.accept(id, organization, null);
        if (!waits) {
            tasks.open(id, "assess").map(WorkItem::assignee).flatMap(accounts::find)
                    .ifPresent(assessor -> assessing.assess(id, assessor, "", "", null));
        }
    }

    private FigureData figure(SheetLine line, int month, OrgUnit unit) {
        Target aim = line.interim();
        int chance = Math.floorMod((unit.code() + line.promise().number()).hashCode() + month, SPREAD * RARE);
        if (chance % RARE == 0) {
            return new FigureData(line.promise().lineId(), "", UnknownReason.AWAITING_ASSESSOR, time.today().plusDays(DAYS_TO_WAIT), "");
        }
        String value = aim.scale() == Target.Scale.RANGE ? IndonesianNumber.print(aim.low()) : aim.text();
        if (aim.scale() == Target.Scale.NUMBER && chance % OFTEN != 0) {
            int percent = LEAST + chance % SPREAD;
            value = IndonesianNumber.print(aim.low().multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP));
        }
        return new FigureData(line.promise().lineId(), value, null, null, "");
    }
}
