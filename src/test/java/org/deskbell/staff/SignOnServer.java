package org.deskbell.staff;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A university's sign-on server: a real one, with a few people. It issues tokens by OpenID
/// Connect, as Keycloak and others do.
final class SignOnServer implements AutoCloseable {
    static final String PASSWORD = "of the university";
    static final String SECRET = "between the two servers";

    /// Subject by subject: the claims beside it.
    private static final Map<String, Map<String, Object>> PEOPLE =
            Map.of(
                    "desk-1",
                    Map.of(
                            "preferred_username", "Ada@library.example",
                            "name", "Ada Desk",
                            "email", "ada@library.example",
                            "groups", List.of("library-desk", "everybody")),
                    "both-2",
                    Map.of(
                            "preferred_username", "bo",
                            "name", "Bo Both",
                            "groups", List.of("library-desk", "library-web")),
                    "reader-3",
                    Map.of("preferred_username", "carl", "groups", "everybody"),
                    "taken-4",
                    Map.of("preferred_username", "admin", "groups", "library-desk"),
                    "odd-5",
                    Map.of("preferred_username", "!", "groups", "library-desk"));

    private final ConfigurableApplicationContext running;

    /// @param deskbell the port to which people are sent back
    SignOnServer(int deskbell) {
        int port = freePort();
        String client = "--spring.security.oauth2.authorizationserver.client.deskbell.";
        running =
                new SpringApplicationBuilder(Setup.class)
                        .run(
                                "--server.port=" + port,
                                "--server.address=127.0.0.1",
                                "--server.servlet.session.cookie.name=university",
                                "--spring.config.name=none",
                                "--spring.flyway.enabled=false",
                                "--spring.datasource.url=jdbc:sqlite::memory:",
                                "--spring.security.oauth2.authorizationserver.issuer=http://localhost:"
                                        + port,
                                client + "registration.client-id=deskbell",
                                client + "registration.client-secret={noop}" + SECRET,
                                client
                                        + "registration.client-authentication-methods=client_secret_basic",
                                client
                                        + "registration.authorization-grant-types=authorization_code",
                                client
                                        + "registration.redirect-uris=http://127.0.0.1:"
                                        + deskbell
                                        + "/sign-in/sso-back",
                                client + "registration.scopes=openid,profile,email",
                                "--logging.level.root=warn");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return running.getEnvironment()
                .getRequiredProperty("spring.security.oauth2.authorizationserver.issuer");
    }

    @Override
    public void close() {
        running.close();
    }

    @EnableAutoConfiguration
    static class Setup {
        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    PEOPLE.keySet().stream()
                            .map(
                                    subject ->
                                            User.withUsername(subject)
                                                    .password("{noop}" + PASSWORD)
                                                    .build())
                            .toList());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token ->
                    PEOPLE.getOrDefault(
                                    Objects.requireNonNull(token.<Authentication>getPrincipal())
                                            .getName(),
                                    Map.of())
                            .forEach((name, value) -> token.getClaims().claim(name, value));
        }
    }
}
