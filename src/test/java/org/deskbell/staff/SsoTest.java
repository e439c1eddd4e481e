package org.deskbell.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.Deskbell;
import org.deskbell.kernel.StaffId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two real servers: Deskbell, and the university's sign-on server.
@TestMethodOrder(MethodOrderer.Random.class)
class SsoTest {
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final StaffId ADMIN = new StaffId("admin");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    @TempDir static Path folder;

    private static SignOnServer university;
    private static ConfigurableApplicationContext server;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @BeforeAll
    static void start() {
        int port = SignOnServer.freePort();
        university = new SignOnServer(port);
        server =
                new SpringApplicationBuilder(Deskbell.class)
                        .run(
                                "--server.port=" + port,
                                "--server.address=127.0.0.1",
                                "--deskbell.data-dir=" + folder,
                                "--deskbell.admin-password=" + PASSWORD,
                                "--deskbell.embeddings=false",
                                "--deskbell.sign-in.second-factor=everybody",
                                "--deskbell.sso.issuer=" + university.issuer(),
                                "--deskbell.sso.client-id=deskbell",
                                "--deskbell.sso.client-secret=" + SignOnServer.SECRET,
                                "--deskbell.sso.label=the university",
                                "--deskbell.sso.roles.librarian=library-desk",
                                "--deskbell.sso.roles.editor=library-web,other",
                                "--logging.level.root=warn");
    }

    @AfterAll
    static void stop() {
        server.close();
        university.close();
    }

    @Test
    void whoIsInAGroupIsLetInAndGetsAnAccountWithItsRoles() throws Exception {
        assertThat(get("/sign-in").body()).contains("Sign in with the university");

        var desk = signOn("desk-1");
        assertThat(desk.uri().getPath()).isEqualTo("/desk");
        assertThat(accounts().find(new StaffId("ada")))
                .contains(
                        new StaffMember(
                                new StaffId("ada"), "Ada Desk", Set.of(Role.LIBRARIAN), true));
        assertThat(accounts().email(new StaffId("ada"))).contains("ada@library.example");
    }

    @Test
    void rolesFollowTheGroupsAtEverySignOn() throws Exception {
        signOn("both-2");
        var bo = new StaffId("bo");
        assertThat(accounts().find(bo).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.LIBRARIAN, Role.EDITOR);
        accounts().changeRoles(ADMIN, bo, Set.of(Role.ADMINISTRATOR));
        assertThat(get("/desk").uri().getPath()).isEqualTo("/sign-in");

        assertThat(get("/sign-in/sso").uri().getPath()).isEqualTo("/desk");
        assertThat(accounts().find(bo).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.LIBRARIAN, Role.EDITOR);

        accounts().disable(ADMIN, bo);
        assertThat(get("/sign-in/sso").body()).contains("account here is disabled");
        accounts().enable(ADMIN, bo);
    }

    @Test
    void thePageThatWasAskedForIsGoneTo() throws Exception {
        assertThat(get("/sign-in/sso?to=%2Fdesk%2Finbox").uri().getHost()).isEqualTo("localhost");
        assertThat(passwordThere("desk-1").uri().getPath()).isEqualTo("/desk/inbox");
    }

    @ParameterizedTest
    @CsvSource({
        "reader-3, in none of the groups",
        "taken-4, an account of your name that is not connected",
        "odd-5, gives no name that can be a sign-in name"
    })
    void whoIsNotLetInIsToldWhy(String subject, String why) throws Exception {
        var answer = signOn(subject);
        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        assertThat(answer.body()).contains(why);
        assertThat(get("/desk").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void anAccountOfThatNameIsConnectedByWhoCanSignInToIt() throws Exception {
        signInWithPassword("admin");
        assertThat(connect().body()).contains("Go on to the university");
        assertThat(signOn("taken-4").body()).contains("Connected.", "This account is connected");
        assertThat(post("/sign-out", "").uri().getPath()).isEqualTo("/sign-in");

        // Groups take no roles from the last administrator.
        assertThat(get("/sign-in/sso").uri().getPath()).isEqualTo("/desk");
        assertThat(accounts().find(ADMIN).orElseThrow().roles()).contains(Role.ADMINISTRATOR);
        post("/office/password", "action=disconnect&");
        post("/sign-out", "");
        assertThat(get("/sign-in/sso").body()).contains("not connected");
    }

    @Test
    void onlyTheBrowserThatWentComesBack() throws Exception {
        var waiting =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()
                        .send(
                                request("/sign-in/sso/library"),
                                HttpResponse.BodyHandlers.ofString());
        Matcher state =
                Pattern.compile("state=([^&]+)")
                        .matcher(waiting.headers().firstValue("Location").orElseThrow());
        assertThat(state.find()).isTrue();
        assertThat(get("/sign-in/sso-back?code=stolen&state=" + state.group(1)).body())
                .contains("did not work");
    }

    @Test
    void strangersOnTheWayPushNobodyOut() throws Exception {
        get("/sign-in/sso");
        try (var strangers = HttpClient.newHttpClient()) {
            for (int i = 0; i < 2_100; i++) {
                strangers.send(
                        request("/sign-in/sso/library"), HttpResponse.BodyHandlers.discarding());
            }
        }
        assertThat(passwordThere("desk-1").uri().getPath()).isEqualTo("/desk");
    }

    @Test
    void whatABrowserKeepsOnTheWayIsSealedAndShortEnoughForAllBrowsers() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            String cookie =
                    browser
                            .send(
                                    request("/sign-in/sso/library?to=/desk" + "x".repeat(400)),
                                    HttpResponse.BodyHandlers.ofString())
                            .headers()
                            .allValues("Set-Cookie")
                            .stream()
                            .filter(one -> one.startsWith("deskbell-sso="))
                            .findFirst()
                            .orElseThrow();
            assertThat(cookie)
                    .hasSizeLessThan(4_096)
                    .contains("Path=/sign-in", "HttpOnly", "SameSite=Lax");
            String kept = cookie.substring("deskbell-sso=".length(), cookie.indexOf(';'));
            assertThat(new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.ISO_8859_1))
                    .doesNotContain("deskbell", "sso-back", "xxx");
        }
    }

    @Test
    void whoHasOnlyAPasswordOwesTheSecondStepThatTheUniversityAskedTheOthersFor() throws Exception {
        assertThat(signInWithPassword("admin").uri().getPath()).isEqualTo("/office/password");
        assertThat(get("/desk").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> connect() throws Exception {
        return post("/office/password", "action=connect&");
    }

    private HttpResponse<String> signOn(String subject) throws Exception {
        get("/sign-in/sso");
        return passwordThere(subject);
    }

    private HttpResponse<String> passwordThere(String subject) throws Exception {
        URI there = URI.create(university.issuer() + "/login");
        String form = send(HttpRequest.newBuilder(there)).body();
        return send(
                form(
                        there,
                        "username=" + subject + "&password=" + encoded(SignOnServer.PASSWORD),
                        form));
    }

    private HttpResponse<String> signInWithPassword(String name) throws Exception {
        String form = get("/sign-in").body();
        return send(
                form(uri("/sign-in"), "username=" + name + "&password=" + encoded(PASSWORD), form));
    }

    private HttpResponse<String> post(String path, String fields) throws Exception {
        return send(form(uri(path), fields, get("/office/password").body()));
    }

    private static HttpRequest.Builder form(URI to, String fields, String page) {
        Matcher token = CSRF.matcher(page);
        assertThat(token.find()).isTrue();
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                fields + "&_csrf=" + encoded(token.group(1))));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(
                request.header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(uri(path)).build();
    }

    private static URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + server.getEnvironment().getRequiredProperty("local.server.port")
                        + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static StaffAccounts accounts() {
        return server.getBean(StaffAccounts.class);
    }
}
