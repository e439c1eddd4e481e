package org.deskbell.hooks;

import org.deskbell.hooks.Delivery.Outcome;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;

import javax.net.ssl.SSLException;

/// Sends one message once. Thread-safe. Redirects are not followed: a signed message goes where the
/// administrator said, and nowhere else. What the receiver answers is not read beyond its status.
@Component
final class HookSender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();

    /// Takes up to 10 seconds.
    Outcome send(String url, String secret, String message, String body, Instant now)
            throws InterruptedException {
        URI address = URI.create(url);
        if ("http".equalsIgnoreCase(address.getScheme())
                && !HookAddress.isNear(address.getHost())) {
            return new Outcome.Failed("not sent, the address is not a private one any more");
        }
        long second = now.getEpochSecond();
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("User-Agent", "Deskbell")
                        .header("webhook-id", message)
                        .header("webhook-timestamp", String.valueOf(second))
                        .header("webhook-signature", Signature.of(secret, message, second, body))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<InputStream> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return new Outcome.Answered(answer.statusCode());
        } catch (HttpTimeoutException _) {
            return new Outcome.Failed("no answer within 10 seconds");
        } catch (ConnectException _) {
            return new Outcome.Failed("nobody answers at that address");
        } catch (SSLException _) {
            return new Outcome.Failed("its certificate is not accepted");
        } catch (IOException _) {
            return new Outcome.Failed("the connection broke off");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
