package id.teken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for our pages, {@code /api} and Tasklist. */
@Configuration
class SecurityConfiguration {

    static final String SIGN_IN_PAGE = "/masuk";
    /** Whole paths, whichever servlet serves them: Tasklist has servlets of its own. */
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final String TASKLIST_LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; object-src 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Files that are the same for everybody need no session. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/webjars/**", "/assets/**", "/favicon.ico", "/actuator/health")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable).sessionManagement(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())).build();
    }

    /** Tasklist has its own headers and its own protection against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain tasklist(HttpSecurity http) throws Exception {
        RequestMatcher api = PATHS.matcher("/camunda/api/**");
        return http.securityMatcher(PATHS.matcher("/camunda/**"))
                .authorizeHttpRequests(any -> any.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable).headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), api)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE),
                                request -> true))
                .logout(logout -> logout.logoutRequestMatcher(PATHS.matcher(HttpMethod.POST, TASKLIST_LOGOUT))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, ApiGate gate) throws Exception {
        RequestMatcher api = PATHS.matcher("/api/**");
        return http
                .authorizeHttpRequests(any -> any
                        .requestMatchers(SIGN_IN_PAGE, "/error", "/v3/api-docs/**").permitAll()
                        .anyRequest().authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(eagerCsrf()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(gate, api).defaultAccessDeniedHandlerFor(gate, api)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE),
                                request -> true))
                .formLogin(form -> form.loginPage(SIGN_IN_PAGE).usernameParameter("nama").passwordParameter("sandi")
                        .failureHandler(withoutKeepingWhatWasTyped()).successHandler(backToWhereTheyCameFrom()))
                .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessUrl(SIGN_IN_PAGE + "?keluar"))
                .build();
    }

    /** The usual handler puts the failure into the session, and so the mistyped password into the database. */
    private static AuthenticationFailureHandler withoutKeepingWhatWasTyped() {
        var redirect = new DefaultRedirectStrategy();
        return (request, response, failure) -> redirect.sendRedirect(request, response, SIGN_IN_PAGE + "?gagal");
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("TEKEN-CSRF");
        cookie.setHeaderName("X-TEKEN-CSRF");
        cookie.setCookiePath("/");
        return cookie;
    }

    /** The cookie is written with every answer, because Tasklist's forms read it at each call. */
    private static CsrfTokenRequestAttributeHandler eagerCsrf() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !request.getRequestURI().startsWith("/api") && !request.getRequestURI().startsWith("/camunda/api")
                && !request.getRequestURI().startsWith("/camunda/lib"));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler backToWhereTheyCameFrom() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
                String wanted = request.getParameter("kembali");
                return isOwnPath(wanted) ? wanted : "/";
            }
        };
        handler.setTargetUrlParameter("kembali");
        handler.setRequestCache(pagesOnly());
        return handler;
    }

    /** Only a path of this server: nobody is sent elsewhere after signing in. */
    static boolean isOwnPath(String path) {
        return path != null && path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }
}
