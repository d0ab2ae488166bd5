package id.teken.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What makes the forms bearable on a bad day; docs/behaviours.md says which test shows what. Each test has a unit of its own. */
class BehavioursTest extends InBrowser {

    private static final Pattern SAVED = Pattern.compile("^\\s*Tersimpan \\d");
    private static final int ROWS = 40;
    /** More than this between key and picture feels stuck. */
    private static final int FLUENT_MILLISECONDS = 150;

    @Test
    void twoEditorsSeeBothValuesSideBySide() {
        try (Visitor head = desk(); Visitor staff = phone()) {
            head.signIn("kepala.dispora", PASSWORD).openTask("Dinas Kepemudaan dan Olahraga");
            staff.signIn("staf.dispora", PASSWORD).openTask("Dinas Kepemudaan dan Olahraga");
            type(head, "Sumber A, kepala", 1);
            saved(head);

            staff.expects(409);
            type(staff, "Sumber B, staf", 1);
            Locator conflict = staff.page().locator("#tk-conflict");
            conflict.waitFor();
            assertThat(conflict.innerText()).contains("Sumber A, kepala", "Sumber B, staf");
            staff.picture("perilaku-dua-penyunting-ponsel").accessible(".tk-form");
            staff.page().setViewportSize(1280, 900);
            staff.picture("perilaku-dua-penyunting").accessible(".tk-form");
            staff.page().getByLabel("Sumber A, kepala").check();
            staff.button("Pakai pilihan ini dan simpan").click();
            saved(staff);

            assertThat(unit(staff, 1).inputValue()).isEqualTo("Sumber A, kepala");
            calm(head, staff);
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleKeepsTheText() {
        try (Visitor head = desk()) {
            head.signIn("kepala.diskan", PASSWORD).openTask("Dinas Kelautan dan Perikanan");
            head.sessionEnds().expects(401);
            type(head, "ton per tahun", 1);
            head.page().locator("#tk-sign-in").waitFor();
            assertThat(unit(head, 1).inputValue()).isEqualTo("ton per tahun");
            head.picture("perilaku-sesi-berakhir").accessible(".tk-form");
            head.page().setViewportSize(390, 844);
            head.picture("perilaku-sesi-berakhir-ponsel").accessible(".tk-form");

            Page window = head.secondWindow();
            window.navigate(address() + "/masuk");
            window.getByLabel("Nama pengguna").fill("kepala.diskan");
            window.getByLabel("Kata sandi").fill(PASSWORD);
            window.getByText("Masuk", new Page.GetByTextOptions().setExact(true)).last().click();
            window.getByText("Selamat datang").first().waitFor();
            window.close();
            head.button("Coba lagi").click();
            saved(head);
            head.openTask("Dinas Kelautan dan Perikanan");

            assertThat(unit(head, 1).inputValue()).isEqualTo("ton per tahun");
            calm(head);
        }
    }

    @Test
    void aPasteOfFortyLinesIsFluentAndCtrlZTakesItBack() {
        try (Visitor head = desk()) {
            head.signIn("kepala.dispusip", PASSWORD).openTask("Dinas Perpustakaan dan Kearsipan");
            int before = rowsOf(head).count();
            Locator cell = unit(head, 1);
            String was = cell.inputValue();
            cell.fill("sesuatu yang lain");
            cell.press("Escape");
            assertThat(cell.inputValue()).as("Esc").isEqualTo(was);

            paste(head);
            PlaywrightAssertions.assertThat(rowsOf(head)).hasCount(ROWS);
            head.page().keyboard().press("Control+z");
            PlaywrightAssertions.assertThat(rowsOf(head)).hasCount(before);
            assertThat(head.page().getByLabel("Indikator kinerja, baris 1", exact()).inputValue()).doesNotContain("Tempelan");

            paste(head);
            saved(head);
            assertThat(usualKey(head)).as("milliseconds from a key to the picture").isLessThan(FLUENT_MILLISECONDS);
            head.picture("perilaku-empat-puluh-baris").accessible(".tk-form");
            head.page().setViewportSize(390, 844);
            head.picture("perilaku-empat-puluh-baris-ponsel").accessible(".tk-form");
            calm(head);
        }
    }

    @Test
    void mistakesAreListedWithAWayToEachAndADraftOutlivesTheNetwork() {
        try (Visitor head = desk()) {
            head.signIn("kepala.distan", PASSWORD).openTask("Dinas Pertanian");
            Locator target = head.page().getByLabel("Target, baris 1", exact());
            PlaywrightAssertions.assertThat(head.page().locator(".tk-parts")).containsText("3 dari 5 bagian selesai");
            target.fill("3.17");
            saved(head);
            PlaywrightAssertions.assertThat(head.page().locator(".tk-parts")).containsText("1 isian keliru");
            PlaywrightAssertions.assertThat(head.page().locator(".tk-part-wrong")).containsText("Perlu diperbaiki");
            head.button("Periksa dan kirim ke pimpinan").click();
            Locator summary = head.page().locator("#tk-errors");
            summary.waitFor();
            head.page().waitForFunction("() => document.activeElement.id === 'tk-errors'");
            assertThat(head.page().title()).startsWith("Kesalahan: ");
            head.picture("perilaku-ringkasan-kesalahan").accessible(".tk-form");
            head.page().setViewportSize(390, 844);
            head.picture("perilaku-ringkasan-kesalahan-ponsel").accessible(".tk-form");
            summary.getByText("3,17").first().click();
            head.page().waitForFunction("() => document.activeElement.getAttribute('aria-label') === 'Target, baris 1'");

            head.offline();
            type(head, "kuintal", 2);
            head.page().getByText("Gagal disimpan, akan dicoba lagi").first().waitFor();
            head.openTask("Dinas Pertanian");
            head.button("Pakai isian itu").click();
            saved(head);

            assertThat(unit(head, 2).inputValue()).isEqualTo("kuintal");
            calm(head);
        }
    }

    @Test
    void theSekdaDecidesOnManyCorrectionsOnAPhone() {
        try (Visitor sekda = phone()) {
            sekda.signIn("sekda", PASSWORD);
            sekda.page().getByText("Putuskan sekaligus").click();
            sekda.page().locator("h1").waitFor();
            fits(sekda);
            sekda.picture("perilaku-koreksi-sekaligus-ponsel").accessible("main");
            for (Locator box : sekda.page().locator("fieldset:not(:has-text('Kecamatan Contoh Selatan')) input[type=checkbox]").all()) {
                box.uncheck();
            }
            sekda.button("Periksa pilihan").click();
            sekda.heading("Periksa sebelum menyetujui").waitFor();
            fits(sekda);
            sekda.picture("perilaku-koreksi-periksa-ponsel").accessible("main");
            sekda.page().setViewportSize(1280, 900);
            sekda.accessible("main").button("Kembali memilih").click();
            sekda.picture("perilaku-koreksi-sekaligus").accessible("main");
            assertThat(sekda.page().locator("input[type=checkbox]:checked").count()).as("the choice is kept").isOne();
            sekda.button("Periksa pilihan").click();
            sekda.button("Setujui 1 koreksi").click();

            sekda.page().getByText("Koreksi pada 1 dari 1 perjanjian disetujui").waitFor();
            sekda.page().setViewportSize(390, 844);
            fits(sekda);
            sekda.picture("perilaku-koreksi-hasil-ponsel").accessible("main");
            calm(sekda);
        }
    }

    private Visitor desk() {
        return visitor(1280, 900);
    }

    private Visitor phone() {
        return visitor(390, 844);
    }

    private static void calm(Visitor... visitors) {
        for (Visitor visitor : visitors) {
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void fits(Visitor visitor) {
        assertThat((Boolean) visitor.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out at the side").isTrue();
    }

    private static void saved(Visitor visitor) {
        visitor.page().getByText(SAVED).first().waitFor();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator unit(Visitor visitor, int row) {
        return visitor.page().getByLabel("Satuan, baris " + row, exact());
    }

    private static void type(Visitor visitor, String text, int row) {
        unit(visitor, row).fill(text);
    }

    private static Locator rowsOf(Visitor visitor) {
        return visitor.page().locator("table[aria-label='Sasaran dan target'] [data-column='1']");
    }

    /** What a spreadsheet puts on the clipboard: objective, indicator, kind, unit, target. */
    private static void paste(Visitor visitor) {
        String table = IntStream.rangeClosed(1, ROWS).mapToObj(row -> "Sasaran " + row + "\tTempelan " + row + "\tHasil\tPersen\t" + row + ",5")
                .collect(Collectors.joining("\n"));
        Locator first = visitor.page().getByLabel("Sasaran strategis, baris 1", exact());
        first.click();
        first.evaluate("(cell, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                + " cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", table);
        visitor.page().getByText("sel ditempelkan").first().waitFor();
    }

    /** Milliseconds from a key to the next picture, the median of eleven: single ones depend on who else uses the machine. */
    private static double usualKey(Visitor visitor) {
        return ((Number) visitor.page().getByLabel("Satuan, baris 40", exact()).evaluate("async cell => { cell.focus(); const all = [];"
                + " for (let i = 0; i < 11; i++) { const begun = performance.now(); cell.value += 'x';"
                + " cell.dispatchEvent(new Event('input', { bubbles: true }));"
                + " await new Promise(done => requestAnimationFrame(done)); all.push(performance.now() - begun); }"
                + " return all.sort((a, b) => a - b)[5]; }")).doubleValue();
    }
}
