package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.kernel.StaffId;
import org.deskbell.settings.Settings;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An administrator dresses the chat, and every page has it at its next load.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookPageTest {
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final StaffId ADMINISTRATOR = new StaffId("look-admin");
    private static final String PREFIX = "deskbell.look.";

    @Autowired private StaffAccounts accounts;
    @Autowired private Settings settings;
    @LocalServerPort private int port;

    private Browser administrator;

    @BeforeAll
    void signIn() {
        var member = new StaffMember(ADMINISTRATOR, "Look", Set.of(Role.ADMINISTRATOR), true);
        accounts.add(ADMINISTRATOR, member, PASSWORD);
        administrator = new Browser("192.0.2.1", port);
        administrator.signIn(ADMINISTRATOR.value(), PASSWORD);
    }

    /// Other tests use the same server.
    @AfterEach
    void asShipped() {
        for (String name :
                List.of("accent", "corners", "side", "languages", "label.en", "label.ar")) {
            if (settings.isSet(PREFIX + name)) {
                settings.reset(ADMINISTRATOR, PREFIX + name);
            }
        }
    }

    @Test
    void aLookIsKeptToldToThePagesAndInTheRecord() {
        assertThat(script()).contains("\"style\":\"\"", "\"side\":\"end\"", "\"label\":{}");
        assertThat(
                        save(
                                "accent",
                                "#7A1F3D",
                                "corners",
                                "soft",
                                "side",
                                "start",
                                "label-en",
                                "Ask us",
                                "label-ar",
                                ""))
                .contains("Kept. Your pages have it", "value=\"#7a1f3d\"");

        assertThat(script())
                .contains("--accent:var(--deskbell-accent,light-dark(#7a1f3d,#9a556c))")
                .contains("--on-accent:light-dark(#ffffff,#ffffff)")
                .contains("--radius:var(--deskbell-radius,6px)")
                .contains("\"side\":\"start\"", "\"label\":{\"en\":\"Ask us\"}");
        assertThat(administrator.get("/widget/look.css").body())
                .startsWith(":root{--accent:light-dark(#7a1f3d,#9a556c);");
        assertThat(administrator.get("/").body()).contains("/widget/look.css");
        assertThat(administrator.get("/ask").body()).contains("/widget/look.css");
        assertThat(administrator.get("/office/audit?q=deskbell.look").body())
                .contains(
                        "deskbell.look.accent = #7a1f3d",
                        "deskbell.look.corners = soft",
                        "deskbell.look.side = start",
                        "deskbell.look.label.en = Ask us");
        // What was not changed is not set.
        assertThat(settings.isSet(PREFIX + "languages")).isFalse();
        assertThat(save("accent", "#7a1f3d")).contains("Nothing was different");

        assertThat(save("label-en", " ")).contains("Kept.");
        assertThat(script()).contains("\"label\":{}");
    }

    @Test
    void aPageAsksEachTimeWhetherItHasTheNewest() {
        var first = administrator.get("/widget/look.js");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        assertThat(first.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/javascript");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(administrator.get("/widget/look.js", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        save("side", "start");
        assertThat(administrator.get("/widget/look.js", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatCannotBeIsSaidWithWhatWouldDoAndNothingIsChanged() {
        assertThat(save("accent", "#ffee00", "side", "start"))
                .contains(
                        "hardly stands out from the white of the chat: 1.2 to 1",
                        "Nothing was changed",
                        // To be mended, it stands there as it was typed.
                        "value=\"#ffee00\"",
                        "Save with #");
        assertThat(save("accent", "red")).contains("such as #7a1f3d");
        assertThat(save("corners", "wavy")).contains("Choose one of the list");
        assertThat(save("side", "top")).contains("Choose one of the list");
        assertThat(save("languages", "pl")).contains("The chat does not speak `pl`");
        assertThat(save("label-en", "a".repeat(41))).contains("at most 40 characters");
        assertThat(save("label-pl", "Zapytaj")).contains("The chat does not speak `pl`");
        assertThat(script()).contains("\"style\":\"\"", "\"side\":\"end\"", "\"label\":{}");
        assertThat(settings.isSet(PREFIX + "accent")).isFalse();
    }

    @Test
    void whatAChoiceWouldBringIsSaidBeforeItIsSaved() {
        assertThat(administrator.get("/office/look/tried?accent=%237a1f3d").body())
                .contains("In the light", "In the dark", "It can be read.", "#9a556c");
        assertThat(administrator.get("/office/look/tried?accent=%23ffd100").body())
                .contains("hardly stands out", "name=\"nearby\"")
                .doesNotContain("data-look");
        assertThat(script()).contains("\"style\":\"\"");
    }

    @Test
    void theLibrarysOwnLanguageCannotBeTakenAway() {
        assertThat(save("languages", "ar", "languages", "es")).contains("Kept.");
        assertThat(script()).contains("\"languages\":[\"en\",\"es\",\"ar\"]");
        assertThat(administrator.get("/office/look").body())
                .containsPattern(
                        "name=\"languages\" value=\"en\"(?=[^>]*checked)(?=[^>]*disabled)");
    }

    @Test
    void theChatWithoutScriptOffersTheSameLanguages() {
        assertThat(administrator.get("/ask?language=fr").body()).contains("<html lang=\"fr\"");
        save("languages", "en", "languages", "es");
        assertThat(administrator.get("/ask?language=fr").body()).contains("<html lang=\"en\"");
        assertThat(administrator.get("/ask", "Accept-Language", "fr, es;q=0.5").body())
                .contains("<html lang=\"es\"");
        assertThat(administrator.get("/continue?language=fr").body()).contains("<html lang=\"en\"");
    }

    @Test
    void oneClickBringsTheShippedLookBack() {
        save("accent", "#7a1f3d", "corners", "square", "languages", "en", "label-en", "Ask us");
        assertThat(save("shipped", "true"))
                .contains("looks as it was shipped")
                .doesNotContain("Back to the shipped look");
        assertThat(script())
                .contains("\"style\":\"\"", "\"label\":{}")
                .contains("\"languages\":[\"en\",\"es\",\"fr\",\"de\",\"zh\",\"ar\"]");
        assertThat(administrator.get("/widget/look.css").body()).isEmpty();
        // Chosen, so that the first hour does not ask again.
        assertThat(settings.isSet(PREFIX + "accent")).isTrue();
    }

    private String script() {
        return administrator.get("/widget/look.js").body();
    }

    private String save(String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", administrator.token()));
        var answer = administrator.post("/office/look", all.toArray(String[]::new));
        return administrator.get(Browser.location(answer)).body();
    }
}
