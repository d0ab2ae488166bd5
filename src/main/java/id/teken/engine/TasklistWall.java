package id.teken.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tasklist may read; it may not act. Its own endpoints could set variables, claim, complete, deploy or send messages
 * past our use cases, so everybody but the operator gets only the reading ones.
 */
class TasklistWall extends OncePerRequestFilter {

    private static final String OPERATOR = "ROLE_OPERATOR";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Questions that Tasklist asks by POST because they are long. */
    private static final List<Pattern> QUESTIONS = List.of(
            Pattern.compile(ENGINE + "/filter/[^/]+/(list|count|singleResult)"),
            Pattern.compile(ENGINE + "/task(/count)?"),
            Pattern.compile(ENGINE + "/(variable-instance|history/[a-z-]+)(/count)?"),
            Pattern.compile("/camunda/api/admin/auth/user/default/(login/tasklist|logout)"));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOperator() || READING.contains(request.getMethod()) || isQuestion(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOperator() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && person.getAuthorities().stream()
                .anyMatch(authority -> OPERATOR.equals(authority.getAuthority()));
    }

    private static boolean isQuestion(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && QUESTIONS.stream()
                .anyMatch(question -> question.matcher(request.getRequestURI()).matches());
    }
}
