package id.teken.portal.web.setup;

import id.teken.access.Person;
import id.teken.document.TableFile;
import id.teken.government.Government;
import id.teken.portal.setup.CrestDesk;
import id.teken.portal.setup.GovernmentDesk;
import id.teken.portal.setup.Roster;
import id.teken.portal.setup.RosterTable;
import id.teken.portal.setup.RosterUndo;
import id.teken.portal.setup.SetupDesk;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guided set-up: eight steps on one page, each with what is missing. */
@Controller
class SetupPages {

    private static final String SELF = "redirect:/penyiapan";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SetupDesk desk;
    private final GovernmentDesk governments;
    private final RosterUndo undo;
    private final CrestDesk crests;
    private final Forms forms;
    private final String address;

    SetupPages(SetupDesk desk, GovernmentDesk governments, RosterUndo undo, CrestDesk crests, Forms forms, @Value("${teken.address}") String address) {
        this.desk = desk;
        this.governments = governments;
        this.undo = undo;
        this.crests = crests;
        this.forms = forms;
        this.address = address;
    }

    /** What was typed, for showing it again. */
    record IdentityForm(String name, String seat, String zone, String legalBasis) {

        static IdentityForm of(Government government) {
            return new IdentityForm(government.name(), government.seat(), government.zone().getId(), government.legalBasis());
        }
    }

    @GetMapping("/penyiapan")
    String show(@AuthenticationPrincipal Person person, Model model) {
        SetupDesk.Progress progress = desk.progress(person);
        model.addAttribute("progress", progress);
        model.addAttribute("last", undo.last().orElse(null));
        model.addAttribute("zones", GovernmentDesk.ZONES);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", IdentityForm.of(progress.government()));
        }
        return "setup/setup";
    }

    @PostMapping("/penyiapan/identitas")
    String describe(IdentityForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> desk.describe(form.name(), form.seat(), form.zone(), form.legalBasis(), person));
        if (problems.isEmpty()) {
            return done("admin.saved", after);
        }
        model.addAttribute("form", form);
        return again("identity", problems, person, model, response);
    }

    /** Looks at a table, and carries it out if asked to and nothing speaks against it. */
    @PostMapping("/penyiapan/organisasi")
    String roster(@RequestParam(required = false) MultipartFile berkas, @RequestParam(defaultValue = "false") boolean simpan,
            @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) throws IOException {
        byte[] bytes = berkas == null ? new byte[0] : berkas.getBytes();
        Roster.Result[] seen = new Roster.Result[1];
        FormProblems problems = forms.attempt(() -> {
            seen[0] = desk.preview(TableFile.read(bytes), person);
            if (!seen[0].problems().isEmpty()) {
                throw Refusal.invalid(seen[0].problems());
            }
            if (simpan) {
                desk.store(TableFile.read(bytes), person);
            }
        });
        if (problems.isEmpty() && simpan) {
            return done("setup.roster.stored", after);
        }
        model.addAttribute("seen", seen[0]);
        model.addAttribute("fileProblems", problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(person, model);
    }

    @PostMapping("/penyiapan/lambang")
    String bearCrest(@RequestParam(required = false) MultipartFile lambang, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) throws IOException {
        byte[] file = lambang == null ? new byte[0] : lambang.getBytes();
        FormProblems problems = forms.attempt(() -> crests.bear(file, person));
        if (problems.isEmpty()) {
            return done("crest.stored", after);
        }
        return again("crest", problems, person, model, response);
    }

    @PostMapping("/penyiapan/lambang/hapus")
    String putDownCrest(@AuthenticationPrincipal Person person, RedirectAttributes after) {
        crests.putDown(person);
        return done("crest.removed", after);
    }

    @PostMapping("/penyiapan/organisasi/tarik")
    String takeBack(@RequestParam UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> undo.takeBack(id, person));
        if (problems.isEmpty()) {
            return done("setup.roster.takenBack", after);
        }
        return again("takeBack", problems, person, model, response);
    }

    @GetMapping("/penyiapan/templat-organisasi.xlsx")
    ResponseEntity<byte[]> template(@AuthenticationPrincipal Person person) {
        desk.progress(person);
        return file(TableFile.xlsx("Organisasi", RosterTable.HEAD, RosterTable.EXAMPLE), "templat-organisasi.xlsx");
    }

    @PostMapping("/penyiapan/kalender")
    String holidays(@AuthenticationPrincipal Person person, RedirectAttributes after) {
        desk.adoptHolidays(person);
        return done("admin.saved", after);
    }

    @PostMapping("/penyiapan/surel")
    String mail(@AuthenticationPrincipal Person person, RedirectAttributes after) {
        desk.testMail(person);
        return done("setup.mail.sent", after);
    }

    @PostMapping("/penyiapan/kunci")
    String keys(@AuthenticationPrincipal Person person, RedirectAttributes after) {
        desk.inviteToKeys(person);
        return done("setup.keys.sent", after);
    }

    /** The sheet of links to hand over: answered directly and kept nowhere. */
    @PostMapping("/penyiapan/tautan")
    ResponseEntity<byte[]> links(@AuthenticationPrincipal Person person) {
        List<List<Object>> rows = desk.links(person).stream().<List<Object>>map(invitation -> List.of(invitation.login(), invitation.name(),
                invitation.mail(), address + invitation.link().path())).toList();
        return file(TableFile.xlsx("Tautan", List.of("Akun", "Nama", "Surel", "Tautan sekali pakai"), rows), "tautan-masuk.xlsx");
    }

    /** An ADMIN takes the own demo away, and is signed out by it. */
    @PostMapping("/penyiapan/hapus-contoh")
    String remove(@RequestParam(defaultValue = "") String konfirmasi, @AuthenticationPrincipal Person person, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        String own = person.government() == null ? "" : person.government();
        FormProblems problems = forms.attempt(() -> governments.remove(own, konfirmasi, person));
        if (problems.isEmpty()) {
            request.getSession().invalidate();
            return "redirect:/masuk";
        }
        return again("remove", problems, person, model, response);
    }

    private static String done(String key, RedirectAttributes after) {
        after.addFlashAttribute("done", key);
        return SELF;
    }

    private String again(String form, FormProblems problems, Person person, Model model, HttpServletResponse response) {
        Forms.show(model, form, problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(person, model);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_TYPE, XLSX).body(content);
    }
}
