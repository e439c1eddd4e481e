package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.Deskbell;
import org.deskbell.kernel.StaffId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The public pages over real HTTP.
class FaqSiteTest {
    private static final StaffId RUTH = new StaffId("ruth");
    private static final String EVIL =
            Knowledge.faq("evil", "<script>alert(1)</script>", "evil question")
                    .replace(
                            "This is the",
                            "A <img src=x onerror=alert(1)> [x](javascript:alert(1))");

    @TempDir static Path temp;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() throws IOException {
        var documents = Knowledge.documents();
        documents.computeIfPresent(
                "faq/wifi.md",
                (_, text) -> text.replace("keywords: []", "related: [renew-items, evil]"));
        documents.computeIfPresent(
                Knowledge.RENEW,
                (_, text) -> text.replace("More of it", "Monday: {{hours main 2027-01-04}}"));
        documents.put("faq/evil.md", EVIL);
        documents.put(
                "faq/wifi.es.md",
                Knowledge.faq("wifi", "Usar la red", "contraseña de la red")
                        .replace("title:", "language: es\ntitle:"));
        for (var document : documents.entrySet()) {
            Path file = temp.resolve("kb").resolve(document.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, document.getValue());
        }
        server =
                new SpringApplicationBuilder(Deskbell.class)
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--deskbell.embeddings=false",
                                "--deskbell.admin-password=not used in these tests",
                                "--deskbell.allowed-origins=https://www.example.org",
                                "--deskbell.knowledge-base=" + temp.resolve("kb"),
                                "--deskbell.data-dir=" + temp.resolve("data"),
                                "--logging.level.root=error");
    }

    @AfterAll
    static void stop() {
        server.close();
        HTTP.close();
    }

    @Test
    void theListNamesEveryAnswerUnderItsTopic() {
        assertThat(get("/faq").body())
                .contains("Questions and answers", "Cards, borrowing and returning")
                .contains("href=\"/faq/renew-items\">Renewing items</a>")
                .contains("href=\"/faq/wifi\"")
                .doesNotContain("Archives and local history");
    }

    @Test
    void anAnswerStandsOnItsPageWithWhatIsOftenAskedWithIt() {
        HttpResponse<String> page = get("/faq/wifi");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Using the wireless network · Elm Library</title>")
                .contains("<p>This is the answer on wifi.</p><ul><li>More of it.</li></ul>")
                .contains("href=\"/faq/renew-items\">Renewing items</a>")
                .contains("June 30, 2027");
    }

    @Test
    void aTranslationHasAPageAndEachNamesTheOthers() {
        assertThat(get("/faq/es/wifi").body())
                .contains("<title>Usar la red · Elm Library</title>")
                .contains("<article class=\"answer\" lang=\"es\">")
                .contains("<link rel=\"canonical\" href=\"" + url("/faq/es/wifi") + "\">")
                .contains(alternate("/faq/wifi", "en"), alternate("/faq/es/wifi", "es"))
                .contains("hreflang=\"x-default\" href=\"" + url("/faq/wifi") + "\"")
                .contains("lang=\"en\" hreflang=\"en\">English</a>");
        assertThat(get("/faq/wifi").body())
                .contains(alternate("/faq/es/wifi", "es"))
                .contains("lang=\"es\" hreflang=\"es\">Español</a>");
        assertThat(get("/faq/renew-items").body()).doesNotContain("hreflang");
        assertThat(get("/faq/es/renew-items").statusCode()).isEqualTo(404);
        assertThat(get("/faq/en/wifi").statusCode()).isEqualTo(404);
        assertThat(get("/api/faq/wifi?language=es").body()).contains("\"url\":\"/faq/es/wifi\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en, ltr, Questions and answers",
        "es, ltr, Preguntas y respuestas",
        "fr, ltr, Questions et réponses",
        "de, ltr, Fragen und Antworten",
        "zh, ltr, 常见问题与解答",
        "ar, rtl, أسئلة وأجوبة"
    })
    void theListIsReadInEachLanguage(String language, String direction, String title) {
        HttpResponse<String> page = get("/faq/" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">")
                .contains("<h1>" + title + "</h1>", alternate("/faq/es", "es"));
    }

    @Test
    void aLanguageWithoutAnswersShowsTheLibrarysOwnAndSaysSo() {
        assertThat(get("/faq/es").body())
                .contains("/faq/es/wifi\">Usar la red</a>")
                .doesNotContain("wireless");
        assertThat(get("/faq/fr").body())
                .contains("Celles-ci sont en : anglais.")
                .containsPattern("lang=\"en\"\\s+dir=\"ltr\">Using the wireless network</a>");
        assertThat(get("/faq/es?q=red").body()).contains("href=\"/faq/es/wifi\"");
        assertThat(get("/faq/tlh").statusCode()).isEqualTo(404);
        assertThat(get("/faq/ar/nothing").body()).contains("هذا الجواب غير موجود هنا");
    }

    @Test
    void searchEnginesAreToldTheAnswerAsDataThatCannotLeaveItsPlace() {
        String page = get("/faq/evil").body();
        String start = "<script type=\"application/ld+json\">";
        int from = page.indexOf(start) + start.length();
        String data = page.substring(from, page.indexOf("</script>", from));

        assertThat(data).doesNotContain("<", ">", "&");
        JsonNode faq = new JsonMapper().readTree(data);
        assertThat(faq.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(faq.get("@type").asString()).isEqualTo("FAQPage");
        assertThat(faq.get("mainEntity").get(0).get("name").asString())
                .isEqualTo("<script>alert(1)</script>");
        assertThat(faq.get("mainEntity").get(0).get("acceptedAnswer").get("text").asString())
                .contains("&lt;img", "<li>More of it.</li>");
    }

    @Test
    void searchEnginesFindEveryPageAndNoneThatIsNotTheirs() {
        assertThat(get("/robots.txt").body())
                .contains("Disallow: /ask\n", "Sitemap: " + url("/sitemap.xml"));
        HttpResponse<String> map = get("/sitemap.xml");
        assertThat(map.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(map.body())
                .contains("<loc>" + url("/faq") + "</loc>", "<loc>" + url("/faq/es") + "</loc>")
                .contains("<loc>" + url("/faq/renew-items") + "</loc>")
                .contains(
                        "hreflang=\"es\" href=\"" + url("/faq/es/wifi") + "\"/>",
                        "<loc>" + url("/faq/es/wifi") + "</loc>");
        assertThat(get("/faq?q=wifi").body()).contains("noindex").doesNotContain("canonical");
    }

    @Test
    void whetherAnAnswerHelpedIsCountedOnceForEachReaderAndTheLastWordCounts() {
        var votes = server.getBean(HelpfulVotes.class);
        Faq wifi = server.getBean(Answers.class).faq("wifi", "es").orElseThrow();

        HttpResponse<String> first = vote("/faq/es/wifi", "true");
        vote("/faq/es/wifi", "true");
        assertThat(votes.of(wifi)).isEqualTo(new HelpfulVotes.Count(1, 0));
        vote("/faq/es/wifi", "false");
        vote("/faq/es/wifi", "false", "User-Agent", "another");

        assertThat(votes.of(wifi)).isEqualTo(new HelpfulVotes.Count(0, 2));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).contains("/faq/es/wifi?said=yes#said");
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get("/faq/es/wifi?said=no").body())
                .contains("Gracias por decírnoslo. Revisaremos")
                .doesNotContain("name=\"helpful\"");
        assertThat(vote("/faq/nothing", "true").statusCode()).isEqualTo(404);
        assertThat(vote("/faq/wifi", "perhaps").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void aPageOfAnotherSiteCannotSayThatAnAnswerHelped(String header, String value) {
        assertThat(vote("/faq/wifi", "true", header, value).statusCode()).isEqualTo(403);
    }

    @Test
    void suggestionsAreToldToPagesOfAllowedOrigins() {
        String allowed = "https://www.example.org";
        String path = "/api/faq/suggest?q=pass";

        assertThat(get(path).body()).contains("\"url\":\"/faq/wifi\"");
        assertThat(get(path, "Origin", allowed).headers().firstValue("Access-Control-Allow-Origin"))
                .contains(allowed);
        assertThat(get(path, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(get("/v3/api-docs").body()).contains("/api/faq/suggest", "what is typed so far");
    }

    @Test
    void aSearchThatFindsNothingIsKeptForEditors() {
        var missed = server.getBean(MissedSearches.class);

        get("/faq?q=qwertzu+asdf");
        get("/faq?q=password");

        assertThat(missed.mostWanted(0, 50))
                .extracting(MissedSearch::words)
                .contains("qwertzu asdf")
                .doesNotContain("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/faq", "/faq/wifi", "/faq?q=wifi", "/faq?q=nothing+at+all", "/faq/none"})
    void thePagesSetNoCookie(String path) {
        assertThat(get(path).headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/faq/renew-items", "/api/faq/renew-items"})
    void hoursThatAreWrittenIntoAnAnswerAreReadInIt(String path) {
        assertThat(get(path).body()).contains("Monday: 9 am to 5 pm").doesNotContain("{{");
    }

    @ParameterizedTest
    @CsvSource({"renewing, renew-items", "password, wifi"})
    void theSearchBoxWorksWithoutJavaScript(String words, String id) {
        assertThat(get("/faq?q=" + words).body())
                .contains("value=\"" + words + "\"")
                .contains("href=\"/faq/" + id + "\"")
                .contains("This is the answer on " + id);
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        assertThat(get("/faq?q=xyzzy").body()).contains("No answer seems to fit");
    }

    @Test
    void anAnswerThatIsNotThereIsAPageOfItsOwn() {
        HttpResponse<String> page = get("/faq/nothing");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This answer is not here", "name=\"q\"");
    }

    @Test
    void whatIsTypedReachesNoPageAsHtml() {
        String typed = "<script>alert(1)</script>\" onfocus=\"alert(1) evil";

        assertThat(get("/faq?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).body())
                .doesNotContain("<script>alert", "\" onfocus");
        assertThat(get("/faq/evil").body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<script>alert", "<img", "javascript:");
        assertThat(get("/faq").body()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"/", "/faq", "/faq/wifi", "/faq?q=wifi", "/api/faq", "/api/faq/wifi"})
    void whatHasNotChangedIsNotSentAgain(String path) {
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get(path, "If-None-Match", tag);

        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void anEditIsOnThePageAtOnce() {
        var knowledge = server.getBean(KnowledgeBase.class);
        String path = "faq/loans.md";
        knowledge.save(path, Knowledge.faq("loans", "Loans", "how long"), 0, RUTH, "");
        assertThat(get("/faq/loans").statusCode()).isEqualTo(404);

        knowledge.publish(path, 1, RUTH);

        assertThat(get("/faq/loans").statusCode()).isEqualTo(200);
        assertThat(get("/faq").body())
                .containsSubsequence("Recently updated", "/faq/loans", "Cards, borrowing");
        assertThat(get("/faq?q=how+long").body()).contains("/faq/loans");
    }

    @Test
    void theAnswersAreThereAsJson() {
        JsonNode list = new JsonMapper().readTree(get("/api/faq").body());
        JsonNode wifi = new JsonMapper().readTree(get("/api/faq/wifi").body());

        assertThat(list.findValuesAsString("id")).contains("renew-items", "wifi");
        assertThat(list.get(0).get("url").asString()).startsWith("/faq/");
        assertThat(wifi.get("department").asString()).isEqualTo("circulation");
        assertThat(wifi.get("audience").get(0).asString()).isEqualTo("everyone");
        assertThat(wifi.get("summary").asString()).isEqualTo("This is the answer on wifi.");
        assertThat(wifi.get("blocks").get(1).get("type").asString()).isEqualTo("list");
        assertThat(wifi.get("related").get(0).get("id").asString()).isEqualTo("renew-items");
        assertThat(wifi.get("reviewBy").asString()).isEqualTo("2027-06-30");
    }

    @Test
    void anAnswerThatIsNotThereIsAProblemInJson() {
        HttpResponse<String> answer = get("/api/faq/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    private static String url(String path) {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port + path;
    }

    private static String alternate(String path, String language) {
        return "<link rel=\"alternate\" href=\"%s\" hreflang=\"%s\">"
                .formatted(url(path), language);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(url(path))), headers);
    }

    private static HttpResponse<String> vote(String faq, String helpful, String... headers) {
        var form = HttpRequest.BodyPublishers.ofString("helpful=" + helpful);
        return send(
                HttpRequest.newBuilder(URI.create(url(faq + "/helpful")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form),
                headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
