package org.deskbell.staff;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import org.deskbell.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

import java.util.function.Supplier;

/// Who may ask for what. What patrons use knows no sessions, no cookies and no accounts; what staff
/// use is closed unless a line opens it to a role; what no line names is not there, so that a new
/// page cannot be open by oversight.
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    private static final String[] FOR_PATRONS = {
        "/",
        "/error",
        "/favicon.ico",
        "/faq/**",
        "/robots.txt",
        "/sitemap.xml",
        "/ask/**",
        "/continue/**",
        "/api/**",
        "/ws/chat",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/actuator/health/**"
    };

    private static final String[] FOR_STAFF = {
        "/sign-in/**", "/sign-out", "/desk/**", "/ws/desk", "/office/**", "/actuator/prometheus"
    };

    /// Not even for the back button of the next person at this machine.
    private static final HeaderWriter NOTHING_KEPT =
            new StaticHeadersWriter("Cache-Control", "no-store");

    /// The beginning of a file of more than 16 KiB is sent before anybody is asked for headers.
    private static final ObjectPostProcessor<HeaderWriterFilter> BEFORE_THE_BODY =
            new ObjectPostProcessor<>() {
                @Override
                public <T extends HeaderWriterFilter> T postProcess(T filter) {
                    filter.setShouldWriteHeadersEagerly(true);
                    return filter;
                }
            };

    @Bean
    Supplier<SignInRules> signInRules(Settings settings) {
        return settings.live("deskbell.sign-in", SignInRules.class);
    }

    /// Why a question is decided as it is: for staff, at an address that patrons use too. Nothing
    /// is changed by it, so there is nothing to forge.
    @Bean
    @Order(0)
    SecurityFilterChain explanations(HttpSecurity http, Sessions sessions) {
        return http.securityMatcher(
                        request ->
                                request.getRequestURI().equals("/api/ask")
                                        && request.getParameter("explain") != null)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        strangers ->
                                strangers.authenticationEntryPoint(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(headers -> headers(headers, "frame-ancestors 'self'"))
                .build();
    }

    /// Files say for themselves how long they may be kept.
    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher("/widget/**", "/webjars/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers(headers, "frame-ancestors 'self'")
                                        .cacheControl(CacheControlConfig::disable)
                                        .withObjectPostProcessor(BEFORE_THE_BODY))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain patrons(HttpSecurity http) {
        return http.securityMatcher(FOR_PATRONS)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(new ElsewhereForms())
                                        .denyAll()
                                        .anyRequest()
                                        .permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing here acts in a name, and what acts in a chat's comes from our own pages.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers(headers, "frame-ancestors 'self'"))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staff(
            HttpSecurity http,
            Sessions sessions,
            Door door,
            Sso sso,
            SsoServer ssoServer,
            SsoRequests ssoRequests) {
        if (!sso.label().isEmpty()) {
            http.oauth2Login(
                    login ->
                            login.loginPage("/sign-in")
                                    .clientRegistrationRepository(ssoServer)
                                    .authorizedClientRepository(new NothingKept())
                                    .securityContextRepository(sessions)
                                    .authorizationEndpoint(
                                            to ->
                                                    to.baseUri(SsoServer.GO)
                                                            .authorizationRequestRepository(
                                                                    ssoRequests))
                                    .redirectionEndpoint(back -> back.baseUri(SsoServer.BACK))
                                    .successHandler(sso::welcome)
                                    .failureHandler(sso::fail));
        }
        return http.securityMatcher(FOR_STAFF)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/sign-in/**", "/sign-out")
                                        .permitAll()
                                        .requestMatchers("/desk/**", "/ws/desk")
                                        .hasAnyRole("LIBRARIAN", "SUPERVISOR", "ADMINISTRATOR")
                                        .requestMatchers(
                                                "/office/staff/**",
                                                "/office/settings/**",
                                                "/office/library",
                                                "/office/look/**",
                                                "/office/hours/**",
                                                "/office/start/**",
                                                "/office/ringing/**",
                                                "/office/hooks/**",
                                                "/office/audit/**",
                                                "/office/audit.csv")
                                        .hasRole("ADMINISTRATOR")
                                        .requestMatchers(
                                                "/office/password",
                                                "/office/second-factor",
                                                "/office/passkeys/**")
                                        .authenticated()
                                        .requestMatchers("/office/**")
                                        .hasAnyRole("EDITOR", "ADMINISTRATOR")
                                        .requestMatchers("/actuator/prometheus")
                                        .access(new OnThisMachine())
                                        .anyRequest()
                                        .denyAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                .formLogin(
                        form ->
                                form.loginPage("/sign-in")
                                        .authenticationDetailsSource(SignInPlace::of)
                                        .securityContextRepository(sessions)
                                        .successHandler(door::welcome)
                                        .failureHandler(door::refuse))
                .logout(
                        logout ->
                                logout.logoutUrl("/sign-out")
                                        .addLogoutHandler(door::leave)
                                        .logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(strangers -> strangers.authenticationEntryPoint(door::ask))
                // In a cookie: a session for everybody who looks at the form would fill the disk.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers(headers, "frame-ancestors 'none'")
                                        .cacheControl(CacheControlConfig::disable)
                                        .addHeaderWriter(NOTHING_KEPT))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain nothing(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        all ->
                                all.authenticationEntryPoint(
                                                (_, response, _) -> response.sendError(404))
                                        .accessDeniedHandler(
                                                (_, response, _) -> response.sendError(404)))
                .headers(headers -> headers(headers, "frame-ancestors 'none'"))
                .build();
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("deskbell-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static HeadersConfigurer<HttpSecurity> headers(
            HeadersConfigurer<HttpSecurity> headers, String framing) {
        return headers.contentSecurityPolicy(
                        content ->
                                content.policyDirectives(
                                        "default-src 'self'; img-src 'self' https: data:;"
                                                + " object-src 'none'; base-uri 'none'; form-action"
                                                + " 'self'; "
                                                + framing))
                .frameOptions(FrameOptionsConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                // Libraries load the widget from their own pages.
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                                pathPattern("/widget/**"),
                                new StaticHeadersWriter("Access-Control-Allow-Origin", "*")))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                                pathPattern("/widget/**"),
                                new StaticHeadersWriter(
                                        "Cross-Origin-Resource-Policy", "cross-origin")));
    }
}
