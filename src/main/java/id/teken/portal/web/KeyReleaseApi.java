package id.teken.portal.web;

import id.teken.access.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two persons release a locked key, each for themselves; who may, the use case knows. */
@RestController
@RequestMapping("/api/signing/locked-keys")
class KeyReleaseApi {

    /** @param released false where another person must agree */
    record Agreed(boolean released) {
    }

    private final KeyRelease release;

    KeyReleaseApi(KeyRelease release) {
        this.release = release;
    }

    @GetMapping
    List<KeyRelease.LockedKey> locked(@AuthenticationPrincipal Person person) {
        return release.locked(person);
    }

    @PostMapping("/{official}/release")
    Agreed agree(@PathVariable UUID official, @AuthenticationPrincipal Person person) {
        return new Agreed(release.agree(official, person));
    }
}
