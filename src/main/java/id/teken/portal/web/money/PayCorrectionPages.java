package id.teken.portal.web.money;

import id.teken.access.Person;
import id.teken.allowance.PayCorrectionForm;
import id.teken.allowance.PayCorrections;
import id.teken.portal.web.Forms;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms by which PERSONNEL corrects one employee; they stand on the page of all decisions. */
@Controller
class PayCorrectionPages {

    private static final String BACK = "redirect:/tunjangan/keputusan";

    private final PayCorrections corrections;
    private final Forms forms;

    PayCorrectionPages(PayCorrections corrections, Forms forms) {
        this.corrections = corrections;
        this.forms = forms;
    }

    @PostMapping("/tunjangan/koreksi")
    String propose(@RequestParam UUID unit, @RequestParam int tahun, @RequestParam int bulan, @RequestParam String pegawai,
            @RequestParam(defaultValue = "") String nama, @RequestParam String tunjangan,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate mulai,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate sampai,
            @RequestParam(defaultValue = "") String alasan, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        var form = new PayCorrectionForm(unit, tahun, bulan, pegawai, nama, tunjangan, mulai, sampai, alasan);
        return DecisionPages.answer(BACK, "payCorrection.stored", after, forms.attempt(() -> corrections.propose(form, person)));
    }

    @PostMapping("/tunjangan/koreksi/{id}/batal")
    String withdraw(@PathVariable UUID id, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        return DecisionPages.answer(BACK, "payCorrection.withdrawn", after, forms.attempt(() -> corrections.withdraw(id, person)));
    }
}
