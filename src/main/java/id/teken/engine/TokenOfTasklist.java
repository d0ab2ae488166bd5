package id.teken.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.util.WebUtils;

/**
 * Keeps a person signed in who left a tab of Tasklist open, and signed in again in another. The old tab goes on asking for its list with the
 * token of the session that ended; the engine's filter refuses that and ends the new session with it. Here a session that has no token yet
 * takes the one that comes both as cookie and as header, which no foreign page can send, and a refusal ends no session.
 */
final class TokenOfTasklist implements Filter {

    private final String cookieName;

    /** @param cookieName the cookie in which the engine hands its token to Tasklist */
    TokenOfTasklist(String cookieName) {
        this.cookieName = cookieName;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpSession session = asked.getSession(false);
        String token = asked.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        var cookie = WebUtils.getCookie(asked, cookieName);
        if (session != null && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) == null && token != null && !token.isBlank()
                && cookie != null && token.equals(cookie.getValue())) {
            session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
        }
        chain.doFilter(new WithLastingSession(asked), response);
    }

    private static final class WithLastingSession extends HttpServletRequestWrapper {

        WithLastingSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return lasting(super.getSession());
        }

        @Override
        public HttpSession getSession(boolean create) {
            HttpSession session = super.getSession(create);
            return session == null ? null : lasting(session);
        }

        private static HttpSession lasting(HttpSession session) {
            return Forwarding.to(HttpSession.class, session, (method, arguments) -> method.getName().equals("invalidate"),
                    (method, arguments) -> null);
        }
    }
}
