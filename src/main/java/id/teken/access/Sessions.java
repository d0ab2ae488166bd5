package id.teken.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is signed in. */
@Service
public class Sessions {

    static final String DEVICE = "teken.device";
    static final String SIGNED_IN_AT = "teken.signedInAt";
    private static final int HANDLE_LENGTH = 16;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient database;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient database) {
        this.sessions = sessions;
        this.database = database;
    }

    /**
     * One place where the person is signed in.
     *
     * @param handle  names the session without giving it away
     * @param device  browser and system, or null where unknown
     * @param current the session that asks
     */
    public record OwnSession(String handle, String device, Instant started, Instant lastUsed, boolean current) {
    }

    /** Sessions in use, the one that asks first, then the one used last. */
    public List<OwnSession> of(String login, String currentId) {
        // one by one: the list by name loses attributes where rows of different sessions alternate
        return sessions.findByPrincipalName(login).keySet().stream().<Session>map(sessions::findById).filter(Objects::nonNull)
                .filter(session -> !session.isExpired()).map(session -> view(session, currentId))
                .sorted(Comparator.comparing(OwnSession::current).thenComparing(OwnSession::lastUsed).reversed()).toList();
    }

    /** Signs the person out in one place; a session that is gone already is no problem. */
    @Transactional
    public void end(String login, String handle) {
        sessions.findByPrincipalName(login).keySet().stream().filter(id -> handle(id).equals(handle))
                .forEach(id -> database.sql("delete from teken.spring_session where principal_name = ? and session_id = ?")
                        .param(login).param(id).update());
    }

    /** Signs the person out everywhere but here; the number of sessions that ended. */
    @Transactional
    public int endOthers(String login, String currentId) {
        return database.sql("delete from teken.spring_session where principal_name = ? and session_id <> ?")
                .param(login).param(currentId).update();
    }

    /** Signs the person out everywhere, in the transaction that takes the access away. */
    @Transactional
    public int endAll(String login) {
        return database.sql("delete from teken.spring_session where principal_name = ?").param(login).update();
    }

    /** A sign-in that crossed the account's shutting leaves a session behind: it goes within a minute. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void endOfDisabledAccounts() {
        database.sql("delete from teken.spring_session using teken.account where principal_name = login and not enabled").update();
    }

    private static OwnSession view(Session session, String currentId) {
        Instant started = Optional.ofNullable(session.<Long>getAttribute(SIGNED_IN_AT)).map(Instant::ofEpochMilli)
                .orElse(session.getCreationTime());
        return new OwnSession(handle(session.getId()), session.getAttribute(DEVICE), started, session.getLastAccessedTime(),
                session.getId().equals(currentId));
    }

    private static String handle(String sessionId) {
        return OneTimeSecret.hash(sessionId).substring(0, HANDLE_LENGTH);
    }
}
