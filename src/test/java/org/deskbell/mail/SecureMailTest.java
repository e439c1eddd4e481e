package org.deskbell.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.deskbell.mail.Delivery.State;
import org.deskbell.mail.MailSettings.Imap;
import org.deskbell.mail.MailSettings.Security;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// No letter and no password leaves in the clear, nor to a server that cannot say who it is.
class SecureMailTest {
    private static final String WORD = "changeit";
    private static final String KEYS = "greenmail.tls.keystore.file";
    private static final String MARY = "mary@example.org";

    @TempDir private Path folder;
    private @Nullable GreenMail started;

    @AfterEach
    void close() {
        if (started != null) {
            started.stop();
        }
        System.clearProperty(KEYS);
    }

    /// A process of its own, which trusts the certificate that it is given: Java asks once.
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        for (String host : List.of("127.0.0.1", "localhost")) {
            Delivery delivery = send(Path.of(args[1], host), host, port, Security.TLS);
            System.out.println(host + " " + delivery.state() + " " + delivery.why());
        }
    }

    @Test
    void aLetterGoesToAServerThatShowsATrustedCertificateOfItsName() throws Exception {
        Path keys = folder.resolve("keys.p12");
        run("keytool", "-genkeypair", "-keyalg", "EC", "-alias", "greenmail")
                .with("-dname", "CN=mail.example.org", "-ext", "SAN=IP:127.0.0.1")
                .with("-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", WORD)
                .output();
        System.setProperty(KEYS, keys.toString());
        GreenMail server = start(ServerSetup.PROTOCOL_SMTPS);

        List<String> said =
                run("java", "-Djavax.net.ssl.trustStore=" + keys)
                        .with("-Djavax.net.ssl.trustStorePassword=" + WORD)
                        .with("-cp", System.getProperty("java.class.path"))
                        .with(SecureMailTest.class.getName())
                        .with("" + server.getSmtps().getPort(), folder.toString())
                        .output();

        assertThat(said)
                .anyMatch(line -> line.startsWith("127.0.0.1 SENT"))
                .anyMatch(line -> line.startsWith("localhost WAITING"));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerWithACertificateThatNobodyKnowsGetsNothing() throws IOException {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTPS);

        Delivery delivery = send(folder, "127.0.0.1", server.getSmtps().getPort(), Security.TLS);

        assertThat(delivery.state()).isEqualTo(State.WAITING);
        assertThat(delivery.why()).contains("certification path");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatOffersNoEncryptionGetsNothing() throws IOException {
        GreenMail server = start(ServerSetup.PROTOCOL_SMTP);

        Delivery delivery =
                send(folder, "127.0.0.1", server.getSmtp().getPort(), Security.STARTTLS);

        assertThat(delivery.state()).isEqualTo(State.WAITING);
        assertThat(delivery.why()).contains("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private GreenMail start(String protocol) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.setUser("desk", "secret");
        server.start();
        started = server;
        return server;
    }

    private static Delivery send(Path folder, String host, int port, Security security)
            throws IOException {
        var settings =
                new MailSettings(
                        host,
                        port,
                        security,
                        "desk",
                        "secret",
                        MailDesk.US,
                        "Alder Library",
                        new Imap("", 0, Security.TLS, "", "", "INBOX", Duration.ofMinutes(1)));
        try (var database = new TestDatabase(folder)) {
            var clock = new TestClock("2026-11-02T14:00:00Z");
            var desk = new MailDesk(database.database(), settings, clock, _ -> {});
            OutgoingMail mail = MailDesk.mail(MARY);
            database.database().write(_ -> desk.outbox().send(mail));
            desk.deliver();
            return desk.outbox().delivery(mail.id()).orElseThrow();
        }
    }

    private static Program run(String tool, String... arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        words.addAll(List.of(arguments));
        return new Program(words);
    }

    /// A program of the JDK.
    private record Program(List<String> words) {
        Program with(String... arguments) {
            words.addAll(List.of(arguments));
            return this;
        }

        List<String> output() throws IOException {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .start()
                    .inputReader()
                    .lines()
                    .toList();
        }
    }
}
