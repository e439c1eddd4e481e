package org.deskbell.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.isOf;
import static org.deskbell.support.Socket.text;

import org.deskbell.Deskbell;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.UUID;

class PhoneAddressTest {
    @Test
    void behindAProxyThatSpeaksHttpsThePhoneIsSentThere(@TempDir Path folder) {
        try (var server =
                        new SpringApplicationBuilder(Deskbell.class)
                                .run(
                                        "--server.port=0",
                                        "--server.address=127.0.0.1",
                                        "--deskbell.data-dir=" + folder,
                                        "--deskbell.embeddings=false",
                                        "--deskbell.trusted-proxies=127.0.0.1",
                                        "--logging.level.root=warn");
                var http = HttpClient.newHttpClient()) {
            int port = server.getEnvironment().getRequiredProperty("local.server.port", int.class);
            var address = URI.create("ws://127.0.0.1:" + port + "/ws/chat");
            try (var socket = new Socket(http, address, "X-Forwarded-Proto", "https")) {
                socket.send("{'type':'hello'}");
                socket.send("{'type':'say','id':'%s','text':'hello'}", UUID.randomUUID());
                socket.await("entry", frame -> isOf(frame, "entry"));
                socket.send("{'type':'phone'}");
                assertThat(text(socket.await("phone", frame -> isOf(frame, "phone")), "url"))
                        .startsWith("https://127.0.0.1:" + port + "/continue/");
            }
        }
    }
}
