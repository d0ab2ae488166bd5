package id.teken.access;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens for {@code /api}: shown once, kept as a hash, limited in scope and time, revocable. */
@Service
@Transactional
public class AccessTokens {

    /** What a token may do: read only, or everything the person may. */
    public enum Scope {
        READ, WRITE
    }

    /** A token as its owner sees it later. */
    public record Listed(UUID id, String name, Scope scope, Instant createdAt, Instant expiresAt, Instant revokedAt) {
    }

    /**
     * A new token.
     *
     * @param token the secret, told this once
     */
    public record Issued(UUID id, String token, Instant expiresAt) {
    }

    /** Who acts by a token, and how far. */
    record Bearer(Person person, Scope scope) {
    }

    private static final String PREFIX = "teken_";
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 365;

    private final AccessTokenRepository tokens;
    private final AccountRepository accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(AccessTokenRepository tokens, AccountRepository accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes a token for the person.
     *
     * @param days 1 to 365
     * @throws Refusal if name, scope or days are not given sensibly
     */
    public Issued issue(Person person, String name, Scope scope, int days) {
        String title = PlainText.clean(name);
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw Refusal.invalid(List.of(new Problem("name", "token.name")));
        }
        if (scope == null || days < 1 || days > MOST_DAYS) {
            throw Refusal.invalid(List.of(new Problem(scope == null ? "scope" : "days", "token.limits", MOST_DAYS)));
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        Account account = accounts.findByLogin(person.login()).orElseThrow();
        AccessToken stored = tokens.save(new AccessToken(account, title, hash(token), scope, now, now.plus(Duration.ofDays(days))));
        return new Issued(stored.listed().id(), token, stored.listed().expiresAt());
    }

    /** The person's tokens, newest first, revoked and expired ones included. */
    @Transactional(readOnly = true)
    public List<Listed> of(Person person) {
        return tokens.findByAccountLoginOrderByCreatedAtDesc(person.login()).stream().map(AccessToken::listed).toList();
    }

    /** Makes one of the person's tokens useless from now on; repeating it changes nothing. */
    public void revoke(Person person, UUID id) {
        tokens.findByIdAndAccountLogin(id, person.login()).orElseThrow(() -> Refusal.unknown("refusal.unknown"))
                .revoke(clock.instant());
    }

    /** Makes all tokens of an account useless, in the transaction that takes the access away. */
    void revokeAll(String login) {
        tokens.findByAccountLoginOrderByCreatedAtDesc(login).forEach(token -> token.revoke(clock.instant()));
    }

    @Transactional(readOnly = true)
    Optional<Bearer> find(String token) {
        Instant now = clock.instant();
        return tokens.findByTokenHash(hash(token)).filter(stored -> stored.isGood(now))
                .map(stored -> new Bearer(stored.account().person(now), stored.scope()))
                .filter(bearer -> bearer.person().isAccountNonLocked());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
