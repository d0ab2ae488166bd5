package id.teken.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main job in a real browser: an agreement goes from draft to a file that both parties have signed. */
class AgreementWalkTest extends InBrowser {

    /** The demo keeps this unit's agreement of the next year as a draft for us. */
    private static final String UNIT = "Dinas Kesehatan";
    private static final String PASSPHRASE = "frasa sandi contoh";
    /** Not "Belum tersimpan". */
    private static final Pattern SAVED = Pattern.compile("^\\s*Tersimpan ");

    @Test
    void headLeaderSekdaHeadThenBothSign() {
        try (Visitor head = visitor(1440, 900); Visitor leader = visitor(1440, 900); Visitor secretary = visitor(390, 844)) {
            try {
                walk(head, leader, secretary);
            } catch (RuntimeException | AssertionError failure) {
                head.picture("gagal-kepala");
                leader.picture("gagal-pimpinan");
                secretary.picture("gagal-sekda");
                throw failure;
            }
            assertThat(head.complaints()).isEmpty();
            assertThat(leader.complaints()).isEmpty();
            assertThat(secretary.complaints()).isEmpty();
        }
    }

    private void walk(Visitor head, Visitor leader, Visitor secretary) {
        head.signIn("kepala.dinkes", PASSWORD);
        waitForTask(head, "Susun rancangan PK"); // the demo's agreements are made after the start
        head.picture("01-beranda").accessible("main");
        drafts(head);
        leader.signIn("walikota", PASSWORD);
        corrects(leader);
        secretary.signIn("sekda", PASSWORD);
        approves(secretary);
        confirms(head);
        signs(head);
        countersigns(leader);
        looksBack(head);
    }

    private void drafts(Visitor head) {
        head.openTask("Susun rancangan PK", UNIT);
        Locator target = head.page().getByLabel("Target, baris 1", new Page.GetByLabelOptions().setExact(true));
        target.fill("3.17");
        target.blur();
        head.page().getByText("3,17").first().waitFor();
        target.fill("74,9");
        head.page().getByText(SAVED).first().waitFor();
        head.picture("02-konsep").accessible(".tk-form");
        head.button("Periksa dan kirim ke pimpinan").click();
        head.button("Kirim ke pimpinan").waitFor();
        head.picture("03-periksa").accessible(".tk-form");
        head.button("Kirim ke pimpinan").click();
        head.formCloses();
    }

    private void corrects(Visitor leader) {
        leader.openTask("Periksa rancangan PK", UNIT);
        leader.page().getByText("Koreksi", new Page.GetByTextOptions().setExact(true)).nth(1).click();
        leader.page().getByLabel("Yang dikoreksi").first().selectOption(new com.microsoft.playwright.options.SelectOption()
                .setLabel("Target"));
        leader.page().getByLabel("Nilai baru").first().fill("12");
        leader.page().getByLabel("Alasan").first().fill("Target RPJMD untuk akhir periode adalah 12 persen");
        leader.picture("04-telaah").accessible(".tk-form");
        leader.button("Kirim 1 koreksi").click();
        leader.button("Kembali meninjau").waitFor();
        leader.button("Kirim 1 koreksi").click();
        leader.formCloses();
    }

    private void approves(Visitor secretary) {
        secretary.openTask("Putuskan setiap koreksi", UNIT);
        secretary.page().getByLabel("Setujui").first().check();
        secretary.picture("05-koreksi-di-ponsel").accessible(".tk-form");
        secretary.button("Kirim keputusan").click();
        secretary.button("Kembali memeriksa").waitFor();
        secretary.button("Kirim keputusan").click();
        secretary.formCloses();
    }

    private void confirms(Visitor head) {
        head.openTask("Jawab dan konfirmasi PK", UNIT);
        head.picture("06-konfirmasi").accessible(".tk-form");
        head.button("Konfirmasi").click();
        head.button("Ya, konfirmasi").click();
        head.formCloses();
    }

    private void signs(Visitor head) {
        waitForTask(head, "Tanda tangan Pihak Pertama");
        head.openTask("Tanda tangan Pihak Pertama", UNIT);
        pageImagesShow(head);
        head.button("Lanjut menandatangani").click();
        head.page().locator("#tk-passphrase").fill("frasa yang keliru");
        head.button("Tandatangani").click();
        head.page().getByText("Frasa sandi salah").first().waitFor();
        head.page().locator("#tk-passphrase").fill(PASSPHRASE);
        head.picture("07-tanda-tangan").accessible(".tk-form");
        head.button("Tandatangani").click();
        head.formCloses();
    }

    private void countersigns(Visitor leader) {
        leader.openTask("Tanda tangan Pihak Kedua", UNIT);
        pageImagesShow(leader);
        Page pdf = leader.page().waitForPopup(() -> leader.page().getByText("Buka PDF").first().click());
        assertThat(pdf.url()).contains("/document");
        pdf.close();
        leader.button("Lanjut menandatangani").click();
        leader.page().locator("#tk-passphrase").fill(PASSPHRASE);
        leader.picture("08-tanda-tangan-kedua").accessible(".tk-form");
        leader.button("Tandatangani").click();
        leader.formCloses();
    }

    private void looksBack(Visitor head) {
        head.page().navigate(address() + "/perjanjian");
        head.page().getByText(UNIT).first().click();
        head.page().getByText("Ditandatangani").first().waitFor();
        head.accessible("main");
        head.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, 1440, 1900)
                .setPath(java.nio.file.Path.of(System.getProperty("teken.pictures", "target/walk")).resolve("09-selesai.png")));
        head.page().navigate(address() + "/surat");
        head.picture("10-surat").accessible("main");
    }

    private void waitForTask(Visitor visitor, String name) {
        Locator task = visitor.page().getByText(name).first();
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofMinutes(3)).until(() -> {
            visitor.page().navigate(address() + "/");
            return task.isVisible();
        });
    }

    private void pageImagesShow(Visitor visitor) {
        Locator image = visitor.page().locator(".tk-form img").first();
        image.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        visitor.page().waitForFunction("() => { const i = document.querySelector('.tk-form img'); return i.complete && i.naturalWidth > 300 }");
    }
}
