package id.teken.access;

import id.teken.values.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** A password that a person chose, good enough to keep others out. */
record NewPassword(String text) {

    private static final int SHORTEST = 12;
    /** What the hash takes in. */
    private static final int MOST_BYTES = 72;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_NAME = 5;
    private static final Set<String> BLOCKED = blocked();

    /** @throws Refusal if it is too short, too long, well known, or made of the person's login or name */
    static NewPassword chosen(String typed, String repeated, String login, String name) {
        String text = typed == null ? "" : typed;
        String plain = plain(text);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw refusal("password", "password.short", SHORTEST);
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refusal("password", "password.long", MOST_BYTES);
        }
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT || BLOCKED.contains(plain)) {
            throw refusal("password", "password.known");
        }
        if (isMadeOf(plain, plain(login)) || isMadeOf(plain, plain(name))) {
            throw refusal("password", "password.name");
        }
        if (!text.equals(repeated)) {
            throw refusal("repeated", "password.unequal");
        }
        return new NewPassword(text);
    }

    private static boolean isMadeOf(String password, String known) {
        return known.length() >= SHORTEST_NAME && (password.contains(known) || known.contains(password));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private static Refusal refusal(String path, String key, Object... arguments) {
        return Refusal.invalid(List.of(new Refusal.Problem(path, key, arguments)));
    }

    private static Set<String> blocked() {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("db/seed/blocked-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of blocked passwords could not be read", failure);
        }
    }

    @Override
    public String toString() {
        return "NewPassword";
    }
}
