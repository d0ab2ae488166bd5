package id.teken.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
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
    private static final String FIRST_OPERATOR_PAGE = "/mulai/*";
    static final String NEW_PASSWORD_PAGE = "/sandi-baru";
    /** Whole paths, whichever servlet serves them: Tasklist has servlets of its own. */
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final String TASKLIST_LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; object-src 'none'";

    private final SessionLimit sessionLimit;

    SecurityConfiguration(Clock clock, @Value("${teken.session.longest}") Duration longest) {
        this.sessionLimit = new SessionLimit(clock, longest);
    }

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
                .addFilterBefore(sessionLimit, SecurityContextHolderFilter.class)
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

    /** Citizens check a document without signing in; no session, so nothing that a forged request could use. */
    @Bean
    @Order(3)
    SecurityFilterChain citizens(HttpSecurity http) throws Exception {
        return http.securityMatcher("/verifikasi", "/verifikasi/**", "/verify", "/verify/*", "/ca/**")
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** Programs come with a token of their own; no session, so nothing that a forged request could use. */
    @Bean
    @Order(4)
    SecurityFilterChain tokens(HttpSecurity http, AccessTokens tokens, ApiGate gate) throws Exception {
        return http.securityMatcher(TokenFilter::isMeant)
                .authorizeHttpRequests(any -> any.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens, gate), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http, SignInAnswers answers, ApiGate gate) throws Exception {
        RequestMatcher api = PATHS.matcher("/api/**");
        return http.addFilterBefore(sessionLimit, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(any -> any
                        .requestMatchers(SIGN_IN_PAGE, FIRST_OPERATOR_PAGE, NEW_PASSWORD_PAGE + "/*", "/error",
                                "/v3/api-docs/**").permitAll()
                        .anyRequest().authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(eagerCsrf()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(gate, api).defaultAccessDeniedHandlerFor(gate, api)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE),
                                request -> true))
                .formLogin(form -> form.loginPage(SIGN_IN_PAGE).usernameParameter(SignInAnswers.LOGIN).passwordParameter("sandi")
                        .failureHandler(answers.failure(SIGN_IN_PAGE)).successHandler(answers.success(pagesOnly())))
                .logout(logout -> logout.logoutUrl("/keluar").logoutSuccessUrl(SIGN_IN_PAGE + "?keluar"))
                .build();
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
}
