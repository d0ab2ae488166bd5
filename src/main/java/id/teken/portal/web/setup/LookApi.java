package id.teken.portal.web.setup;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.StatementTexts;
import id.teken.agreement.Wordings;
import id.teken.portal.setup.CrestDesk;
import id.teken.portal.setup.RosterUndo;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Crest and words of the own government, and taking back a table of units and people, for ADMIN. */
@RestController
@RequestMapping("/api/setup")
class LookApi {

    private final CrestDesk crests;
    private final Wordings wordings;
    private final RosterUndo undo;

    LookApi(CrestDesk crests, Wordings wordings, RosterUndo undo) {
        this.crests = crests;
        this.wordings = wordings;
        this.undo = undo;
    }

    /** Sets the crest: PNG, JPEG, GIF or BMP, recognised by its content. */
    @PutMapping(value = "/crest", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bear(@RequestBody byte[] picture, @AuthenticationPrincipal Person person) {
        crests.bear(picture, person);
    }

    @DeleteMapping("/crest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putDown(@AuthenticationPrincipal Person person) {
        crests.putDown(person);
    }

    @GetMapping("/wording")
    StatementTexts wording(@AuthenticationPrincipal Person person) {
        person.require(Role.ADMIN);
        return wordings.current();
    }

    @PutMapping("/wording")
    StatementTexts write(@RequestBody StatementTexts texts, @AuthenticationPrincipal Person person) {
        wordings.write(texts, person);
        return wordings.current();
    }

    /** Goes back to the product's words. */
    @DeleteMapping("/wording")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@AuthenticationPrincipal Person person) {
        wordings.reset(person);
    }

    /** An invented agreement in these words, kept nowhere. */
    @PostMapping("/wording/preview")
    ResponseEntity<byte[]> preview(@RequestBody StatementTexts texts, @RequestParam(defaultValue = "false") boolean alone,
            @AuthenticationPrincipal Person person) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(wordings.preview(texts, !alone, person));
    }

    /** The newest table of units and people, as long as it can be taken back; 404 where there is none. */
    @GetMapping("/roster/last")
    ResponseEntity<RosterUndo.Last> last(@AuthenticationPrincipal Person person) {
        person.require(Role.ADMIN);
        return ResponseEntity.of(undo.last());
    }

    /** Takes back what a table added, as long as nothing is built on it. */
    @DeleteMapping("/roster/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        undo.takeBack(id, person);
    }
}
