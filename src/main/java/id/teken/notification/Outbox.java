package id.teken.notification;

import id.teken.values.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Where features leave their letters, in the transaction of the act that they tell of: rolled back with it, sent only
 * after it. Each letter leaves at least once; its key is the Message-ID, so that a mail server may drop a double.
 */
@Service
public class Outbox {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int SHOWN = 100;
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final MailRepository mails;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final String address;

    Outbox(MailRepository mails, ITemplateEngine templates, Clock clock, @Value("${teken.address}") String address) {
        this.mails = mails;
        this.templates = templates;
        this.clock = clock;
        this.address = address;
    }

    /** Keeps a letter for sending, unless one with the same key is there already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Letter letter) {
        if (mails.existsByDedupKey(letter.dedupKey())) {
            return;
        }
        var context = new Context(INDONESIAN);
        context.setVariable("letter", letter);
        context.setVariable("link", letter.link() == null ? null : address + letter.link());
        context.setVariable("address", address);
        mails.save(new Mail(letter, text(letter), templates.process("mail/letter", context), calendar(letter), clock.instant()));
    }

    /** Letters that still wait need not leave any more, for what they ask for is done; they stay readable. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recall(String keysBeginWith) {
        mails.recall(keysBeginWith);
    }

    /** The newest letters to one person. */
    @Transactional(readOnly = true)
    public List<Mail> lettersTo(String login) {
        return mails.findByLoginOrderByCreatedAtDesc(login, Limit.of(SHOWN));
    }

    /** The newest letter whose key begins so; how far it came, it says itself. */
    @Transactional(readOnly = true)
    public Optional<Mail> newest(String keyBeginsWith) {
        return mails.findFirstByDedupKeyStartingWithOrderByCreatedAtDesc(keyBeginsWith);
    }

    /** The newest letters of the current government, to whomever. */
    @Transactional(readOnly = true)
    public List<Mail> newest() {
        return mails.findByOrderByCreatedAtDesc(Limit.of(SHOWN));
    }

    /**
     * Sends a letter again, from the first attempt on.
     *
     * @throws Refusal (unknown) if there is none
     */
    @Transactional
    public void sendAgain(UUID id) {
        mails.findById(id).orElseThrow(() -> Refusal.unknown("refusal.unknown")).again(clock.instant());
    }

    @Transactional
    Optional<Mail> takeNext() {
        Optional<Mail> mail = mails.nextDue(clock.instant());
        mail.ifPresent(taken -> taken.attempt(clock.instant()));
        return mail;
    }

    @Transactional
    void sent(UUID id) {
        mails.findById(id).orElseThrow().sent(clock.instant());
    }

    @Transactional
    void failed(UUID id, String error) {
        mails.findById(id).orElseThrow().failed(error);
    }

    @Transactional
    void postponed(UUID id, String error) {
        mails.findById(id).orElseThrow().postpone(error, clock.instant().plus(PAUSE));
    }

    @Transactional
    void undeliverable(UUID id, String error) {
        mails.findById(id).orElseThrow().undeliverable(error);
    }

    /** How many letters of the current government were given up within some time until now. */
    @Transactional(readOnly = true)
    public long givenUp(Duration within) {
        return mails.countByStateAndCreatedAtAfter(Mail.State.GIVEN_UP, clock.instant().minus(within));
    }

    /** What waits in the current government's outbox. */
    @Transactional(readOnly = true)
    OutboxState state() {
        Optional<Mail> oldest = mails.findFirstByStateOrderByCreatedAt(Mail.State.WAITING);
        return new OutboxState(mails.countByState(Mail.State.WAITING), mails.countByState(Mail.State.GIVEN_UP),
                oldest.map(mail -> Duration.between(mail.getCreatedAt(), clock.instant())).orElse(Duration.ZERO));
    }

    private String calendar(Letter letter) {
        Deadline deadline = letter.deadline();
        return deadline == null ? null : deadline.file(mails.countByCalendarUid(deadline.uid()), clock.instant(),
                letter.link() == null ? null : address + letter.link());
    }

    private String text(Letter letter) {
        var text = new StringBuilder("Yth. ").append(letter.name()).append("\n\n");
        letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (letter.link() != null) {
            text.append(letter.linkLabel()).append(":\n").append(address).append(letter.link()).append("\n\n");
        }
        return text.append("-- \nTeken, ").append(address).append('\n').toString();
    }
}
