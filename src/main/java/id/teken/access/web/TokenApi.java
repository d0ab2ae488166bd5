package id.teken.access.web;

import id.teken.access.AccessTokens;
import id.teken.access.Person;
import id.teken.values.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own access tokens; only somebody who signed in with a password manages them. */
@RestController
@RequestMapping("/api/me/tokens")
class TokenApi {

    record Wanted(String name, AccessTokens.Scope scope, Integer days) {
    }

    private final AccessTokens tokens;

    TokenApi(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    List<AccessTokens.Listed> all(@AuthenticationPrincipal Person person) {
        return tokens.of(person);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccessTokens.Issued issue(@RequestBody Wanted wanted, @AuthenticationPrincipal Person person) {
        if (wanted.days() == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        return tokens.issue(person, wanted.name(), wanted.scope(), wanted.days());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        tokens.revoke(person, id);
    }
}
