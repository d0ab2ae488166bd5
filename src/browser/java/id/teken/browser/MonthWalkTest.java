package id.teken.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.teken.access.Accounts;
import id.teken.agreement.Promises;
import id.teken.evaluation.MonthOpener;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.portal.demo.DemoReady;
import id.teken.tenancy.Tenant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A month in a real browser: the head reports, organization verifies on a phone, the Sekda confirms in the table. */
@BrowserTest
class MonthWalkTest {

    private static final String PASSWORD = "contoh-sandi";
    private static final String UNIT = "Dinas Kesehatan";
    private static final int MARCH = 3;
    private static final Pattern SAVED = Pattern.compile("^\\s*Tersimpan ");

    private static Playwright driver;
    private static Browser browser;

    @Autowired
    private ApplicationContext application;
    @Autowired
    private Governments governments;
    @Autowired
    private Offices offices;
    @Autowired
    private OfficeTime time;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Promises promises;
    @Autowired
    private MonthOpener opener;
    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        driver = Browsers.driver();
        browser = Browsers.launch(driver);
    }

    @AfterAll
    static void closeBrowser() {
        driver.close();
    }

    @Test
    void headOrganizationAndSekda() throws Exception {
        DemoReady.await(application);
        String code = governments.all().get(0).code();
        LocalDate today = Tenant.runAs(code, () -> time.today());
        assumeThat(today.getMonthValue()).as("March of the demo's year is over").isGreaterThan(MARCH);
        Tenant.runAs(code, () -> opener.open(agreement(today.getYear()), MARCH, accounts.find("organisasi").orElseThrow()));
        try (Visitor phone = visitor(390, 844); Visitor head = visitor(1440, 900); Visitor organization = visitor(390, 844);
                Visitor secretary = visitor(1440, 900)) {
            try {
                looksOnThePhone(phone.signIn("kepala.dinkes", PASSWORD));
                reports(head.signIn("kepala.dinkes", PASSWORD));
                verifies(organization.signIn("organisasi", PASSWORD));
                confirms(secretary.signIn("sekda", PASSWORD), today.getYear());
            } catch (RuntimeException | AssertionError failure) {
                head.picture("bulan-gagal-kepala");
                organization.picture("bulan-gagal-organisasi");
                secretary.picture("bulan-gagal-sekda");
                throw failure;
            }
            assertThat(phone.complaints()).isEmpty();
            assertThat(head.complaints()).isEmpty();
            assertThat(organization.complaints()).isEmpty();
            assertThat(secretary.complaints()).isEmpty();
        }
    }

    private void looksOnThePhone(Visitor phone) {
        phone.openTask("Isi laporan bulanan", UNIT);
        phone.page().locator("input[id^='tk-figures']").first().waitFor();
        phone.picture("bulan-02-laporan-di-ponsel").accessible(".tk-form");
    }

    private void reports(Visitor head) {
        head.openTask("Isi laporan bulanan", UNIT);
        Locator results = head.page().locator("input[id^='tk-figures']");
        results.first().fill("3.17");
        head.page().getByText("Tulis 3,17").first().waitFor();
        results.first().fill("21,5");
        for (int line = 1; line < results.count() - 1; line++) {
            results.nth(line).fill("7,9");
        }
        head.page().locator("select[aria-label^='Mengapa']").last().selectOption("Data tidak tersedia");
        head.page().locator("#tk-obstacles").fill("Dua puskesmas terlambat mengirim rekapitulasi");
        head.page().getByText(SAVED).first().waitFor();
        head.page().getByText("Rata-rata capaian").first().waitFor();
        head.picture("bulan-01-laporan").accessible(".tk-form");
        head.button("Periksa dan kirim").click();
        head.button("Kirim laporan").waitFor();
        head.picture("bulan-03-periksa").accessible(".tk-form");
        head.button("Kirim laporan").click();
        head.formCloses();
    }

    private void verifies(Visitor organization) {
        organization.openTask("Verifikasi laporan bulanan", UNIT);
        organization.page().getByLabel("Terima").check();
        organization.picture("bulan-04-verifikasi-di-ponsel").accessible(".tk-form");
        organization.button("Kirim hasil verifikasi").click();
        organization.formCloses();
    }

    private void confirms(Visitor secretary, int year) {
        secretary.openTask("Nilai kinerja bulanan", UNIT);
        secretary.page().getByLabel("Tetapkan nilai lain").check();
        secretary.button("Tetapkan nilai").click();
        secretary.page().getByText("Tulis nilainya").first().waitFor();
        secretary.picture("bulan-05-nilai").accessible(".tk-form");
        secretary.page().navigate("http://localhost:" + port + "/kinerja?tahun=" + year + "&bulan=" + MARCH);
        secretary.picture("bulan-06-semua").accessible("main");
        secretary.button("Terima usulan yang dipilih").click();
        secretary.page().getByText("1 usulan diterima").waitFor();
        secretary.page().getByText(UNIT, new Page.GetByTextOptions().setExact(true)).first().click();
        secretary.page().getByText("Realisasi").first().waitFor();
        secretary.picture("bulan-07-hasil").accessible("main");
    }

    private UUID agreement(int year) {
        UUID unit = offices.unitByCode("DINKES").orElseThrow().id();
        return promises.signed(year).stream().filter(signed -> signed.unitId().equals(unit)).findFirst().orElseThrow().id();
    }

    private Visitor visitor(int width, int height) {
        return new Visitor(browser, "http://localhost:" + port, width, height);
    }
}
