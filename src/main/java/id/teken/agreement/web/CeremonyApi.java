package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.agreement.AgreementReader.Countersignable;
import id.teken.agreement.ceremony.Ceremonies;
import id.teken.agreement.ceremony.Progress;
import id.teken.values.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Countersigning many agreements at once, for programs and for our own page. */
@RestController
@RequestMapping("/api/ceremonies")
class CeremonyApi {

    record Wanted(List<Ceremonies.Chosen> agreements, char[] passphrase) {

        /** Never the passphrase. */
        @Override
        public String toString() {
            return "Ceremony of " + agreements;
        }
    }

    record Passphrase(char[] passphrase) {

        /** Never the passphrase. */
        @Override
        public String toString() {
            return "Passphrase";
        }
    }

    private final Ceremonies ceremonies;
    private final ProgressStreams streams;

    CeremonyApi(Ceremonies ceremonies, ProgressStreams streams) {
        this.ceremonies = ceremonies;
        this.streams = streams;
    }

    @GetMapping("/waiting")
    List<Countersignable> waiting(@AuthenticationPrincipal Person person) {
        return ceremonies.waiting(person);
    }

    /** The person's own, newest first. */
    @GetMapping
    List<Progress> recent(@AuthenticationPrincipal Person person) {
        return ceremonies.recent(person);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress start(@RequestBody Wanted wanted, @AuthenticationPrincipal Person person) {
        if (wanted.agreements() == null || wanted.agreements().contains(null) || wanted.passphrase() == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        return ceremonies.progress(ceremonies.start(person, wanted.agreements(), wanted.passphrase()), person);
    }

    @PostMapping("/{id}/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress resume(@PathVariable UUID id, @RequestBody Passphrase body, @AuthenticationPrincipal Person person) {
        if (body.passphrase() == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        ceremonies.resume(id, person, body.passphrase());
        return ceremonies.progress(id, person);
    }

    @GetMapping("/{id}")
    Progress progress(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return ceremonies.progress(id, person);
    }

    /** Server-sent events: the progress whenever it changes, until everything is done or nobody works on it. */
    @GetMapping(value = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return streams.open(ceremonies.progress(id, person), () -> ceremonies.progress(id, person));
    }
}
