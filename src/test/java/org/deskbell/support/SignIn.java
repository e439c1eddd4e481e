package org.deskbell.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody signed in through the sign-in page, as a browser does it.
public record SignIn(HttpClient http, CookieManager cookies, URI server) {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /// @param server `http://127.0.0.1:PORT`
    public static SignIn as(URI server, String name, String password) {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        var http =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
        var signIn = new SignIn(http, cookies, server);
        Matcher token = CSRF.matcher(signIn.get("/sign-in").body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page has no CSRF token.");
        }
        HttpResponse<String> answer =
                signIn.post(
                        "/sign-in",
                        form("username", name, "password", password, "_csrf", token.group(1)));
        String target = answer.headers().firstValue("location").orElse("");
        if (answer.statusCode() != 302 || target.contains("sign-in")) {
            throw new AssertionError(
                    "The sign-in of " + name + " failed: " + answer.statusCode() + " " + target);
        }
        return signIn;
    }

    public String cookie() {
        return cookies.getCookieStore().get(server).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    public HttpResponse<String> post(String path, String form) {
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /// @param fields name, value, name, value, ...
    public static String form(String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
