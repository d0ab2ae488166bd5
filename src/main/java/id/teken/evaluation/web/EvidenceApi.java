package id.teken.evaluation.web;

import id.teken.access.Person;
import id.teken.document.Download;
import id.teken.document.KnownFile;
import id.teken.document.TableFile;
import id.teken.evaluation.Evidence;
import id.teken.evaluation.EvidenceDesk;
import id.teken.evaluation.ReportTemplate;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of a monthly report: what proves it, and its lines as a table. Bodies are the files themselves. */
@RestController
@RequestMapping("/api/monthly-reports/{id}")
class EvidenceApi {

    /** @param hash SHA-256 of the content */
    record EvidenceView(UUID id, String name, String mediaType, int size, String hash, String addedBy, Instant addedAt) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(evidence.id(), evidence.name(), evidence.mediaType(), evidence.size(), evidence.hash(),
                    evidence.addedByName(), evidence.addedAt());
        }
    }

    private final EvidenceDesk evidence;
    private final ReportTemplate template;

    EvidenceApi(EvidenceDesk evidence, ReportTemplate template) {
        this.evidence = evidence;
        this.template = template;
    }

    @GetMapping("/evidence")
    List<EvidenceView> all(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return evidence.of(id, person).stream().map(EvidenceView::of).toList();
    }

    @PostMapping("/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceView add(@PathVariable UUID id, @RequestParam String name, HttpServletRequest request, @AuthenticationPrincipal Person person)
            throws IOException {
        return EvidenceView.of(evidence.add(id, person, name, body(request)));
    }

    @GetMapping("/evidence/{file}")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID file, @AuthenticationPrincipal Person person) {
        EvidenceDesk.Content content = evidence.content(id, file, person);
        return Download.of(content.evidence().name(), content.evidence().mediaType(), content.bytes());
    }

    @DeleteMapping("/evidence/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID file, @AuthenticationPrincipal Person person) {
        evidence.remove(id, file, person);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return Download.of("laporan.xlsx", KnownFile.Kind.XLSX.mediaType(), template.file(id, person));
    }

    @PostMapping(value = "/template", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Map<String, Integer> take(@PathVariable UUID id, HttpServletRequest request, @AuthenticationPrincipal Person person)
            throws IOException {
        return Map.of("lines", template.take(id, person, TableFile.read(body(request))));
    }

    /** What was sent, and of too much just enough to tell. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(KnownFile.MOST_BYTES + 1);
    }
}
