package id.teken.evaluation.web;

import id.teken.access.Person;
import id.teken.document.Download;
import id.teken.evaluation.Merit;
import id.teken.evaluation.MeritDocuments;
import id.teken.evaluation.MeritForm;
import id.teken.evaluation.Merits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rewards and sanctions decided on results. */
@RestController
@RequestMapping("/api/merits")
class MeritApi {

    /**
     * @param revokedReason null while it stands
     * @param fileName      of the decision on paper, and its SHA-256; null while it is not attached
     */
    record MeritView(UUID id, UUID unitId, int year, Merit.Kind kind, String what, String reason, String documentNumber, LocalDate documentDate,
            String recordedBy, Instant recordedAt, String revokedReason, String fileName, String fileHash) {

        static MeritView of(Merit merit) {
            return new MeritView(merit.id(), merit.unitId(), merit.year(), merit.kind(), merit.what(), merit.reason(), merit.documentNumber(),
                    merit.documentDate(), merit.recordedByName(), merit.recordedAt(), merit.revokedReason(), merit.fileName(), merit.fileHash());
        }
    }

    record Revocation(String reason) {
    }

    private final Merits merits;
    private final MeritDocuments documents;

    MeritApi(Merits merits, MeritDocuments documents) {
        this.merits = merits;
        this.documents = documents;
    }

    @GetMapping
    List<MeritView> of(@RequestParam int year, @AuthenticationPrincipal Person person) {
        return merits.of(year, person).stream().map(MeritView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MeritView record(@RequestBody MeritForm form, @AuthenticationPrincipal Person person) {
        return MeritView.of(merits.record(form, person));
    }

    /** The decision on paper; the body is the file itself. */
    @PostMapping(value = "/{id}/document", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    MeritView attach(@PathVariable UUID id, @RequestParam String name, @RequestBody byte[] file, @AuthenticationPrincipal Person person) {
        return MeritView.of(documents.attach(id, name, file, person));
    }

    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        MeritDocuments.Content document = documents.content(id, person);
        return Download.of(document.name(), document.mediaType(), document.bytes());
    }

    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @RequestBody Revocation revocation, @AuthenticationPrincipal Person person) {
        merits.revoke(id, revocation.reason(), person);
    }
}
