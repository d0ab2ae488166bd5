package id.teken.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tasklist may read; it may not act. Its own endpoints could set variables, claim, complete, deploy or send messages
 * past our use cases, so everybody but the operator gets only the reading ones; and of those only what the engine
 * narrows down to the reader's own tasks, not its metrics, jobs and statistics of the whole installation.
 */
class TasklistWall extends OncePerRequestFilter {

    private static final String OPERATOR = "ROLE_OPERATOR";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String HISTORY =
            "history/(task|process-instance|activity-instance|variable-instance|detail|user-operation|identity-link-log|incident)";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<Pattern> READABLE = List.of(
            Pattern.compile("/camunda/api/engine/engine/?"),
            Pattern.compile("/camunda/api/(admin/auth|tasklist)/.*"),
            Pattern.compile(ENGINE + "/(task|filter|user|group|tenant|identity|authorization|process-instance|execution"
                    + "|variable-instance|incident|event-subscription|case-(definition|instance|execution)|deployment|version|" + HISTORY
                    + ")(/.*)?"),
            Pattern.compile(ENGINE + "/process-definition(/(?!statistics).*)?"));
    /** The engine answers 500 where a task or its process is unknown or not the person's. */
    private static final Pattern OF_ONE = Pattern.compile(ENGINE + "/(task|process-instance|execution)/[^/]+/.+");
    /** Questions that Tasklist asks by POST because they are long. */
    private static final List<Pattern> QUESTIONS = List.of(
            Pattern.compile(ENGINE + "/filter/[^/]+/(list|count|singleResult)"),
            Pattern.compile(ENGINE + "/(task|variable-instance|" + HISTORY + ")(/count)?"),
            Pattern.compile("/camunda/api/admin/auth/user/default/(login/tasklist|logout)"));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // as the servlets will read it: decoded
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        boolean reads = READING.contains(request.getMethod()) && matches(READABLE, path);
        boolean asks = "POST".equals(request.getMethod()) && matches(QUESTIONS, path);
        if (reads || asks || isOperator()) {
            chain.doFilter(request, OF_ONE.matcher(path).matches() ? new NotFoundInstead(response) : response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOperator() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && person.getAuthorities().stream()
                .anyMatch(authority -> OPERATOR.equals(authority.getAuthority()));
    }

    private static boolean matches(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static final class NotFoundInstead extends HttpServletResponseWrapper {

        private NotFoundInstead(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status == SC_INTERNAL_SERVER_ERROR ? SC_NOT_FOUND : status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            super.sendError(status == SC_INTERNAL_SERVER_ERROR ? SC_NOT_FOUND : status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            super.sendError(status == SC_INTERNAL_SERVER_ERROR ? SC_NOT_FOUND : status);
        }
    }
}
