package id.teken.portal.setup;

import id.teken.access.AccountInvitations;
import id.teken.access.AccountInvitations.Invitation;
import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.period.Periods;
import id.teken.agreement.period.UnitProgress;
import id.teken.audit.Audit;
import id.teken.document.Csv;
import id.teken.document.TableFile.Table;
import id.teken.government.Appointments;
import id.teken.government.Establishment;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.Holder;
import id.teken.government.Holidays;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position.Office;
import id.teken.government.WorkingDays;
import id.teken.notification.Letter;
import id.teken.notification.Mail;
import id.teken.notification.Outbox;
import id.teken.planning.documents.PlanBooks;
import id.teken.planning.documents.PlanKind;
import id.teken.signing.SigningKeys;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The guided set-up of a government for its ADMIN. What is done is seen from the data, so that it can be left and taken up at any
 * step; a table is looked at by carrying it out and taking it back.
 */
@Service
@Transactional
public class SetupDesk {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int MOST_PROBLEMS = 200;
    /** Begin of the keys of test letters. */
    private static final String TEST = "setup-test-";

    private final Governments governments;
    private final Establishment establishment;
    private final Offices offices;
    private final Appointments appointments;
    private final AccountInvitations invitations;
    private final RosterUndo undo;
    private final Accounts accounts;
    private final PlanBooks books;
    private final Periods periods;
    private final Holidays holidays;
    private final WorkingDays workingDays;
    private final SigningKeys keys;
    private final Outbox outbox;
    private final OfficeTime time;
    private final Audit audit;
    private final MessageSource messages;

    SetupDesk(Governments governments, Establishment establishment, Offices offices, Appointments appointments, AccountInvitations invitations,
            RosterUndo undo, Accounts accounts, PlanBooks books, Periods periods, Holidays holidays, WorkingDays workingDays, SigningKeys keys, Outbox outbox,
            OfficeTime time, Audit audit, MessageSource messages) {
        this.governments = governments;
        this.establishment = establishment;
        this.offices = offices;
        this.appointments = appointments;
        this.invitations = invitations;
        this.undo = undo;
        this.accounts = accounts;
        this.books = books;
        this.periods = periods;
        this.holidays = holidays;
        this.workingDays = workingDays;
        this.keys = keys;
        this.outbox = outbox;
        this.time = time;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * How far the set-up is.
     *
     * @param units       that make an agreement with the head of government
     * @param withoutHead names of units whose head's post is vacant
     * @param leader      whether there is a head of government
     * @param planned, budgeted units with indicators and with a DPA this year
     * @param signers     officials who need a key; keyed: who have one
     * @param opened      whether a year was opened: the set-up is over
     * @param test        the newest test letter, or null
     */
    public record Progress(Government government, int units, List<String> withoutHead, boolean leader, int people, int planned, int budgeted,
            boolean calendar, int signers, int keyed, boolean opened, int year, Mail test) {
    }

    @Transactional(readOnly = true)
    public Progress progress(Person admin) {
        admin.require(Role.ADMIN);
        int year = time.today().getYear();
        var outlook = periods.outlook(year);
        Map<UUID, Holder> heads = offices.heads();
        List<String> vacant = outlook.stream().filter(unit -> !heads.containsKey(unit.unitId())).map(UnitProgress::unit).toList();
        List<UUID> signers = signers(heads);
        return new Progress(governments.current(), outlook.size(), vacant, offices.holderOf(Office.HEAD_OF_GOVERNMENT).isPresent(),
                accounts.countInUse(), (int) outlook.stream().filter(unit -> unit.planned()).count(), books.inForce(PlanKind.DPA, year).size(),
                !holidays.of(year).isEmpty(), signers.size(), keys.keyed(signers).size(),
                periods.any(), year, outbox.newest(TEST).orElse(null));
    }

    /** Name, seat, time zone and legal basis, as they are printed. */
    public void describe(String name, String seat, String zone, String legalBasis, Person admin) {
        admin.require(Role.ADMIN);
        governments.describe(name, seat, zone, legalBasis);
        record("setup.described", name, admin);
    }

    /** What a table of units and people would do; nothing of it stays. */
    public Roster.Result preview(Table table, Person admin) {
        Roster.Result result = carryOut(table, admin).result();
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return result;
    }

    /**
     * Carries out a table of units and people, all or nothing.
     *
     * @throws Refusal (invalid) with the lines that cannot be carried out
     */
    public Roster.Result store(Table table, Person admin) {
        Done done = carryOut(table, admin);
        Roster.Result result = done.result();
        if (!result.problems().isEmpty()) {
            throw Refusal.invalid(result.problems());
        }
        undo.keep(done.added(), admin);
        record("setup.roster", result.units() + " OPD, " + result.officials() + " pejabat, " + result.accounts() + " akun", admin);
        return result;
    }

    private record Done(Roster.Result result, Roster.Added added) {
    }

    private Done carryOut(Table table, Person admin) {
        admin.require(Role.ADMIN);
        List<Problem> problems = new ArrayList<>(table.problems());
        List<RosterRow> rows = table.rows().stream().filter(row -> !isHead(row)).map(row -> RosterRow.read(row, problems)).toList();
        if (rows.isEmpty()) {
            problems.add(new Problem("1", "table.empty"));
        }
        var roster = new Roster(establishment, offices, appointments, invitations, admin, time.today(), problems);
        Roster.Result result = roster.carryOut(rows);
        return new Done(new Roster.Result(result.units(), result.positions(), result.officials(), result.accounts(),
                result.problems().stream().limit(MOST_PROBLEMS).toList()), roster.added());
    }

    private static boolean isHead(Csv.Row row) {
        return row.cell(0).toLowerCase(Locale.ROOT).startsWith("kode");
    }

    /** National holidays and joint leave that come with the product; a repetition changes nothing. */
    public void adoptHolidays(Person admin) {
        admin.require(Role.ADMIN);
        if (holidays.years().isEmpty()) {
            workingDays.adoptNational();
            record("setup.holidays", String.valueOf(time.today().getYear()), admin);
        }
    }

    /** Sends a letter to the ADMIN's own address; whether it arrived, the mailbox and the page of letters say. */
    public void testMail(Person admin) {
        admin.require(Role.ADMIN);
        outbox.put(letter(TEST + admin.login() + "-" + time.now().getEpochSecond(), admin, "mail.setup.test", "/penyiapan"));
    }

    /** Writes to everybody who will sign and has no key yet; a repetition on the same day writes nothing. @return how many */
    public int inviteToKeys(Person admin) {
        admin.require(Role.ADMIN);
        List<UUID> signers = signers(offices.heads());
        Set<UUID> keyed = keys.keyed(signers);
        List<Person> invited = signers.stream().filter(official -> !keyed.contains(official))
                .flatMap(official -> accounts.ofOfficial(official).stream()).toList();
        invited.forEach(person -> outbox.put(letter("setup-key-" + person.login() + "-" + time.today(), person, "mail.setup.key", "/kunci")));
        record("setup.invited", invited.size() + " undangan", admin);
        return invited.size();
    }

    /** Links for everybody who has never signed in, to be handed over; they are kept nowhere. */
    public List<Invitation> links(Person admin) {
        return invitations.linksForNewcomers(admin);
    }

    /** The head of government and the heads of units, by code. */
    private List<UUID> signers(Map<UUID, Holder> heads) {
        return Stream.concat(offices.holderOf(Office.HEAD_OF_GOVERNMENT).stream(), offices.units().stream().map(OrgUnit::id).filter(heads::containsKey)
                .map(heads::get)).map(Holder::officialId).distinct().toList();
    }

    private Letter letter(String key, Person to, String words, String link) {
        Object[] about = {governments.current().name()};
        return new Letter(key, to.login(), to.name(), accounts.mailOf(to.login()).orElseThrow(), text(words + ".subject", about),
                List.of(text(words + ".text", about)), link, text(words + ".open", about));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }

    private void record(String event, String detail, Person admin) {
        UUID subject = UUID.nameUUIDFromBytes(("setup:" + governments.current().code()).getBytes(StandardCharsets.UTF_8));
        audit.record(admin.login(), admin.name(), event, subject, detail);
    }
}
