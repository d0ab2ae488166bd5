package id.teken.notification;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A letter in the outbox and what became of it. */
@Entity
@Table(name = "mail")
public class Mail extends Owned {

    /** What became of it. */
    public enum State {
        WAITING, SENT, GIVEN_UP, NOT_NEEDED
    }

    static final int MOST_ATTEMPTS = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int ERROR_LENGTH = 500;

    @Column(name = "dedup_key")
    private String dedupKey;
    @Column(name = "recipient_login")
    private String login;
    @Column(name = "recipient_name")
    private String name;
    @Column(name = "recipient_mail")
    private String address;
    private String subject;
    @Column(name = "body_text")
    private String text;
    @Column(name = "body_html")
    private String html;
    private String calendar;
    @Column(name = "calendar_uid", insertable = false, updatable = false)
    private String calendarUid;
    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;
    private int attempts;
    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "last_error")
    private String lastError;

    protected Mail() {
    }

    /** @param calendar the deadline as a file, or null */
    Mail(Letter letter, String text, String html, String calendar, Instant now) {
        this.dedupKey = letter.dedupKey();
        this.login = letter.login();
        this.name = letter.name();
        this.address = letter.address();
        this.subject = letter.subject();
        this.text = text;
        this.html = html;
        this.calendar = calendar;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    /** Takes the mail for sending; if this node dies meanwhile, another one tries again after the pause. */
    void attempt(Instant now) {
        attempts++;
        Duration pause = Duration.ofMinutes(1L << Math.min(attempts, 10));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** The mail server could not be reached: that is no failure of this letter, however often it happens. */
    void postpone(String error, Instant until) {
        attempts--;
        nextAttemptAt = until;
        note(error);
    }

    /** The mail server refuses the address for good: asking again would not help. */
    void undeliverable(String error) {
        note(error);
        state = State.GIVEN_UP;
    }

    /** Somebody asks for another round of attempts. */
    void again(Instant now) {
        state = State.WAITING;
        attempts = 0;
        nextAttemptAt = now;
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        lastError = null;
    }

    void failed(String error) {
        note(error);
        if (attempts >= MOST_ATTEMPTS) {
            state = State.GIVEN_UP;
        }
    }

    private void note(String error) {
        lastError = error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
    }

    String dedupKey() {
        return dedupKey;
    }

    public String address() {
        return address;
    }

    public String getName() {
        return name;
    }

    public String getSubject() {
        return subject;
    }

    public String getText() {
        return text;
    }

    /**
     * Where the letter leads within the product.
     *
     * @param address under which people reach the product
     * @return the path, or null for a letter that only tells
     */
    public String path(String address) {
        return text.lines().filter(line -> line.startsWith(address + "/") && !line.startsWith(address + "//"))
                .reduce((paragraph, link) -> link).map(line -> line.substring(address.length())).orElse(null);
    }

    String html() {
        return html;
    }

    String calendar() {
        return calendar;
    }

    public State getState() {
        return state;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public String getLastError() {
        return lastError;
    }

    public int attempts() {
        return attempts;
    }
}
