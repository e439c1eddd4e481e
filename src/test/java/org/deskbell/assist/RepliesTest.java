package org.deskbell.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/// Canned replies as the console asks for them, over real HTTP.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepliesTest {
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired private StaffAccounts accounts;
    @LocalServerPort private int port;

    private Browser mary;
    private Browser editor;

    @BeforeAll
    void signIn() {
        mary = signedIn("replies-mary", "Mary Lee", Role.LIBRARIAN);
        editor = signedIn("replies-editor", "Ed", Role.LIBRARIAN, Role.EDITOR);
    }

    @Test
    void aDeskBeginsWithRepliesInEachLanguage() {
        assertThat(json(mary.get("/desk/replies?language=es")).valueStream())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(
                        reply -> assertThat(reply.path("language").asString("es")).isEqualTo("es"))
                .anySatisfy(
                        reply -> {
                            assertThat(reply.path("shortcut").asString()).isEqualTo("hello-es");
                            assertThat(reply.path("shared").asBoolean()).isTrue();
                            assertThat(reply.path("mine").asBoolean()).isFalse();
                            assertThat(reply.path("mayChange").asBoolean()).isFalse();
                        });
    }

    @Test
    void aReplyIsWrittenFilledChangedDeletedAndBroughtBack() {
        HttpResponse<String> added =
                send(mary, "POST", "/desk/replies", "my-hours", "Open {hours-today}, {library}.");
        assertThat(added.statusCode()).isEqualTo(201);
        String address = Browser.location(added);
        assertThat(json(added).path("version").asInt()).isEqualTo(1);

        assertThat(json(mary.get(address + "/filled")).path("text").asString())
                .startsWith("Open ")
                .doesNotContain("{", "Open ,");
        assertThat(editor.get(address + "/filled").statusCode()).isEqualTo(404);

        HttpResponse<String> changed =
                put(mary, address, "my-hours", "{librarian}: {link:renew-items}", 1);
        assertThat(json(changed).path("version").asInt()).isEqualTo(2);
        assertThat(json(changed).path("uses").asInt()).isEqualTo(1);
        assertThat(json(mary.get(address + "/filled")).path("text").asString())
                .isEqualTo("Mary Lee: http://127.0.0.1:" + port + "/faq/renew-items");

        HttpResponse<String> late = put(mary, address, "my-hours", "Late", 1);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).path("version").asInt()).isEqualTo(2);
        assertThat(json(late).path("now").path("text").asString()).contains("{librarian}");

        assertThat(mary.json("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(mary.get(address + "/filled").statusCode()).isEqualTo(404);
        assertThat(mary.json("POST", address + "/restore", "").statusCode()).isEqualTo(200);
        assertThat(mary.get(address + "/filled").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        HttpResponse<String> refused =
                send(mary, "POST", "/desk/replies", "No Good", "Dear {patron}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
        assertThat(json(refused).path("fields").path("shortcut").asString()).contains("2 to 30");
        assertThat(json(refused).path("fields").path("text").asString())
                .contains("{patron} is no placeholder", "{hours-today}", "{link:faq-id}");
        assertThat(mary.json("POST", "/desk/replies", "[").statusCode()).isEqualTo(400);
        assertThat(mary.json("PUT", "/desk/replies/x", "{}").statusCode()).isEqualTo(400);
        assertThat(mary.json("POST", "/desk/replies", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void aReplyOfTheWholeDeskIsNotForEveryLibrarianToChange() {
        String body =
                JSON.writeValueAsString(
                        Map.of(
                                "shortcut", "desk-tour",
                                "title", "Tour",
                                "text", "Tours begin at 3 pm.",
                                "shared", true));
        assertThat(mary.json("POST", "/desk/replies", body).statusCode()).isEqualTo(403);
        String address = Browser.location(editor.json("POST", "/desk/replies", body));

        assertThat(mary.get(address + "/filled").body()).contains("Tours begin at 3 pm.");
        HttpResponse<String> refused = mary.json("DELETE", address, "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Save it as one of your own");
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        assertThat(mary.postJson("/desk/replies", "{}").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> send(
            Browser who, String method, String path, String shortcut, String text) {
        return who.json(
                method,
                path,
                JSON.writeValueAsString(
                        Map.of("shortcut", shortcut, "title", "A title", "text", text)));
    }

    private static HttpResponse<String> put(
            Browser who, String path, String shortcut, String text, int version) {
        return who.json(
                "PUT",
                path,
                JSON.writeValueAsString(
                        Map.of(
                                "shortcut", shortcut,
                                "title", "A title",
                                "text", text,
                                "version", version)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private Browser signedIn(String id, String name, Role... roles) {
        var who = new StaffId(id);
        accounts.add(who, new StaffMember(who, name, Set.of(roles), true), PASSWORD);
        var browser = new Browser("192.0.2.31", port);
        browser.signIn(id, PASSWORD);
        return browser;
    }
}
