package org.deskbell.support;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As much of a browser as signing in needs: cookies, forms, no redirects.
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private URI server;

    /// @param address where it seems to be, by the word of a proxy
    public Browser(String address, int port) {
        this.address = address;
        at(port);
    }

    public void at(int port) {
        server = URI.create("http://127.0.0.1:" + port);
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /// @param fields name, value, name, value, ...
    public HttpResponse<String> post(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /// A form with a file and its token.
    public HttpResponse<String> upload(String path, String field, String name, String content) {
        String body =
                """
                --part\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --part--\r
                """
                        .formatted(token(), field, name, content);
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// A form with a file.
    ///
    /// @param fields name, value, name, value, ...
    public HttpResponse<String> upload(String path, String name, byte[] file, String... fields) {
        String boundary = "a-line-that-is-in-no-file";
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            part(body, boundary, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(UTF_8));
        }
        part(body, boundary, "name=\"file\"; filename=\"" + name + "\"", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String what, byte[] content) {
        String head =
                "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(boundary, what);
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    public byte[] download(String path) {
        try {
            var request =
                    HttpRequest.newBuilder(server.resolve(path)).header("X-Forwarded-For", address);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> postJson(String path, String json) {
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /// As our own scripts do it: JSON, with the token in a header.
    public HttpResponse<String> json(String method, String path, String body) {
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token())
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /// @return where it led to
    public String signIn(String name, String password) {
        return location(post("/sign-in", "username", name, "password", password, "_csrf", token()));
    }

    /// For forms. It belongs to the browser, not to the session, but only strangers are shown the
    /// page that has it.
    public String token() {
        List<HttpCookie> session = cookies("deskbell-session");
        session.forEach(cookie -> cookies.getCookieStore().remove(server, cookie));
        Matcher token = CSRF.matcher(get("/sign-in").body());
        session.forEach(cookie -> cookies.getCookieStore().add(server, cookie));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    public List<HttpCookie> cookies(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(name))
                .toList();
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(
                        to ->
                                to.getRawQuery() == null
                                        ? to.getPath()
                                        : to.getPath() + "?" + to.getRawQuery())
                .orElse(answer.statusCode() + "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            request.header("X-Forwarded-For", address);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
