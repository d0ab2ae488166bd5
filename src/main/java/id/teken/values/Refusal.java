package id.teken.values;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that cannot be carried out, for a reason that the person should read. The text is a key of the message
 * bundles.
 */
public class Refusal extends RuntimeException {

    /** Why, in the classes of HTTP. */
    public enum Kind {
        /** A rule of the domain speaks against it, or something is missing: 422. */
        INVALID(422),
        /** This person may not: 403. */
        FORBIDDEN(403),
        /** There is no such thing, or this person may not know of it: 404. */
        UNKNOWN(404),
        /** Somebody else was quicker: 409. */
        CONFLICT(409),
        /** Too often in too short a time; later it will do: 429. */
        TOO_MANY(429),
        /** Another service that is needed does not answer as it should; the same request may succeed later: 503. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One place that needs attention.
     *
     * @param path for example {@code lines[1].target}
     * @param key  key of the message bundles
     */
    public record Problem(String path, String key, Object... arguments) {
    }

    private final Kind kind;
    private final transient Object[] arguments;
    private final transient List<Problem> problems;
    private final Duration later;

    private Refusal(Kind kind, String key, List<Problem> problems, Object... arguments) {
        this(kind, null, key, problems, arguments);
    }

    private Refusal(Kind kind, Duration later, String key, List<Problem> problems, Object... arguments) {
        super(key);
        this.kind = kind;
        this.later = later;
        this.problems = List.copyOf(problems);
        this.arguments = arguments;
    }

    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Kind.INVALID, key, List.of(), arguments);
    }

    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Kind.INVALID, "refusal.problems", problems);
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, key, List.of(), arguments);
    }

    public static Refusal unknown(String key, Object... arguments) {
        return new Refusal(Kind.UNKNOWN, key, List.of(), arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, List.of(), arguments);
    }

    public static Refusal tooMany(String key, Object... arguments) {
        return new Refusal(Kind.TOO_MANY, key, List.of(), arguments);
    }

    public static Refusal unavailable(String key, Object... arguments) {
        return new Refusal(Kind.UNAVAILABLE, key, List.of(), arguments);
    }

    /** The same, with the time after which the request may be repeated. */
    public Refusal until(Duration later) {
        return new Refusal(kind, later, key(), problems, arguments);
    }

    /** After which time the same request may succeed, where that is known. */
    public Optional<Duration> later() {
        return Optional.ofNullable(later);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments;
    }

    public List<Problem> problems() {
        return problems;
    }
}
