package id.teken.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in by its token, for this one request; a token that reads only may only read. */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Passwords, sessions, tokens and the signing key are for their owner, signed in, however the address is written. */
    private static final RequestMatcher OWN_ACCOUNT = new OrRequestMatcher(path("/api/me/**"), path("/api/account/*/**"));

    private final AccessTokens tokens;
    private final ApiGate gate;

    TokenFilter(AccessTokens tokens, ApiGate gate) {
        this.tokens = tokens;
        this.gate = gate;
    }

    static boolean isMeant(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) && request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).strip();
        Optional<AccessTokens.Bearer> bearer = tokens.find(token);
        if (bearer.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            gate.answer(request, response, HttpStatus.UNAUTHORIZED, "token.useless");
            return;
        }
        boolean reading = READING.contains(request.getMethod());
        if (OWN_ACCOUNT.matches(request) || !reading && bearer.get().scope() == AccessTokens.Scope.READ) {
            gate.answer(request, response, HttpStatus.FORBIDDEN, "token.notAllowed");
            return;
        }
        Person person = bearer.get().person();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
