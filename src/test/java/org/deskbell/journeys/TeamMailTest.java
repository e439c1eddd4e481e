package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import org.deskbell.support.Patron;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What the team hears by e-mail of a patron to whom nobody comes.
class TeamMailTest extends Journey {
    private static final String HARD = "who won the senate race in this county in 1974";
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("deskbell.mail.host", () -> "127.0.0.1");
        settings.add("deskbell.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("deskbell.mail.security", () -> "none");
        settings.add("deskbell.mail.from", () -> "desk@library.example");
        settings.add("deskbell.hooks.mail", () -> "team@library.example");
        settings.add("deskbell.handoff.long-wait", () -> "1s");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void theTeamIsWrittenToOnceWhenPatronsWaitLongAndReadsNothingOfThem() throws Exception {
        librarian();
        Patron first = patron();
        first.ask(HARD);
        Patron second = patron();
        second.ask(HARD);
        first.awaitState("waiting");
        second.awaitState("waiting");

        assertThat(SERVER.waitForIncomingEmail(30_000, 1)).isTrue();

        assertThat(SERVER.waitForIncomingEmail(7_000, 2)).as("a second mail").isFalse();
        var mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("A patron waits at the desk");
        assertThat(mail.getAllRecipients()[0]).hasToString("team@library.example");
        assertThat(GreenMailUtil.getWholeMessage(mail))
                .doesNotContain("senate")
                .contains("Auto-Submitted: auto-generated");
    }
}
