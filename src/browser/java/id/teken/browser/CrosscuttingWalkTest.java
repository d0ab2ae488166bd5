package id.teken.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two units and one outcome in a real browser: one head asks, the other looks on a phone, answers in Tasklist, both see it. */
class CrosscuttingWalkTest extends InBrowser {

    private static final String ASKED = "Dinas Pendidikan";
    private static final String REQUEST = "Data berat badan siswa tiap semester";

    @Test
    void oneHeadAsksAndTheOtherAnswers() {
        try (Visitor owner = visitor(1440, 900); Visitor asked = visitor(390, 844)) {
            try {
                asks(owner.signIn("kepala.dinkes", PASSWORD));
                answers(asked.signIn("kepala.disdik", PASSWORD));
                owner.page().reload();
                owner.page().getByText("Data dikirim lewat aplikasi sekolah").first().waitFor();
                owner.picture("lintas-04-jawaban").accessible("main");
            } catch (RuntimeException | AssertionError failure) {
                owner.picture("lintas-gagal-pemilik");
                asked.picture("lintas-gagal-diminta");
                throw failure;
            }
            assertThat(owner.complaints()).isEmpty();
            assertThat(asked.complaints()).isEmpty();
        }
    }

    private void asks(Visitor owner) {
        Page page = owner.page();
        page.navigate(address() + "/perjanjian");
        page.locator("tbody tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Ditandatangani")).locator("a").first().click();
        page.locator("a[href$='/dukungan']").first().click();
        owner.button("Minta dukungan").click();
        page.locator(".tk-note-bad").waitFor();
        owner.picture("lintas-01-kurang").accessible("main");
        page.locator("#line").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#unit").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(ASKED));
        page.locator("#request").fill(REQUEST);
        owner.button("Minta dukungan").click();
        page.getByText("Menunggu jawaban").first().waitFor();
        owner.picture("lintas-02-diminta").accessible("main");
    }

    private void answers(Visitor asked) {
        asked.openTask("Jawab permintaan dukungan", "Dinas Kesehatan");
        Page page = asked.page();
        page.getByText(REQUEST).first().waitFor();
        page.getByLabel("Mendukung").check();
        asked.button("Kirim jawaban").click();
        page.getByText("Tulis kontribusinya").first().waitFor();
        page.locator("textarea").first().fill("Data dikirim lewat aplikasi sekolah");
        asked.picture("lintas-03-jawab-di-ponsel").accessible(".tk-form");
        asked.button("Kirim jawaban").click();
        asked.formCloses();
    }
}
