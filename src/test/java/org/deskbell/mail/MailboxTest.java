package org.deskbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.deskbell.mail.Delivery.State;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Random;

class MailboxTest {
    private static final String PLAIN =
            """
            From: Mary Lee <mary@example.org>
            To: desk@library.example
            Subject: =?utf-8?Q?Caf=C3=A9?=
            Message-ID: <one@example.org>
            In-Reply-To: <zero@library.example>
            References: <start@library.example> <zero@library.example>
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Is the caf=E9 open?
            """;

    @TempDir private Path folder;
    private final TestClock clock = new TestClock("2030-11-02T14:00:00Z");
    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });
    private final List<IncomingMail> taken = new ArrayList<>();
    private TestDatabase database;
    private GreenMailUser mailbox;
    private MailDesk desk;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        server.start();
        mailbox = server.setUser(MailDesk.US, MailDesk.US, "secret");
        desk = desk(server.getImap().getPort(), taken::add);
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        database.close();
    }

    @Test
    void aMailIsReadWithItsThread() throws Exception {
        comes(PLAIN);
        desk.fetch();

        IncomingMail mail = taken.getFirst();
        assertThat(mail.messageId()).isEqualTo("<one@example.org>");
        assertThat(mail.from()).isEqualTo("mary@example.org");
        assertThat(mail.subject()).isEqualTo("Café");
        assertThat(mail.inReplyTo()).isEqualTo("<zero@library.example>");
        assertThat(mail.references())
                .containsExactly("<start@library.example>", "<zero@library.example>");
        assertThat(mail.text()).isEqualTo("Is the café open?");
        assertThat(mail.truncated()).isFalse();
        assertThat(mail.attachments()).isZero();
        assertThat(mail.confirmable()).isTrue();
        assertThat(flags(0).contains(Flags.Flag.SEEN)).isTrue();
    }

    @Test
    void theSameMailIsTakenOnceHoweverOftenItIsPolled() throws Exception {
        comes(PLAIN);
        desk.fetch();
        desk.fetch();
        comes(PLAIN);
        desk.fetch();
        assertThat(taken).hasSize(1);
    }

    @Test
    void aMailThatCouldNotBeKeptIsKeptAsideAndTheOthersGoOn() throws Exception {
        var failing =
                desk(
                        server.getImap().getPort(),
                        mail -> {
                            if (mail.subject().equals("bad")) {
                                throw new IllegalStateException("no");
                            }
                            taken.add(mail);
                        });
        comes(PLAIN.replaceFirst("Subject: .*", "Subject: bad"));
        comes(PLAIN.replace("one@", "two@"));
        failing.fetch();
        failing.fetch();

        assertThat(taken).extracting(IncomingMail::messageId).containsExactly("<two@example.org>");
        assertThat(flags(0).contains(Flags.Flag.FLAGGED)).isTrue();
        assertThat(flags(0).contains(Flags.Flag.SEEN)).isFalse();
        assertThat(flags(1).contains(Flags.Flag.SEEN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=\"x@example.org\"",
                "Precedence: bulk",
                "Precedence: List",
                "Precedence: junk",
                "List-Id: <books.example.org>",
                "Return-Path: <>",
                "Reply-To: desk@library.example"
            })
    void whatAProgramWroteIsNotAnswered(String header) throws Exception {
        comes(header + "\n" + PLAIN);
        desk.fetch();
        assertThat(taken).isEmpty();
        assertThat(flags(0).contains(Flags.Flag.SEEN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAILER-DAEMON@example.org",
                "postmaster@example.org",
                "Desk@library.example"
            })
    void norWhatAMailServerOrWeOurselvesWrote(String from) throws Exception {
        comes(PLAIN.replace("mary@example.org", from));
        desk.fetch();
        assertThat(taken).isEmpty();
    }

    @Test
    void aPersonWhoseProgramWantsNoAutomaticMailsIsHeardWithoutOne() throws Exception {
        comes("X-Auto-Response-Suppress: All\nAuto-Submitted: no\n" + PLAIN);
        desk.fetch();
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().confirmable()).isFalse();
    }

    @Test
    void aReturnedMailHasFailedAndIsNoQuestion() throws Exception {
        var sent = MailDesk.mail("gone@example.org");
        String id = database.database().write(_ -> desk.outbox().send(sent));
        desk.deliver();
        assertThat(desk.outbox().delivery(sent.id()).orElseThrow().state()).isEqualTo(State.SENT);

        comes(bounce(id, "delayed"));
        desk.fetch();
        assertThat(desk.outbox().delivery(sent.id()).orElseThrow().state()).isEqualTo(State.SENT);

        comes(bounce(id, "failed"));
        desk.fetch();
        Delivery returned = desk.outbox().delivery(sent.id()).orElseThrow();
        assertThat(returned.state()).isEqualTo(State.FAILED);
        assertThat(returned.why()).isEqualTo("550 5.1.1 gone@example.org: No such mailbox here");
        assertThat(taken).isEmpty();
    }

    @Test
    void ofAHugeMailOnlyTheTextIsFetched() throws Exception {
        var bytes = new byte[7_500_000];
        new Random(1).nextBytes(bytes);
        comes(
                """
                From: mary@example.org
                To: desk@library.example
                Subject: pictures
                Message-ID: <big@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/plain; charset=utf-8

                %s
                --c
                Content-Type: text/html; charset=utf-8

                <p>in colour</p>
                --c--
                --b
                Content-Type: image/png; name=a.png
                Content-Disposition: attachment; filename=a.png
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: text/plain; name=notes.txt
                Content-Disposition: attachment; filename=notes.txt

                notes
                --b--
                """
                        .formatted(
                                "ä\n".repeat(30_000),
                                Base64.getMimeEncoder().encodeToString(bytes)));
        try (var line = new CountingLine(server.getImap().getPort())) {
            desk(line.port(), taken::add).fetch();
            assertThat(line.received()).isLessThan(300_000);
        }
        IncomingMail mail = taken.getFirst();
        assertThat(mail.text()).hasSize(20_000).startsWith("ä\nä\n");
        assertThat(mail.truncated()).isTrue();
        assertThat(mail.attachments()).isEqualTo(2);
    }

    @Test
    void anHtmlMailBecomesPlainText() throws Exception {
        comes(
                PLAIN.replaceFirst("text/plain.*", "text/html; charset=utf-8")
                        .replaceFirst("(?s)\n\n.*", "\n\n<p>Is the caf&eacute;<br>open?</p>\n"));
        desk.fetch();
        assertThat(taken.getFirst().text()).isEqualTo("Is the café\nopen?");
    }

    @Test
    void aMailWithoutAnIdOrTextIsTakenOnceToo() throws Exception {
        String mail =
                """
                From: mary@example.org
                Subject: picture
                Content-Type: image/png

                x
                """;
        comes(mail);
        desk.fetch();
        desk.fetch();
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().text()).isEmpty();
        assertThat(taken.getFirst().attachments()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAnsweredIsLeftForPeople() throws Exception {
        comes(PLAIN.replaceFirst("From: .*", "From: undisclosed"));
        desk.fetch();
        assertThat(taken).isEmpty();
        assertThat(flags(0).contains(Flags.Flag.FLAGGED)).isTrue();
    }

    private static String bounce(String id, String action) {
        return """
        From: Mail Delivery System <MAILER-DAEMON@example.org>
        To: desk@library.example
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <bounce-%s@example.org>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        I'm sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; example.org

        Final-Recipient: rfc822; gone@example.org
        Action: %s
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 gone@example.org:
            No such mailbox here

        --b
        Content-Type: message/rfc822

        From: desk@library.example
        Subject: Your question
        Message-ID: %s

        Hello
        --b--
        """
                .formatted(action, action, id);
    }

    private MailDesk desk(int imap, Letterbox letterbox) {
        return new MailDesk(
                database.database(), clock, server.getSmtp().getPort(), imap, letterbox);
    }

    private void comes(String mail) throws Exception {
        var message =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(
                                mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        mailbox.deliver(message);
    }

    private Flags flags(int index) throws Exception {
        return server.getManagers()
                .getImapHostManager()
                .getInbox(mailbox)
                .getMessages()
                .get(index)
                .getFlags();
    }
}
