package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.document.Download;
import id.teken.evaluation.Merit;
import id.teken.evaluation.MeritDocuments;
import id.teken.evaluation.MeritForm;
import id.teken.evaluation.Merits;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rewards and sanctions of a year. */
@Controller
class MeritPages {

    private static final String PAGE = "redirect:/kinerja/penghargaan";

    private final Merits merits;
    private final MeritDocuments documents;
    private final Offices offices;
    private final OfficeTime time;
    private final Forms forms;

    MeritPages(Merits merits, MeritDocuments documents, Offices offices, OfficeTime time, Forms forms) {
        this.merits = merits;
        this.documents = documents;
        this.offices = offices;
        this.time = time;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record MeritEntry(UUID unitId, Integer year, Merit.Kind kind, String what, String reason, String documentNumber,
            @DateTimeFormat(iso = ISO.DATE) LocalDate documentDate) {

        MeritForm form() {
            return new MeritForm(unitId, year, kind, what, reason, documentNumber, documentDate);
        }
    }

    @GetMapping("/kinerja/penghargaan")
    String all(@RequestParam(required = false) Integer tahun, @AuthenticationPrincipal Person person, Model model) {
        int year = tahun == null ? time.today().getYear() : tahun;
        model.addAttribute("year", year);
        model.addAttribute("merits", merits.of(year, person));
        model.addAttribute("units", offices.units());
        model.addAttribute("names", offices.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::name)));
        model.addAttribute("mayRecord", person.has(Role.ORGANIZATION));
        model.addAttribute("kinds", Merit.Kind.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new MeritEntry(null, year, null, null, null, null, null));
        }
        return "merits";
    }

    @PostMapping("/kinerja/penghargaan")
    String record(MeritEntry form, @RequestParam(required = false) MultipartFile berkas, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) throws IOException {
        person.require(Role.ORGANIZATION);
        byte[] content = content(berkas);
        FormProblems problems = forms.attempt(() -> documents.record(form.form(), name(berkas), content, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "merit.recorded");
            return PAGE + "?tahun=" + form.year();
        }
        Forms.show(model, "merit", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return all(form.year(), person, model);
    }

    @PostMapping("/kinerja/penghargaan/{id}/berkas")
    String attach(@PathVariable UUID id, @RequestParam(required = false) MultipartFile berkas, @AuthenticationPrincipal Person person,
            RedirectAttributes after) throws IOException {
        byte[] content = content(berkas);
        return answer("merit.file.attached", after, forms.attempt(() -> documents.attach(id, name(berkas), content, person)));
    }

    @GetMapping("/kinerja/penghargaan/{id}/berkas")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        MeritDocuments.Content document = documents.content(id, person);
        return Download.of(document.name(), document.mediaType(), document.bytes());
    }

    @PostMapping("/kinerja/penghargaan/{id}/cabut")
    String revoke(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @AuthenticationPrincipal Person person,
            RedirectAttributes after) {
        return answer("merit.revoked.done", after, forms.attempt(() -> merits.revoke(id, alasan, person)));
    }

    private static String answer(String done, RedirectAttributes after, FormProblems problems) {
        after.addFlashAttribute(problems.isEmpty() ? "done" : "rowProblems", problems.isEmpty() ? done : problems);
        return PAGE;
    }

    private static byte[] content(MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    private static String name(MultipartFile file) {
        return file == null ? "" : file.getOriginalFilename();
    }
}
