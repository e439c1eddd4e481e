package org.deskbell.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;

import org.deskbell.mail.Delivery.State;
import org.deskbell.mail.OutgoingMail.Origin;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class OutboxTest {
    private static final String MARY = "mary@example.org";

    @TempDir private Path folder;
    private final TestClock clock = new TestClock("2026-11-02T14:00:00Z");
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = new TestDatabase(folder);
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        database.close();
    }

    @Test
    void aMailSaysWhoItIsFromAndWhatItAnswers() throws Exception {
        var desk = desk(server.getSmtp().getPort());
        var mail =
                new OutgoingMail(
                        UUID.randomUUID(),
                        Origin.PERSON,
                        MARY,
                        "Re: Frage 图书馆 [#K7QD]",
                        "Liebe Mary,\n\nالسلام عليكم – 你好\n",
                        "<a@example.org>",
                        List.of("<first@example.org>", "<a@example.org>"));
        String id = send(desk, mail);
        desk.deliver();

        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getMessageID())
                .isEqualTo(id)
                .isEqualTo("<" + mail.id() + "@library.example>");
        assertThat(got.getFrom()[0]).hasToString("Alder Library <desk@library.example>");
        assertThat(got.getReplyTo()[0]).hasToString("Alder Library <desk@library.example>");
        assertThat(got.getRecipients(Message.RecipientType.TO)[0]).hasToString(MARY);
        assertThat(got.getSubject()).isEqualTo("Re: Frage 图书馆 [#K7QD]");
        assertThat(got.getSentDate().toInstant()).isEqualTo(clock.instant());
        assertThat(got.getHeader("In-Reply-To", null)).isEqualTo("<a@example.org>");
        assertThat(got.getHeader("References", null).split("\\s+"))
                .containsExactly("<first@example.org>", "<a@example.org>");
        assertThat(got.getHeader("Auto-Submitted")).isNull();
        assertThat(got.getContentType()).contains("text/plain").containsIgnoringCase("UTF-8");
        assertThat(got.getContent().toString().replace("\r\n", "\n")).contains(mail.text().strip());
        assertThat(delivery(desk, mail).state()).isEqualTo(State.SENT);
    }

    @ParameterizedTest
    @CsvSource({"AUTO_REPLIED, auto-replied", "AUTO_GENERATED, auto-generated"})
    void anAutomaticMailSaysSo(Origin origin, String header) throws Exception {
        var desk = desk(server.getSmtp().getPort());
        send(desk, new OutgoingMail(UUID.randomUUID(), origin, MARY, "s", "t", null, List.of()));
        desk.deliver();
        assertThat(server.getReceivedMessages()[0].getHeader("Auto-Submitted", null))
                .isEqualTo(header);
    }

    @Test
    void aMailServerThatIsDownForADayLosesNothing() throws Exception {
        int port = freePort();
        var desk = desk(port);
        var mail = MailDesk.mail(MARY);
        send(desk, mail);
        Duration down = Duration.ZERO;
        int attempts = 0;
        while (down.toHours() < 24) {
            desk.deliver();
            attempts = delivery(desk, mail).attempts();
            assertThat(delivery(desk, mail).state()).isEqualTo(State.WAITING);
            clock.advance(Duration.ofMinutes(1));
            down = down.plusMinutes(1);
        }
        // after 0, 1, 6, 21 and 81 minutes, then every 3 hours
        assertThat(attempts).isEqualTo(12);
        assertThat(delivery(desk, mail).why()).contains("127.0.0.1");

        var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            clock.advance(Duration.ofHours(3));
            desk.deliver();
            desk.deliver();
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(delivery(desk, mail).state()).isEqualTo(State.SENT);
        } finally {
            again.stop();
        }
    }

    @Test
    void afterFourDaysItIsGivenUpAndCanBeSentAgain() throws Exception {
        var desk = desk(freePort());
        var mail = MailDesk.mail(MARY);
        send(desk, mail);
        for (int i = 0; i < 60; i++) {
            desk.deliver();
            clock.advance(Duration.ofHours(3));
        }
        assertThat(delivery(desk, mail).state()).isEqualTo(State.FAILED);

        assertThat(desk.outbox().again(mail.id())).isTrue();
        assertThat(desk.outbox().again(mail.id())).isFalse();
        assertThat(delivery(desk, mail).state()).isEqualTo(State.WAITING);
        desk(server.getSmtp().getPort()).deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    RCPT, 550 5.1.1 No such person,    FAILED
                    DATA, 554 5.7.1 Looks like spam,   FAILED
                    RCPT, 450 4.2.1 Try again later,   WAITING
                    MAIL, 530 5.7.0 Sign in first,     WAITING
                    MAIL, 550 5.7.1 Not from you,      WAITING
                    DATA, 451 4.3.0 Out of order,      WAITING
                    """)
    void whatTheServerSaysDecidesAndIsKept(String command, String answer, State state)
            throws Exception {
        try (var refusing = RefusingSmtp.saying(command, answer)) {
            var desk = desk(refusing.port());
            var mail = MailDesk.mail(MARY);
            send(desk, mail);
            desk.deliver();
            assertThat(delivery(desk, mail).state()).isEqualTo(state);
            assertThat(delivery(desk, mail).why()).contains(answer.substring(4));
        }
    }

    @Test
    void oneRefusedMailKeepsNoOtherBack() throws Exception {
        try (var refusing = RefusingSmtp.saying("RCPT TO:<nobody", "550 5.1.1 No such person")) {
            var desk = desk(refusing.port());
            var bad = MailDesk.mail("nobody@example.org");
            var good = MailDesk.mail(MARY);
            send(desk, bad);
            send(desk, good);
            desk.deliver();
            assertThat(delivery(desk, bad).state()).isEqualTo(State.FAILED);
            assertThat(delivery(desk, good).state()).isEqualTo(State.SENT);
        }
    }

    @Test
    void whatWasBeingHandedOverInACrashIsNotSentTwiceByItself() throws Exception {
        var desk = desk(server.getSmtp().getPort());
        var mail = MailDesk.mail(MARY);
        send(desk, mail);
        desk.store().begin(clock.instant());

        var restarted = desk(server.getSmtp().getPort());
        restarted.restart();
        restarted.deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(delivery(restarted, mail).state()).isEqualTo(State.FAILED);
        assertThat(delivery(restarted, mail).why()).isEqualTo(Postman.INTERRUPTED);

        restarted.outbox().again(mail.id());
        restarted.deliver();
        assertThat(server.getReceivedMessages()[0].getMessageID()).contains(mail.id().toString());
    }

    @Test
    void theSameMailIsSentOnce() throws Exception {
        var desk = desk(server.getSmtp().getPort());
        var mail = MailDesk.mail(MARY);
        assertThat(send(desk, mail)).isEqualTo(send(desk, mail));
        desk.deliver();
        send(desk, mail);
        desk.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailOfAChangeThatFailsIsNeverSent() {
        var desk = desk(server.getSmtp().getPort());
        assertThatThrownBy(
                        () ->
                                database.database()
                                        .write(
                                                _ -> {
                                                    desk.outbox().send(MailDesk.mail(MARY));
                                                    throw new IllegalStateException("no");
                                                }))
                .isInstanceOf(IllegalStateException.class);
        desk.deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void noHeaderCanBePutIn() throws Exception {
        var desk = desk(server.getSmtp().getPort());
        send(
                desk,
                new OutgoingMail(
                        UUID.randomUUID(),
                        Origin.PERSON,
                        MARY,
                        "Hello\r\nBcc: eve@example.org\r\n\r\nbody",
                        "t",
                        "<a@b>\r\nBcc: eve@example.org",
                        List.of("<a@b>\r\nX: y", "<fine@example.org>")));
        desk.deliver();
        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(got.getHeader("Bcc")).isNull();
        assertThat(got.getSubject()).isEqualTo("Hello Bcc: eve@example.org body");
        assertThat(got.getHeader("In-Reply-To")).isNull();
        assertThat(got.getHeader("References", null)).isEqualTo("<fine@example.org>");
        for (String to :
                List.of(
                        "mary@example.org\r\nBcc: eve@example.org",
                        "mary@example.org,eve@example.org",
                        "Mary <mary@example.org>",
                        "mary",
                        "")) {
            assertThatThrownBy(() -> MailDesk.mail(to))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsForgottenIsNeverSentAndLeavesNoAddress() throws Exception {
        var desk = desk(server.getSmtp().getPort());
        var mail = MailDesk.mail(MARY);
        send(desk, mail);
        desk.outbox().forget(mail.id());
        desk.deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(delivery(desk, mail).state()).isEqualTo(State.FAILED);
        assertThat(desk.outbox().again(mail.id())).isFalse();
        desk.outbox().returned("<" + mail.id() + "@library.example>", "550 no mary@example.org");
        assertThat(delivery(desk, mail).why()).isNull();
        assertThat(
                        database.database()
                                .reads()
                                .sql(
                                        "select count(*) from outgoing_mail where recipient is not"
                                                + " null or text is not null")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void withoutAHostMailIsOff() {
        var desk = new MailDesk(database.database(), MailDesk.off(), clock, _ -> {});
        assertThat(desk.outbox().isOn()).isFalse();
        assertThatThrownBy(() -> send(desk, MailDesk.mail(MARY)))
                .isInstanceOf(IllegalStateException.class);
        desk.deliver();
    }

    private MailDesk desk(int port) {
        return new MailDesk(database.database(), clock, port, 0, _ -> {});
    }

    private String send(MailDesk desk, OutgoingMail mail) {
        return database.database().write(_ -> desk.outbox().send(mail));
    }

    private static Delivery delivery(MailDesk desk, OutgoingMail mail) {
        return desk.outbox().delivery(mail.id()).orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
