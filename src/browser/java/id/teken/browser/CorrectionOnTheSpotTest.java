package id.teken.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * As told of Jambi: in the hall the leader finds a figure that must be another, the Sekda approves on a phone, a new file is
 * there, and both sign it, while everybody waits.
 */
class CorrectionOnTheSpotTest extends InBrowser {

    /** The demo keeps this unit's agreement of the next year waiting for the leader. */
    private static final String UNIT = "Dinas Sosial";
    private static final String PASSPHRASE = "frasa sandi contoh";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Milliseconds that the acts took at the server, each from the request to the last byte of the answer, as the browsers saw it. */
    private final DoubleAdder served = new DoubleAdder();

    @Test
    void correctedApprovedSealedAnewAndSignedByBothWhileTheHallWaits() {
        try (Visitor leader = visitor(1440, 900); Visitor secretary = visitor(390, 844); Visitor head = visitor(1440, 900)) {
            leader.signIn("walikota", PASSWORD);
            secretary.signIn("sekda", PASSWORD);
            head.signIn("kepala.dinsos", PASSWORD);
            listed(leader);
            for (Visitor one : new Visitor[] {leader, secretary, head}) {
                one.page().onRequestFinished(this::count);
            }
            long from = System.nanoTime();
            corrects(leader);
            approves(secretary);
            confirms(head);
            Duration sealing = signs(head);
            countersigns(leader);
            Duration walked = Duration.ofNanos(System.nanoTime() - from);

            Duration server = Duration.ofMillis((long) served.sum()).plus(sealing);
            System.out.printf("on the spot: %d s of server time, %d s with the browsers%n", server.toSeconds(), walked.toSeconds());
            assertThat(server).as("server time, waiting for the new file included").isLessThan(A_MINUTE);
            assertThat(leader.complaints()).isEmpty();
            assertThat(secretary.complaints()).isEmpty();
            assertThat(head.complaints()).isEmpty();
        }
    }

    /** The leader's list in the hall; from it the one file that shall not be signed so. */
    private void listed(Visitor leader) {
        org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            leader.page().navigate(address() + "/upacara");
            return row(leader).count() == 1;
        });
        leader.picture("tempat-01-daftar").accessible("main");
    }

    private void corrects(Visitor leader) {
        row(leader).getByText("Koreksi atau tolak").click();
        leader.page().getByText("Buka tugas").first().waitFor();
        leader.picture("tempat-02-perjanjian").accessible("main");
        leader.page().locator(".tk-note a[href^='/tugas/']").first().click();
        leader.button("Koreksi di tempat").click();
        Locator line = leader.page().locator("#tk-correct section.tk-item").first();
        line.getByText("Koreksi", new Locator.GetByTextOptions().setExact(true)).first().click();
        line.getByLabel("Yang dikoreksi").selectOption(new SelectOption().setLabel("Target"));
        line.getByLabel("Nilai baru").fill("6,8");
        line.getByLabel("Alasan").fill("Disepakati di hadapan hadirin: dua kecamatan sudah tuntas");
        leader.picture("tempat-03-koreksi").accessible(".tk-form");
        leader.button("Kirim koreksi").click();
        leader.formCloses();
    }

    private void approves(Visitor secretary) {
        secretary.openTask("Putuskan setiap koreksi", UNIT);
        secretary.page().getByLabel("Setujui").first().check();
        secretary.picture("tempat-04-sekda-di-ponsel").accessible(".tk-form");
        secretary.button("Kirim keputusan").click();
        secretary.button("Kembali memeriksa").waitFor();
        secretary.picture("tempat-05-sekda-memeriksa");
        secretary.button("Kirim keputusan").click();
        secretary.formCloses();
    }

    private void confirms(Visitor head) {
        head.openTask("Jawab dan konfirmasi PK", UNIT);
        head.picture("tempat-06-konfirmasi").accessible(".tk-form");
        head.button("Konfirmasi").click();
        head.button("Ya, konfirmasi").click();
        head.formCloses();
    }

    /** @return how long the new file was waited for */
    private Duration signs(Visitor head) {
        long from = System.nanoTime();
        Locator task = head.page().locator(".tk-tasks li").filter(new Locator.FilterOptions().setHasText(UNIT))
                .filter(new Locator.FilterOptions().setHasText("Tanda tangan Pihak Pertama"));
        org.awaitility.Awaitility.await().atMost(A_MINUTE).until(() -> {
            head.page().navigate(address() + "/");
            return task.count() > 0;
        });
        Duration waited = Duration.ofNanos(System.nanoTime() - from);
        head.openTask("Tanda tangan Pihak Pertama", UNIT);
        head.picture("tempat-07-berkas-baru").accessible(".tk-form");
        head.button("Lanjut menandatangani").click();
        head.page().locator("#tk-passphrase").fill(PASSPHRASE);
        head.button("Tandatangani").click();
        head.formCloses();
        return waited;
    }

    private void countersigns(Visitor leader) {
        leader.page().navigate(address() + "/upacara");
        row(leader).waitFor();
        Locator others = leader.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasNotText(UNIT)).locator("input[type=checkbox]");
        for (int i = 0; i < others.count(); i++) {
            others.nth(i).uncheck();
        }
        row(leader).locator("input[type=checkbox]").check();
        leader.page().locator("#frasa").fill(PASSPHRASE);
        leader.picture("tempat-08-tanda-tangan-bersama").accessible("main");
        leader.button("Tandatangani yang dipilih").click();
        leader.page().getByText(Pattern.compile("Semua naskah sudah ditandatangani")).waitFor();
        leader.picture("tempat-09-selesai").accessible("main");
    }

    private static Locator row(Visitor leader) {
        return leader.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(UNIT));
    }

    private void count(Request request) {
        double end = request.timing().responseEnd;
        if (request.method().equals("POST") && !request.url().contains("/camunda/") && end > 0) {
            served.add(end - Math.max(0, request.timing().requestStart));
        }
    }
}
