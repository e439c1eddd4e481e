package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answering.Answering;
import org.deskbell.answering.Boldness;
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

/// An administrator changes how the server works, while it does.
@DeskbellServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsPageTest {
    private static final String PASSWORD = "seven quiet reading rooms";
    private static final StaffId ADMINISTRATOR = new StaffId("settings-admin");
    private static final String WAIT = "deskbell.handoff.long-wait";

    @Autowired private StaffAccounts accounts;
    @Autowired private Settings settings;
    @Autowired private Answering answering;
    @Autowired private Boldness boldness;
    @LocalServerPort private int port;

    private Browser administrator;

    @BeforeAll
    void signIn() {
        var member = new StaffMember(ADMINISTRATOR, "Settings", Set.of(Role.ADMINISTRATOR), true);
        accounts.add(ADMINISTRATOR, member, PASSWORD);
        administrator = new Browser("192.0.2.1", port);
        administrator.signIn(ADMINISTRATOR.value(), PASSWORD);
    }

    /// Other tests use the same server.
    @AfterEach
    void asUsual() {
        for (String name : List.of(WAIT, "deskbell.typing-preview", SettingGroups.PRECISION)) {
            if (settings.isSet(name)) {
                settings.reset(ADMINISTRATOR, name);
            }
        }
    }

    @Test
    void aSettingIsChangedExplainedAndPutBack() {
        assertThat(page()).contains("value=\"90\"", "A wait is long after");
        assertThat(save("waiting", WAIT, "120", "deskbell.typing-preview", "true"))
                .contains("It holds from now on", "value=\"120\"", "Usually 90 seconds");
        assertThat(settings.value(WAIT)).isEqualTo("120s");
        assertThat(settings.value("deskbell.typing-preview")).isEqualTo("true");

        // An unchecked box is sent as nothing.
        assertThat(save("waiting", WAIT, "120")).contains("It holds from now on");
        assertThat(settings.value("deskbell.typing-preview")).isEqualTo("false");
        assertThat(save("waiting", WAIT, "120")).contains("Nothing was different");

        assertThat(send("/office/settings", "group", "waiting", "reset", WAIT))
                .contains("90 seconds again", "value=\"90\"");
        assertThat(administrator.get("/office/audit?q=long-wait").body())
                .contains("changed setting", WAIT + " = 120s", "reset setting");
    }

    @Test
    void whatCannotBeIsSaidAndTheRestIsKept() {
        assertThat(save("waiting", WAIT, "100", "deskbell.handoff.ring-one", "1000000"))
                .contains(
                        "The freest librarian rings for: It is a whole number from 5 to 600.",
                        "It holds from now on",
                        "value=\"100\"");
        assertThat(save("waiting", WAIT, "soon")).contains("It is a whole number from 15 to 900");
        assertThat(save("inbox", "deskbell.inbox.remind", "no address"))
                .contains("is no e-mail address");
        assertThat(save("signing-in", "deskbell.sign-in.second-factor", "cats"))
                .contains("Choose one of the list");
        assertThat(
                        administrator
                                .post(
                                        "/office/settings",
                                        "group",
                                        "no-such-group",
                                        "_csrf",
                                        administrator.token())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void howBoldItIsChangesAtOnceAsThePageSaidItWould() {
        assertThat(administrator.get("/office/settings/precision").body())
                .contains("practice questions of your own knowledge base", ">now<");
        double answered = answering.forecast().answered();

        assertThat(precision("99")).contains("The next message is decided so", "Back to 95");
        assertThat(answering.forecast().answered())
                .isLessThan(answered)
                .isEqualTo(boldness.steps(List.of(0.99)).getFirst().forecast().answered());
        assertThat(send("/office/settings/precision", "reset", "true")).contains("usual again");
        assertThat(answering.forecast().answered()).isEqualTo(answered);
    }

    @Test
    void aPrecisionThatCannotBeIsRefused() {
        for (String bad : List.of("49.9", "100", "-1", "often", "")) {
            assertThat(precision(bad)).contains("It is a number from 50 to 99.9");
        }
        assertThat(boldness.target()).isEqualTo(0.95);
    }

    @Test
    void eachTargetIsTriedOnWhatPatronsWrote() {
        assertThat(administrator.get("/office/settings/precision/tried").body())
                .containsAnyOf("No patron has written yet", "different messages");
    }

    private String precision(String percent) {
        return send("/office/settings/precision", "percent", percent);
    }

    private String page() {
        return administrator.get("/office/settings").body();
    }

    private String save(String group, String... fields) {
        var all = new ArrayList<>(List.of("group", group));
        all.addAll(List.of(fields));
        return send("/office/settings", all.toArray(String[]::new));
    }

    private String send(String path, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", administrator.token()));
        var answer = administrator.post(path, all.toArray(String[]::new));
        return administrator.get(Browser.location(answer)).body();
    }
}
