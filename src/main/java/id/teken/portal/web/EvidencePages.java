package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.document.Download;
import id.teken.document.KnownFile;
import id.teken.document.TableFile;
import id.teken.evaluation.EvidenceDesk;
import id.teken.evaluation.ReportTemplate;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a monthly report, from its page: what proves it, and its lines as a table to fill in elsewhere. */
@Controller
@RequestMapping("/kinerja/{id}")
class EvidencePages {

    private final EvidenceDesk evidence;
    private final ReportTemplate template;
    private final Forms forms;

    EvidencePages(EvidenceDesk evidence, ReportTemplate template, Forms forms) {
        this.evidence = evidence;
        this.template = template;
        this.forms = forms;
    }

    @PostMapping("/bukti")
    String add(@PathVariable UUID id, @RequestParam MultipartFile berkas, @AuthenticationPrincipal Person person, RedirectAttributes after)
            throws IOException {
        byte[] content = berkas.getBytes();
        return back(id, "evidence.added", after,
                forms.attempt(() -> evidence.add(id, person, berkas.getOriginalFilename(), content)));
    }

    @PostMapping("/bukti/{file}/lepas")
    String remove(@PathVariable UUID id, @PathVariable UUID file, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        return back(id, "evidence.removed", after, forms.attempt(() -> evidence.remove(id, file, person)));
    }

    @GetMapping("/bukti/{file}")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID file, @AuthenticationPrincipal Person person) {
        EvidenceDesk.Content content = evidence.content(id, file, person);
        return Download.of(content.evidence().name(), content.evidence().mediaType(), content.bytes());
    }

    @GetMapping("/tabel")
    ResponseEntity<byte[]> table(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return Download.of("laporan.xlsx", KnownFile.Kind.XLSX.mediaType(), template.file(id, person));
    }

    @PostMapping("/tabel")
    String take(@PathVariable UUID id, @RequestParam MultipartFile berkas, @AuthenticationPrincipal Person person, RedirectAttributes after)
            throws IOException {
        byte[] content = berkas.getBytes();
        return back(id, "template.taken", after, forms.attempt(() -> template.take(id, person, TableFile.read(content))));
    }

    private static String back(UUID id, String done, RedirectAttributes after, FormProblems problems) {
        if (problems.isEmpty()) {
            after.addFlashAttribute("fileDone", done);
        } else {
            after.addFlashAttribute("fileProblems", problems);
        }
        return "redirect:/kinerja/" + id + "#bukti";
    }
}
