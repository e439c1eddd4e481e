package org.deskbell.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.handoff.Blocks;
import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.Seat;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AuditLog;
import org.deskbell.store.Database;
import org.deskbell.support.Browser;
import org.deskbell.support.DeskbellServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/// An administrator decides how the desk rings, over real HTTP.
@DeskbellServer
class RingingTest {
    private static final StaffId ADMIN = new StaffId("admin");

    @Autowired private Handoff handoff;
    @Autowired private Blocks blocks;
    @Autowired private Database database;
    @Autowired private AuditLog audit;
    @LocalServerPort private int port;

    private Browser administrator;

    @BeforeEach
    void signIn() {
        administrator = new Browser("192.0.2.17", port);
        administrator.signIn("admin", DeskbellServer.ADMIN_PASSWORD);
    }

    @Test
    void aDepartmentRingsAsItIsToldTo() {
        change("youth-services", "12", "45", "reference");

        var rule = handoff.ringRule(Department.YOUTH_SERVICES);
        assertThat(rule.one()).isEqualTo(Duration.ofSeconds(12));
        assertThat(rule.all()).isEqualTo(Duration.ofSeconds(45));
        assertThat(rule.then()).containsExactly(Department.REFERENCE);
        assertThat(audit.newest(AuditLog.Wanted.ALL, 0, 1).getFirst().action())
                .isEqualTo(new StaffAction(ADMIN, "changed ringing of", "youth-services"));
        String page = administrator.get("/office/ringing").body();
        assertThat(page).contains("value=\"45\"").contains("rings so from the next patron on");
    }

    @Test
    void whatCannotRingIsRefusedAndChangesNothing() {
        change("administration", "1", "30", "reference");
        assertThat(administrator.get("/office/ringing").body())
                .contains("A ring lasts 5 seconds to 10 minutes. Nothing was changed.");
        change("administration", "20", "30", "administration");
        assertThat(administrator.get("/office/ringing").body())
                .contains("A department is rung once in a round. Nothing was changed.");

        assertThat(handoff.ringRule(Department.ADMINISTRATION).then()).isEmpty();
        assertThat(change("cellar", "20", "30", "reference")).isEqualTo(404);
    }

    @Test
    void aLibrarianIsRungForWhatTheAccountSays() {
        seat("TECHNOLOGY", "es, en", "2");
        assertThat(handoff.seat(ADMIN))
                .isEqualTo(new Seat(ADMIN, Set.of(Department.TECHNOLOGY), Set.of("en", "es"), 2));
        String page = administrator.get("/office/staff/admin").body();
        assertThat(page).contains("At the desk").contains("from the next ring on");

        seat("TECHNOLOGY", "Spanish", "2");
        assertThat(administrator.get("/office/staff/admin").body())
                .contains("A language is a code of two or three small letters");
        seat("", "", "3");
        assertThat(handoff.seat(ADMIN)).isEqualTo(new Seat(ADMIN, Set.of(), Set.of(), 3));
    }

    @Test
    void whoIsBlockedRingsAgainWhenTheAdministratorSaysSo() {
        var chat = new ConversationId(UUID.randomUUID());
        blocks.met(chat, new Blocks.Place("192.0.2.99", "Lynx"));
        database.write(
                _ -> {
                    blocks.block(chat, ADMIN);
                    return chat;
                });
        assertThat(administrator.get("/office/ringing").body()).contains("Let ring again");

        lift(chat);

        assertThat(blocks.all()).isEmpty();
        assertThat(audit.newest(AuditLog.Wanted.ALL, 0, 2))
                .extracting(AuditLog.Line::action)
                .containsExactly(
                        new StaffAction(ADMIN, "let ring again", chat.toString()),
                        new StaffAction(ADMIN, "blocked the patron of", chat.toString()));
        assertThat(administrator.get("/office/ringing").body())
                .contains("can be asked from that computer again")
                .doesNotContain("Let ring again");
        lift(chat);
        assertThat(administrator.get("/office/ringing").body()).contains("is over already");
    }

    private void lift(ConversationId chat) {
        administrator.post(
                "/office/ringing/blocks/" + chat.value(), "_csrf", administrator.token());
    }

    private int change(String department, String one, String all, String then) {
        return administrator
                .post(
                        "/office/ringing/" + department,
                        "one",
                        one,
                        "all",
                        all,
                        "then",
                        then,
                        "then",
                        "",
                        "_csrf",
                        administrator.token())
                .statusCode();
    }

    private void seat(String departments, String languages, String most) {
        administrator.post(
                "/office/staff/admin",
                "action",
                "seat",
                "departments",
                departments,
                "languages",
                languages,
                "most",
                most,
                "_csrf",
                administrator.token());
    }
}
