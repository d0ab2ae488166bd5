package id.teken.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session some hours after signing in, however busy it is. */
class SessionLimit extends OncePerRequestFilter {

    private final Clock clock;
    private final Duration longest;

    SessionLimit(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(Sessions.SIGNED_IN_AT) instanceof Long signedIn
                && clock.instant().isAfter(Instant.ofEpochMilli(signedIn).plus(longest))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
