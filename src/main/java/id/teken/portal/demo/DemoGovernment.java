package id.teken.portal.demo;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Role;
import id.teken.agreement.Drafting;
import id.teken.government.Appointment;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.government.Official;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.government.Position.Office;
import id.teken.government.WorkingDays;
import id.teken.planning.Plans;
import id.teken.signing.CertificateSubject;
import id.teken.signing.SigningKeys;
import id.teken.tenancy.Tenant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An invented city with invented persons, so that the product can be tried at once: agreements of the coming year wait as
 * drafts. Only with the profile {@code demo}; no default password exists elsewhere.
 */
@Component
@Profile("demo")
@Order(20)
class DemoGovernment implements ApplicationRunner {

    static final String CODE = "kota-contoh";
    static final String PASSWORD = "contoh-sandi";
    static final String PASSPHRASE = "frasa sandi contoh";
    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2025, 2, 20);
    private static final String LEGAL_BASIS = """
            Peraturan Pemerintah Nomor 8 Tahun 2006
            Peraturan Presiden Nomor 29 Tahun 2014
            Peraturan Menteri PANRB Nomor 53 Tahun 2014""";

    private final Governments governments;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final Accounts accounts;
    private final Plans plans;
    private final SigningKeys keys;
    private final Drafting drafting;
    private final OfficeTime time;
    private final TransactionTemplate transaction;
    private int nip;

    DemoGovernment(Governments governments, Offices offices, WorkingDays workingDays, Accounts accounts, Plans plans,
            SigningKeys keys, Drafting drafting, OfficeTime time, TransactionTemplate transaction) {
        this.governments = governments;
        this.offices = offices;
        this.workingDays = workingDays;
        this.accounts = accounts;
        this.plans = plans;
        this.keys = keys;
        this.drafting = drafting;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (governments.find(CODE).isEmpty()) {
            Tenant.runAs(CODE, () -> transaction.executeWithoutResult(status -> build()));
        }
    }

    private void build() {
        governments.add(new Government(CODE, "Pemerintah Kota Contoh", Government.Kind.CITY, "Kota Contoh",
                ZoneId.of("Asia/Jakarta"), LEGAL_BASIS, true));
        workingDays.adoptNational();
        OrgUnit city = offices.add(new OrgUnit("KDH", "Kepala Daerah", "KEPALA_DAERAH", null));
        holder(city, "Wali Kota Contoh", Office.HEAD_OF_GOVERNMENT, "Dr. Ratna Puspita Wening, M.Si.", null, "walikota",
                Role.LEADER);
        OrgUnit secretariat = offices.add(new OrgUnit("SETDA", "Sekretariat Daerah", "SEKRETARIAT", null));
        holder(secretariat, "Sekretaris Daerah", Office.SECRETARY, "Drs. Bagas Wiratama Yudha, M.A.P.", "Pembina Utama Madya (IV/d)",
                "sekda", Role.SECRETARY, Role.UNIT_HEAD);
        holder(secretariat, "Asisten Administrasi Umum", Office.ASSISTANT, "Ir. Sekar Ayuningtyas, M.T.",
                "Pembina Utama Muda (IV/c)", "asisten", Role.ASSISTANT);
        for (DemoPlans.Unit unit : DemoPlans.units()) {
            unit(unit);
        }
        accounts.open(account("bappeda", "Perencana Bappeda", null, Role.PLANNING), PASSWORD);
        accounts.open(account("admin", "Admin Kota Contoh", null, Role.ADMIN), PASSWORD);
        accounts.openForInstallation(account("operator", "Pengelola instalasi", null, Role.OPERATOR), PASSWORD);
    }

    private void unit(DemoPlans.Unit data) {
        OrgUnit unit = offices.add(new OrgUnit(data.code(), data.name(), "DINAS", null));
        String login = data.code().toLowerCase(java.util.Locale.ROOT);
        holder(unit, data.headTitle(), Office.HEAD_OF_UNIT, data.head(), "Pembina Utama Muda (IV/c)", "kepala." + login,
                Role.UNIT_HEAD);
        accounts.open(new NewAccount("staf." + login, "Perencana " + data.name(), "staf." + login + "@kota-contoh.example", null,
                unit.id(), Set.of(Role.UNIT_STAFF)), PASSWORD);
        int year = time.today().getYear() + 1;
        plans.addIndicators(DemoPlans.indicators(data, unit.id(), year));
        plans.addBudgets(DemoPlans.budgets(data, unit.id(), year));
        drafting.open(unit.id(), year);
    }

    private void holder(OrgUnit unit, String title, Office office, String name, String rank, String login, Role... roles) {
        Position position = offices.add(new Position(unit.id(), title, office));
        String number = rank == null ? null : "19700101199503" + String.format("%04d", ++nip);
        Official official = offices.add(new Official(name, number, rank));
        offices.appoint(position.id(), official.id(), Appointment.Kind.DEFINITIVE, IN_OFFICE_SINCE);
        accounts.open(new NewAccount(login, name, login + "@kota-contoh.example", official.id(), unit.id(), Set.of(roles)), PASSWORD);
        keys.enrol(official.id(), new CertificateSubject(name, number, "Pemerintah Kota Contoh", null), PASSPHRASE.toCharArray());
    }

    private static NewAccount account(String login, String name, java.util.UUID unit, Role role) {
        return new NewAccount(login, name, login + "@kota-contoh.example", null, unit, Set.of(role));
    }
}
