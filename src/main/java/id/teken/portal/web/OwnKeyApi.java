package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.values.Given;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own signing key; only somebody who signed in with a password comes here, no access token does. */
@RestController
@RequestMapping("/api/me/key")
class OwnKeyApi {

    record Passphrase(char[] passphrase) {

        /** Never the passphrase. */
        @Override
        public String toString() {
            return "Passphrase";
        }
    }

    /** @param former that opens the key now */
    record PassphraseChange(char[] former, char[] chosen) {

        /** Neither passphrase. */
        @Override
        public String toString() {
            return "PassphraseChange";
        }
    }

    /** What is left out stays as it was. */
    record Identity(String nik, String slot) {

        /** Personal data. */
        @Override
        public String toString() {
            return "Identity";
        }
    }

    private final OwnKey key;

    OwnKeyApi(OwnKey key) {
        this.key = key;
    }

    @GetMapping
    OwnKey.State read(@AuthenticationPrincipal Person person) {
        return key.read(person);
    }

    @PutMapping("/identity")
    OwnKey.State know(@RequestBody Identity identity, @AuthenticationPrincipal Person person) {
        key.know(person, identity.nik(), identity.slot());
        return key.read(person);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OwnKey.State enrol(@RequestBody Passphrase given, @AuthenticationPrincipal Person person) {
        try {
            key.enrol(person, Given.required(given.passphrase()));
        } finally {
            OwnKey.wipe(given.passphrase());
        }
        return key.read(person);
    }

    @PostMapping("/passphrase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody PassphraseChange given, @AuthenticationPrincipal Person person) {
        try {
            key.changePassphrase(person, Given.required(given.former()), Given.required(given.chosen()));
        } finally {
            OwnKey.wipe(given.former(), given.chosen());
        }
    }

    @PostMapping("/renew")
    OwnKey.State renew(@RequestBody Passphrase given, @AuthenticationPrincipal Person person) {
        try {
            key.renew(person, Given.required(given.passphrase()));
        } finally {
            OwnKey.wipe(given.passphrase());
        }
        return key.read(person);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal Person person) {
        key.revoke(person);
    }
}
