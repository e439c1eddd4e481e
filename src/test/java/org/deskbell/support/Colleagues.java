package org.deskbell.support;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Librarians on a server of its own process, with accounts that its administrator makes for them.
public final class Colleagues {
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SECRET =
            Pattern.compile("class=\"secret\"><code[^>]*>([^<]+)</code>");

    private static final String PASSWORD = "words that they chose themselves";

    private Colleagues() {}

    /// @param web      `http://127.0.0.1:PORT`
    /// @param password of `admin`
    /// @param ids      their sign-in names, which are their names too
    public static List<SignIn> signedIn(URI web, String password, List<String> ids) {
        SignIn admin = SignIn.as(web, "admin", password);
        String form = found(FORM, admin.get("/office/staff/new").body());
        return ids.stream()
                .map(
                        id -> {
                            String made =
                                    admin.post(
                                                    "/office/staff/new",
                                                    SignIn.form(
                                                            "id",
                                                            id,
                                                            "name",
                                                            id,
                                                            "roles",
                                                            "LIBRARIAN",
                                                            "_csrf",
                                                            form))
                                            .body();
                            String link = URI.create(found(SECRET, made)).getPath();
                            admin.post(link, SignIn.form("wanted", PASSWORD, "_csrf", form));
                            return SignIn.as(web, id, PASSWORD);
                        })
                .toList();
    }

    private static String found(Pattern what, String page) {
        Matcher match = what.matcher(page);
        if (!match.find()) {
            throw new AssertionError("There is no " + what + " in this page: " + page);
        }
        return match.group(1);
    }
}
