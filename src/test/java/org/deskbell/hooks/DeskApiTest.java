package org.deskbell.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/// The desk as other tools ask for it, over real HTTP.
@DeskbellServer
class DeskApiTest {
    private static final StaffId ADMIN = new StaffId("admin");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired private ApiTokens tokens;
    @Autowired private Database database;
    @LocalServerPort private int port;

    @Test
    void whetherTheDeskIsOpenIsToldToEverybody() throws Exception {
        HttpResponse<String> answer = get("/api/desk");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode desk = JSON.readTree(answer.body());
        assertThat(desk.path("open").isBoolean()).isTrue();
        assertThat(desk.path("message").asString()).isNotBlank();
        assertThat(header(answer, "cache-control")).contains("max-age=5");
    }

    @Test
    void itIsToldInTheReadersLanguage() throws Exception {
        assertThat(get("/api/desk?language=es-MX").body())
                .isNotEqualTo(get("/api/desk?language=en").body());
        HttpResponse<String> wrong = get("/api/desk?language=-");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("a tag such as en");
    }

    @Test
    void whoHasATokenMayRead() throws Exception {
        String token = tokens.make(ADMIN, "Wall display").text();

        JsonNode staff = read("/api/desk/staff", token);
        assertThat(staff.path("staff").isArray()).isTrue();
        JsonNode queue = read("/api/desk/queue", token);
        assertThat(queue.path("waiting").isArray()).isTrue();
        assertThat(queue.path("running").isArray()).isTrue();
        JsonNode figures = read("/api/desk/figures", token);
        assertThat(figures.path("day").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(figures.path("joined").isNumber()).isTrue();
        assertThat(figures.has("medianWaitSeconds")).isTrue();
        assertThat(tokens.all()).anyMatch(one -> one.used() != null);
    }

    @Test
    void withoutAGoodTokenThereIsAProblemThatSaysWhatToDo() throws Exception {
        for (String route : new String[] {"staff", "queue", "figures"}) {
            HttpResponse<String> none = get("/api/desk/" + route);
            assertThat(none.statusCode()).isEqualTo(401);
            assertThat(header(none, "content-type")).isEqualTo("application/problem+json");
            assertThat(header(none, "www-authenticate")).startsWith("Bearer");
            assertThat(none.body()).contains("An administrator makes one");

            HttpResponse<String> wrong =
                    get("/api/desk/" + route, "Authorization", "Bearer deskbell_wrong");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).contains("unknown or revoked");
        }
    }

    @Test
    void aRevokedTokenOpensNothingUntilItIsBroughtBack() throws Exception {
        ApiToken.Made made = tokens.make(ADMIN, "Old display");
        read("/api/desk/staff", made.text());

        assertThat(tokens.revoke(ADMIN, made.token().id())).contains("Old display");
        assertThat(get("/api/desk/staff", "Authorization", "Bearer " + made.text()).statusCode())
                .isEqualTo(401);
        assertThat(tokens.all()).noneMatch(one -> one.id().equals(made.token().id()));

        tokens.bringBack(ADMIN, made.token().id());
        read("/api/desk/staff", made.text());
        assertThat(tokens.revoke(ADMIN, UUID.randomUUID())).isEmpty();
    }

    @Test
    void aTokenChangesNothing() throws Exception {
        String token = tokens.make(ADMIN, "Curious").text();
        for (String route : new String[] {"/api/desk/queue", "/api/desk/staff"}) {
            var post =
                    HttpRequest.newBuilder(at(route))
                            .header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build();
            assertThat(http.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
        }
        assertThat(get("/office/hooks", "Authorization", "Bearer " + token).statusCode())
                .isNotEqualTo(200);
        assertThat(get("/desk", "Authorization", "Bearer " + token).statusCode()).isNotEqualTo(200);
    }

    @Test
    void pagesOfOtherSitesAreNotTold() throws Exception {
        for (String route : new String[] {"/api/desk", "/api/desk/queue"}) {
            HttpResponse<String> answer = get(route, "Origin", "https://elsewhere.example");
            assertThat(header(answer, "access-control-allow-origin")).isEmpty();
            assertThat(answer.statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void whoAsksTooMuchIsToldHowLongToWait() throws Exception {
        String token = tokens.make(ADMIN, "Eager").text();
        HttpResponse<String> answer;
        int asked = 0;
        do {
            answer = get("/api/desk/staff", "Authorization", "Bearer " + token);
        } while (answer.statusCode() == 200 && ++asked < 1_000);

        assertThat(asked).isGreaterThanOrEqualTo(120);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(header(answer, "retry-after")).matches("\\d+");
        assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
        read("/api/desk/staff", tokens.make(ADMIN, "Other").text());
    }

    @Test
    void theTextOfATokenIsNotKept() {
        String text = tokens.make(ADMIN, "Secret").text();

        assertThat(
                        database.reads()
                                .sql("select name || sha256 || id from api_token")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(text));
    }

    @Test
    void theInterfaceIsDescribed() throws Exception {
        JsonNode docs = JSON.readTree(get("/v3/api-docs").body());

        JsonNode queue = docs.path("paths").path("/api/desk/queue").path("get");
        assertThat(queue.path("summary").asString()).startsWith("Who waits");
        assertThat(queue.path("security").toString()).contains("token");
        assertThat(queue.path("responses").has("401")).isTrue();
        assertThat(docs.at("/paths/~1api~1desk/get/security").isMissingNode()).isTrue();
        assertThat(docs.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(docs.at("/paths/~1office~1hooks").isMissingNode()).isTrue();
    }

    private JsonNode read(String path, String token) throws Exception {
        HttpResponse<String> answer = get(path, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path));
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
