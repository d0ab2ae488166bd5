package id.teken.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody goes after trying to sign in. */
@Component
class SignInAnswers {

    static final String BACK = "kembali";
    static final String LOGIN = "nama";

    private final SignIn signIn;
    private final Clock clock;

    SignInAnswers(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Back to where the person came from; the session remembers the device and the hour. */
    SavedRequestAwareAuthenticationSuccessHandler success(RequestCache cache) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
                    Authentication person) throws ServletException, IOException {
                HttpSession session = request.getSession();
                session.setAttribute(Sessions.SIGNED_IN_AT, clock.millis());
                Device.describe(request.getHeader(HttpHeaders.USER_AGENT))
                        .ifPresent(device -> session.setAttribute(Sessions.DEVICE, device));
                super.onAuthenticationSuccess(request, response, person);
            }

            @Override
            protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
                String wanted = request.getParameter(BACK);
                return isOwnPath(wanted) ? wanted : "/";
            }
        };
        handler.setTargetUrlParameter(BACK);
        handler.setRequestCache(cache);
        return handler;
    }

    /** Back to the form, which says how long to wait where there were too many tries. */
    AuthenticationFailureHandler failure(String page) {
        RedirectStrategy redirect = new DefaultRedirectStrategy();
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) -> {
            Duration pause = signIn.pause(request.getParameter(LOGIN));
            var address = UriComponentsBuilder.fromPath(page).queryParam("gagal");
            if (!pause.isZero()) {
                address.queryParam("tunggu", Math.max(1, pause.toSeconds()));
            }
            String back = request.getParameter(BACK);
            if (isOwnPath(back)) {
                address.queryParam(BACK, "{back}");
                redirect.sendRedirect(request, response, address.encode().buildAndExpand(back).toUriString());
                return;
            }
            redirect.sendRedirect(request, response, address.build().toUriString());
        };
    }

    /** Only a path of this server: nobody is sent elsewhere after signing in. */
    static boolean isOwnPath(String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }
}
