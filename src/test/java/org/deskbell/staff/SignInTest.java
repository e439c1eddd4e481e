package org.deskbell.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.Deskbell;
import org.deskbell.kernel.StaffId;
import org.deskbell.support.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Over real HTTP, on a server whose restart can be tried.
class SignInTest {
    private static final String ADMIN_PASSWORD = "seven quiet reading rooms";
    private static final String PASSWORD = "the librarian's own words";
    private static final StaffId ADMIN = new StaffId("admin");

    @TempDir static Path folder;

    private static ConfigurableApplicationContext server;
    private static int count;

    private StaffMember mary;

    @BeforeAll
    static void start() {
        server =
                new SpringApplicationBuilder(Deskbell.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--deskbell.data-dir=" + folder,
                                "--deskbell.admin-password=" + ADMIN_PASSWORD,
                                "--deskbell.embeddings=false",
                                "--deskbell.limits.sign-ins=5",
                                "--deskbell.sign-in.second-factor=administrators",
                                "--deskbell.trusted-proxies=127.0.0.1",
                                "--logging.level.root=warn");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Every test has an account of its own.
    @BeforeEach
    void add() {
        var id = new StaffId("mary" + count++);
        mary = new StaffMember(id, "Mary Lee", Set.of(Role.LIBRARIAN), true);
        accounts().add(ADMIN, mary, PASSWORD);
    }

    @Test
    void aStrangerIsLedToTheSignInPageAndBackToThePageTheyWanted() {
        var browser = browser();
        String asked = Browser.location(browser.get("/desk?chat=7"));
        assertThat(asked).isEqualTo("/sign-in?to=%2Fdesk%3Fchat%3D7");
        assertThat(browser.get(asked).body()).contains("name=\"to\" value=\"/desk?chat=7\"");
    }

    @Test
    void whoseSessionEndedWhileTheyWroteIsLedBackToWhatTheyWrote() {
        var browser = browser();
        String token = browser.token();
        var sent = browser.post("/office/documents/hours.yml", "_csrf", token, "text", "x");
        assertThat(Browser.location(sent)).isEqualTo("/sign-in");

        var piece =
                browser.get(
                        "/office/try",
                        "HX-Request",
                        "true",
                        "Referer",
                        "http://127.0.0.1/office/documents/hours.yml");
        assertThat(piece.statusCode()).isEqualTo(401);
        assertThat(piece.headers().firstValue("HX-Redirect"))
                .contains("/sign-in?to=%2Foffice%2Fdocuments%2Fhours.yml");
    }

    @Test
    void anAccountWithoutARoleCanStillChangeItsPassword() {
        accounts().changeRoles(ADMIN, mary.id(), Set.of());
        var browser = browser();
        assertThat(browser.signIn(mary.id().value(), PASSWORD)).isEqualTo("/office/password");
        assertThat(browser.get("/office/password").statusCode()).isEqualTo(200);
        assertThat(browser.get("/office").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/office/faq/x, /office/faq/x",
        "/desk, /desk",
        "//evil.example/desk, /desk",
        "https://evil.example/desk, /desk",
        "/desk\\@evil.example, /desk",
        "/deskevil, /desk",
        "/sign-out, /desk"
    })
    void afterSigningInOnlyPagesOfOursAreGoneTo(String wanted, String gone) {
        var browser = browser();
        var answer =
                browser.post(
                        "/sign-in",
                        "username",
                        mary.id().value(),
                        "password",
                        PASSWORD,
                        "to",
                        wanted,
                        "_csrf",
                        browser.token());
        assertThat(Browser.location(answer)).isEqualTo(gone);
    }

    @Test
    void aWrongPasswordAnUnknownNameAndADisabledAccountGetTheSameAnswer() {
        accounts().disable(ADMIN, mary.id());

        assertThat(browser().signIn(mary.id().value(), PASSWORD))
                .isEqualTo(browser().signIn("admin", "wrong"))
                .isEqualTo(browser().signIn("nobody at all", "wrong"))
                .isEqualTo(browser().signIn("", ""))
                .isEqualTo("/sign-in?wrong");
    }

    @Test
    void withoutTheFormsTokenNothingIsDone() {
        assertThat(
                        browser()
                                .post("/sign-in", "username", "admin", "password", ADMIN_PASSWORD)
                                .statusCode())
                .isEqualTo(403);
        var mine = signedIn();
        assertThat(mine.post("/sign-out").statusCode()).isEqualTo(403);
        assertThat(isIn(mine)).isTrue();
    }

    @Test
    void everySignInBeginsAnotherSession() {
        var browser = signedIn();
        String first = browser.cookies("deskbell-session").getFirst().getValue();
        browser.signIn(mary.id().value(), PASSWORD);

        assertThat(browser.cookies("deskbell-session"))
                .singleElement()
                .satisfies(second -> assertThat(second.getValue()).isNotEqualTo(first));
    }

    @Test
    void signingOutEndsTheSessionsInEveryBrowser() {
        var desk = signedIn();
        var home = signedIn();

        assertThat(Browser.location(desk.post("/sign-out", "_csrf", desk.token())))
                .isEqualTo("/sign-in?out");
        assertThat(isIn(desk)).isFalse();
        assertThat(isIn(home)).isFalse();
    }

    @Test
    void losingRightsEndsTheSessionAtOnce() {
        var browser = signedIn();
        accounts().changeRoles(ADMIN, mary.id(), Set.of(Role.EDITOR));
        assertThat(isIn(browser)).isFalse();

        assertThat(browser.signIn(mary.id().value(), PASSWORD)).isEqualTo("/office");
        accounts().setPassword(ADMIN, mary.id(), "the librarian's new words");
        assertThat(isIn(browser)).isFalse();

        browser.signIn(mary.id().value(), "the librarian's new words");
        accounts().disable(ADMIN, mary.id());
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void withALinkItsOwnerChoosesAPasswordOnce() {
        String link = server.getBean(SignInLinks.class).make(ADMIN, mary.id());
        var browser = browser();
        assertThat(browser.get(link).body()).contains("Mary Lee", mary.id().value());

        assertThat(choose(browser, link, "too short").body()).contains("at least 15");
        assertThat(Browser.location(choose(browser, link, "words of her own choice")))
                .isEqualTo("/sign-in?changed");
        assertThat(browser.signIn(mary.id().value(), "words of her own choice")).isEqualTo("/desk");

        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(choose(browser, link, "words of somebody else").statusCode()).isEqualTo(404);
        assertThat(browser.signIn(mary.id().value(), "words of somebody else"))
                .isEqualTo("/sign-in?wrong");
    }

    @Test
    void aNewerLinkEndsTheOlderAndADisabledAccountHasNone() {
        var links = server.getBean(SignInLinks.class);
        String older = links.make(ADMIN, mary.id());
        String newer = links.make(ADMIN, mary.id());
        assertThat(browser().get(older).statusCode()).isEqualTo(404);
        assertThat(browser().get(newer).statusCode()).isEqualTo(200);

        accounts().disable(ADMIN, mary.id());
        assertThat(browser().get(newer).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> choose(Browser browser, String link, String password) {
        return browser.post(link, "wanted", password, "_csrf", browser.token());
    }

    @Test
    void afterThePasswordTheCodeOfTheAppIsAskedForAndEachIsWorthOneSignIn() {
        var phone = TotpSecret.random();
        long setUp = step();
        assertThat(setUp(signedIn(), phone, phone.code(setUp))).contains("Codes on paper");
        var browser = browser();
        assertThat(browser.signIn(mary.id().value(), PASSWORD)).isEqualTo("/sign-in/code");
        assertThat(isIn(browser)).isFalse();
        assertThat(browser.get("/sign-in/code").body()).contains("Mary Lee");

        assertThat(enter(browser, "000000")).isEqualTo("200");
        assertThat(enter(browser, phone.code(setUp))).isEqualTo("200");
        assertThat(enter(browser, phone.code(setUp + 1))).isEqualTo("/desk");
        assertThat(isIn(browser)).isTrue();

        var another = browser();
        another.signIn(mary.id().value(), PASSWORD);
        assertThat(enter(another, phone.code(setUp + 1))).isEqualTo("200");
        assertThat(isIn(another)).isFalse();
    }

    @Test
    void aCodeOnPaperLetsInOnce() {
        String shown = "";
        var mine = signedIn();
        var phone = TotpSecret.random();
        Matcher code = Pattern.compile("<li><code>([^<]+)").matcher(setUp(mine, phone));
        while (code.find()) {
            shown = code.group(1);
        }
        var browser = browser();
        browser.signIn(mary.id().value(), PASSWORD);
        assertThat(enter(browser, shown.toUpperCase(Locale.ROOT))).isEqualTo("/desk");
        assertThat(mine.get("/office/password").body()).contains("7 codes");

        browser.signIn(mary.id().value(), PASSWORD);
        assertThat(enter(browser(), shown)).isEqualTo("/sign-in");
        assertThat(enter(browser, shown)).isEqualTo("200");
    }

    @Test
    void theSecondStepIsTakenAwayWithACodeOnly() {
        var mine = signedIn();
        var phone = setUpSecondStep(mine);
        var factor = server.getBean(SecondFactor.class);

        removeSecondStep(mine, "000000");
        assertThat(factor.isSetUp(mary.id())).isTrue();
        removeSecondStep(mine, phone.code(step() + 1));
        assertThat(factor.isSetUp(mary.id())).isFalse();
        assertThat(browser().signIn(mary.id().value(), PASSWORD)).isEqualTo("/desk");
    }

    @Test
    void whoGuessesCodesWaitsWhereverTheyGuess() {
        setUpSecondStep(signedIn());
        for (int i = 0; i < 5; i++) {
            var guesser = browser();
            guesser.signIn(mary.id().value(), PASSWORD);
            enter(guesser, "00000" + i);
        }
        var browser = browser();
        browser.signIn(mary.id().value(), PASSWORD);
        var answer = browser.post("/sign-in/code", "code", "1", "_csrf", browser.token());
        assertThat(answer.body()).contains("Too many wrong codes", "nothing is locked");
    }

    @Test
    void anotherPasswordEndsASignInThatIsHalfDone() {
        var phone = setUpSecondStep(signedIn());
        var browser = browser();
        browser.signIn(mary.id().value(), PASSWORD);
        accounts().setPassword(ADMIN, mary.id(), "the librarian's new words");

        assertThat(enter(browser, phone.code(step() + 1))).isEqualTo("/sign-in");
    }

    @Test
    void whoOwesASecondStepCanSetItUpAndNothingElse() {
        accounts().changeRoles(ADMIN, mary.id(), Set.of(Role.ADMINISTRATOR));
        var browser = browser();
        assertThat(browser.signIn(mary.id().value(), PASSWORD)).isEqualTo("/office/password");
        assertThat(browser.get("/office/password").body())
                .contains("wants more than a password")
                .doesNotContain(">Settings<");
        assertThat(browser.get("/office/staff").statusCode()).isEqualTo(403);
        assertThat(browser.get("/desk").statusCode()).isEqualTo(403);

        setUpSecondStep(browser);
        assertThat(browser.get("/office/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeThatIsNotTheAppsSetsNothingUp() {
        assertThat(setUp(signedIn(), TotpSecret.random(), "123"))
                .contains("not the code of the app");
        assertThat(server.getBean(SecondFactor.class).isSetUp(mary.id())).isFalse();
    }

    private static TotpSecret setUpSecondStep(Browser browser) {
        var phone = TotpSecret.random();
        assertThat(setUp(browser, phone)).contains("Codes on paper");
        return phone;
    }

    private static String setUp(Browser browser, TotpSecret phone) {
        return setUp(browser, phone, phone.code(step()));
    }

    private static String setUp(Browser browser, TotpSecret phone, String code) {
        return browser.post(
                        "/office/second-factor",
                        "secret",
                        phone.text(),
                        "code",
                        code,
                        "_csrf",
                        browser.token())
                .body();
    }

    private static void removeSecondStep(Browser browser, String code) {
        browser.post(
                "/office/second-factor",
                "action",
                "remove",
                "code",
                code,
                "_csrf",
                browser.token());
    }

    private static String enter(Browser browser, String code) {
        return Browser.location(
                browser.post("/sign-in/code", "code", code, "_csrf", browser.token()));
    }

    private static long step() {
        return Instant.now().getEpochSecond() / 30;
    }

    @Test
    void guessersAreHeldOffAndTheKnownBrowserBesideThemIsNot() {
        var desk = signedIn();
        desk.post("/sign-out", "_csrf", desk.token());
        String last = "";
        for (int i = 0; i < 6; i++) {
            last = desk.signIn("admin", "guess " + i);
        }

        assertThat(last).matches("/sign-in\\?wait=\\d+");
        assertThat(desk.get(last).body()).contains("nothing is locked");
        assertThat(desk.signIn(mary.id().value(), PASSWORD)).isEqualTo("/desk");
    }

    @Test
    void aRestartEndsNoSession() {
        var browser = signedIn();
        stop();
        start();
        browser.at(port());

        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void cookiesAreForThisServerOnlyAndOverHttpsForHttpsOnly() {
        var plain = signedIn();
        var browser = browser();
        browser.get("/sign-in", "X-Forwarded-Proto", "https");

        assertThat(plain.cookies("deskbell-session"))
                .singleElement()
                .satisfies(c -> assertThat(c.isHttpOnly()).isTrue())
                .satisfies(c -> assertThat(c.getSecure()).isFalse());
        assertThat(browser.cookies("deskbell-form"))
                .singleElement()
                .satisfies(c -> assertThat(c.isHttpOnly()).isTrue())
                .satisfies(c -> assertThat(c.getSecure()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, frame-ancestors 'none', no-store",
        "/office, frame-ancestors 'none', no-store",
        "/actuator/health, frame-ancestors 'self',"
    })
    void everyPageSaysWhatItMayLoadAndWhoMayFrameIt(String path, String framing, String caching) {
        var headers = browser().get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'self'", framing)
                                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        if (caching != null) {
            assertThat(headers.allValues("Cache-Control")).containsExactly(caching);
        }
    }

    @Test
    void theWidgetMayBeLoadedFromAnywhereWithoutCredentials() {
        var headers = browser().get("/widget/office.css").headers(); // more than 16 KiB

        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void measurementsAreForThisMachineAndAdministrators() {
        var here = new Browser("127.0.0.1", port());
        var librarian = signedIn();
        assertThat(here.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(librarian.get("/actuator/prometheus").statusCode()).isEqualTo(403);

        accounts().changeRoles(ADMIN, mary.id(), Set.of(Role.ADMINISTRATOR));
        var administrator = signedIn();
        setUpSecondStep(administrator);
        assertThat(administrator.get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    private static boolean isIn(Browser browser) {
        return !Browser.location(browser.get("/sign-in")).equals("200");
    }

    private Browser signedIn() {
        var browser = browser();
        browser.signIn(mary.id().value(), PASSWORD);
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    /// Each from another address, so that the guesses of one test do not hold off another.
    private static Browser browser() {
        return new Browser("192.0.2." + ++count, port());
    }

    private static StaffAccounts accounts() {
        return server.getBean(StaffAccounts.class);
    }

    private static int port() {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
