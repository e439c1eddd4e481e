package org.deskbell.upkeep;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

import javax.net.ssl.SSLException;

/// Looks at one address, once: HEAD, and where that is not liked GET, whose body is not read.
/// Redirects are followed, each only to where this server may go.
final class LinkLook implements AutoCloseable {
    private static final String NAME = "Deskbell-link-check (a library's chat desk; looks weekly)";
    private static final int MOST_HOPS = 5;
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

    /// There is something, only not for everybody or not this often.
    private static final Set<Integer> ALIVE = Set.of(401, 403, 407, 429);

    private final HttpClient http;
    private final Duration patience;
    private final Predicate<URI> allowed;

    /// @param allowed where it may go
    LinkLook(Duration patience, Predicate<URI> allowed) {
        this.patience = patience;
        this.allowed = allowed;
        http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience)
                        .build();
    }

    Looked at(String url) throws InterruptedException {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException _) {
            return Looked.failed(null, "it is no address");
        }
        String movedTo = null;
        boolean forGood = true;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            if (!allowed.test(address)) {
                return hop == 0
                        ? Looked.failed(null, Looked.PRIVATE)
                        : Looked.failed(null, "it leads into a private network");
            }
            Answer answer = ask(address);
            String next = answer.location();
            if (next == null) {
                return new Looked(answer.status(), answer.problem(), movedTo);
            }
            forGood &= FOR_GOOD.contains(answer.status());
            address = address.resolve(next);
            movedTo = forGood ? address.toString() : movedTo;
        }
        return Looked.failed(null, "it leads in a circle");
    }

    private record Answer(
            @Nullable Integer status, @Nullable String problem, @Nullable String location) {}

    private Answer ask(URI address) throws InterruptedException {
        Answer head = ask(address, "HEAD");
        Integer status = head.status();
        // Some servers know only GET, and some answer HEAD wrongly.
        return head.problem() != null && status != null ? ask(address, "GET") : head;
    }

    private Answer ask(URI address, String method) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address)
                            .timeout(patience)
                            .header("User-Agent", NAME)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build();
            HttpResponse<InputStream> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            int status = answer.statusCode();
            String location = answer.headers().firstValue("Location").orElse(null);
            if (status >= 300 && status < 400 && location != null) {
                URI.create(location);
                return new Answer(status, null, location);
            }
            return new Answer(
                    status,
                    status < 400 || ALIVE.contains(status) ? null : "it answers " + status,
                    null);
        } catch (IllegalArgumentException _) {
            return new Answer(null, "it is no web address, or leads to none", null);
        } catch (HttpTimeoutException _) {
            return new Answer(null, "no answer within %d s".formatted(patience.toSeconds()), null);
        } catch (ConnectException _) {
            return new Answer(null, "nobody answers at that address", null);
        } catch (SSLException _) {
            return new Answer(null, "its certificate is not accepted", null);
        } catch (IOException _) {
            return new Answer(null, "the connection broke off", null);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
