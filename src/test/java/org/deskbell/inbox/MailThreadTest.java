package org.deskbell.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.inbox.InboxDesk.MARY;
import static org.deskbell.inbox.InboxDesk.RUTH;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.deskbell.inbox.Entry.Kind;
import org.deskbell.mail.MailDesk;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

/// A patron and the library who write to each other, through a real mail server.
class MailThreadTest {
    @TempDir private Path folder;

    /// A mail server's own clock says when a mail came; ours must not be behind it.
    private final TestClock clock = new TestClock("2040-11-02T14:00:00Z");

    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });
    private TestDatabase database;
    private GreenMailUser mailbox;
    private InboxDesk desk;
    private int count;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        server.start();
        mailbox = server.setUser(MailDesk.US, MailDesk.US, "secret");
        desk =
                new InboxDesk(
                        database.database(),
                        clock,
                        server.getSmtp().getPort(),
                        server.getImap().getPort());
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        database.close();
    }

    @Test
    void aMailOpensAQuestionAndIsConfirmedOnceInItsLanguage() throws Exception {
        comes(MARY, "Hola", "Hola, soy jo@example.org", "");
        desk.mail.fetch();
        desk.mail.fetch();
        desk.mail.deliver();

        Question question = desk.open().getFirst();
        assertThat(desk.open()).hasSize(1);
        assertThat(question.source()).isEqualTo(Source.MAIL);
        assertThat(question.language()).isEqualTo("es");
        assertThat(question.subject()).isEqualTo("Hola");
        assertThat(question.email()).isEqualTo(MARY);
        assertThat(desk.said(question.id(), Kind.PATRON)).containsExactly("Hola, soy [e-mail]");

        MimeMessage confirmation = only(sentTo(MARY));
        assertThat(confirmation.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(confirmation.getHeader("In-Reply-To", null)).isEqualTo("<mail-1@example.org>");
        assertThat(confirmation.getSubject())
                .isEqualTo("Re: Hola [#%s]".formatted(question.token()));
        assertThat(confirmation.getContent().toString())
                .contains("Su mensaje ha llegado a The library")
                .doesNotContain("soy");
    }

    @Test
    void aReplyJoinsTheThreadAndOpensItAgain() throws Exception {
        UUID id = desk.left("Do you have his letters");
        desk.correspondence.send(id, UUID.randomUUID(), RUTH, "Yes.");
        desk.mail.deliver();
        MimeMessage answer = only(sentTo(MARY));
        clock.advance(Duration.ofDays(3));
        desk.questions.forgetBefore(clock.instant().minus(Duration.ofDays(30)));

        comes(
                MARY,
                "AW: " + answer.getSubject(),
                "Thank you.\n\nOn Monday, the library wrote:\n> Yes.",
                "References: " + answer.getMessageID());
        desk.mail.fetch();

        Question question = desk.question(id);
        assertThat(question.isOpen()).isTrue();
        assertThat(question.claimedBy()).isEqualTo(RUTH);
        assertThat(question.email()).isEqualTo(MARY);
        assertThat(question.due()).isAfter(clock.instant());
        assertThat(desk.said(id, Kind.PATRON)).hasSize(2);
        assertThat(desk.open()).hasSize(1);

        desk.correspondence.send(id, UUID.randomUUID(), RUTH, "You are welcome.");
        desk.mail.deliver();
        MimeMessage second = sentTo(MARY).getLast();
        assertThat(second.getHeader("In-Reply-To", null)).isEqualTo("<mail-1@example.org>");
        assertThat(second.getHeader("References", null).split("\\s+"))
                .containsExactly(answer.getMessageID(), "<mail-1@example.org>");
        assertThat(second.getContent().toString())
                .contains("> Thank you.")
                .doesNotContain("> > Yes.");
    }

    @Test
    void aMarkIsEnoughForWhoLeftTheQuestionAndForNobodyElse() throws Exception {
        UUID id = desk.left("Do you have his letters");
        String subject = "about [#%s]".formatted(desk.question(id).token());
        comes(MARY.toUpperCase(Locale.ROOT), subject, "And hers?", "");
        comes("eve@example.org", subject, "Hello", "");
        desk.mail.fetch();

        assertThat(desk.said(id, Kind.PATRON)).hasSize(2);
        assertThat(desk.open()).hasSize(2);
        assertThat(desk.question(id).email()).isEqualToIgnoringCase(MARY);
    }

    @Test
    void aReplyToAConfirmationJoinsToo() throws Exception {
        comes(MARY, "Letters", "Do you have his letters", "");
        desk.mail.fetch();
        desk.mail.deliver();
        comes(MARY, "no mark", "And hers", "In-Reply-To: " + only(sentTo(MARY)).getMessageID());
        desk.mail.fetch();
        assertThat(desk.open()).hasSize(1);
        assertThat(sentTo(MARY)).hasSize(1);
    }

    @Test
    void noAddressGetsMoreThanFiveConfirmationsADay() throws Exception {
        for (int i = 0; i < 8; i++) {
            comes(MARY, "Letters " + i, "Do you have his letters", "");
        }
        desk.mail.fetch();
        desk.mail.deliver();
        assertThat(desk.open()).hasSize(8);
        assertThat(sentTo(MARY)).hasSize(5);

        clock.advance(Duration.ofHours(25));
        comes(MARY, "Letters", "Do you have his letters", "");
        desk.mail.fetch();
        desk.mail.deliver();
        assertThat(sentTo(MARY)).hasSize(6);
    }

    @Test
    void aReturnedAnswerOpensTheQuestionAgainAndSaysWhy() throws Exception {
        UUID id = desk.left("Do you have his letters");
        UUID form = UUID.randomUUID();
        desk.correspondence.send(id, form, RUTH, "Yes.");
        desk.deliver(id);
        comes(
                "MAILER-DAEMON@example.org",
                "Undelivered",
                "I could not deliver this.\n\n"
                        + "Diagnostic-Code: smtp; 550 No such person\n\n"
                        + "Message-ID: "
                        + only(sentTo(MARY)).getMessageID(),
                "");
        desk.mail.fetch();
        desk.deliver(id);

        assertThat(desk.question(id).isOpen()).isTrue();
        assertThat(desk.delivery(form).why()).isEqualTo("550 No such person");
        assertThat(desk.open()).hasSize(1);
    }

    private void comes(String from, String subject, String text, String header) throws Exception {
        count++;
        String mail =
                "From: %s\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <mail-%d@example.org>\r\n%s\r\n%s"
                        .formatted(
                                from,
                                MailDesk.US,
                                subject,
                                count,
                                header.isEmpty() ? "" : header + "\r\n",
                                text.replace("\n", "\r\n"));
        mailbox.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        clock.advance(Duration.ofSeconds(1));
    }

    private List<MimeMessage> sentTo(String address) throws Exception {
        return Arrays.asList(
                server.getManagers().getUserManager().getUserByEmail(address) == null
                        ? new MimeMessage[0]
                        : server.getReceivedMessagesForDomain(address));
    }

    private static MimeMessage only(List<MimeMessage> mails) {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }
}
