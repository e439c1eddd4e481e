package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.deskbell.kernel.StaffId;
import org.deskbell.staff.StaffAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Passkeys in a real browser, whose own stand-in for a security key asks nobody for a finger.
class PasskeyTest extends BrowserTest {
    private static final StaffId ADMIN = new StaffId("admin");

    @Autowired private StaffAccounts accounts;

    @Test
    void aPasskeyIsAddedSignsInIsRemovedAndThenSignsInNoMore() {
        var page = pageWithAKey(person());
        String mary = colleague("Mary");
        signIn(page, mary);
        addPasskey(page, "Laptop at the desk");
        assertThat(page.getByText("Laptop at the desk")).isVisible();
        assertThat(page.getByText("not used yet")).isVisible();

        signOut(page);
        button(page, "Sign in with a passkey").click();
        page.waitForURL(Pattern.compile(".*/desk"));
        page.navigate(here("/office/password"));
        assertThat(page.getByText("last used")).isVisible();

        button(page, "Remove Laptop at the desk").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Removed");
        signOut(page);
        button(page, "Sign in with a passkey").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not known here");
    }

    @Test
    void anAnswerIsWorthOneSignInAndADisabledAccountNone() {
        var page = pageWithAKey(person());
        String mary = colleague("Mary");
        signIn(page, mary);
        addPasskey(page, "");
        assertThat(page.getByText("Passkey", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        signOut(page);
        List<String> answers = new ArrayList<>();
        page.onRequest(
                request -> {
                    if (request.url().contains("/sign-in/passkey?")) {
                        answers.add(request.postData());
                    }
                });
        button(page, "Sign in with a passkey").click();
        page.waitForURL(Pattern.compile(".*/desk"));
        signOut(page);
        assertThat(again(page, answers.getFirst())).contains("422", "took too long");

        accounts.disable(ADMIN, new StaffId(mary));
        page.navigate(here("/sign-in"));
        button(page, "Sign in with a passkey").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("disabled");
    }

    @Test
    void aPasswordAloneAddsNoSecondWay() {
        var page = pageWithAKey(person());
        String mary = colleague("Mary");
        signIn(page, mary);
        addPasskey(page, "Hers");

        var thief = pageWithAKey(person());
        signIn(thief, mary);
        thief.getByLabel("Name of this device").fill("Not hers");
        button(thief, "Add a passkey").click();
        assertThat(thief.getByRole(AriaRole.ALERT)).containsText("with the password alone");
        thief.navigate(here("/office/second-factor"));
        thief.getByLabel("Code").fill("123456");
        button(thief, "Set it up").click();
        assertThat(thief.getByRole(AriaRole.ALERT)).containsText("with the password alone");
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        var page = pageWithAKey(person());
        page.navigate(here("/sign-in"));
        for (String answer : List.of("{}", "[]", "null", "x", "{\"id\":1,\"response\":{}}")) {
            assertThat(again(page, answer)).contains("422");
        }
    }

    private static String again(Page page, String answer) {
        return (String)
                page.evaluate(
                        """
                        async (answer) => {
                          const token = document.querySelector("[name=_csrf]").value;
                          const headers = { "Content-Type": "application/json", "X-XSRF-TOKEN": token };
                          const response = await fetch("/sign-in/passkey", { method: "POST", headers, body: answer });
                          return response.status + " " + await response.text();
                        }
                        """,
                        answer);
    }

    /// Being refused is an error to the browser, so complaints are not listened to.
    private static Page pageWithAKey(BrowserContext person) {
        var page = person.newPage();
        var devTools = person.newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var key = new JsonObject();
        key.addProperty("protocol", "ctap2");
        key.addProperty("transport", "internal");
        key.addProperty("hasResidentKey", true);
        key.addProperty("hasUserVerification", true);
        key.addProperty("isUserVerified", true);
        var options = new JsonObject();
        options.add("options", key);
        devTools.send("WebAuthn.addVirtualAuthenticator", options);
        return page;
    }

    private void signIn(Page page, String name) {
        page.navigate(here("/sign-in?to=/office/password"));
        page.getByLabel("Sign-in name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(Pattern.compile(".*/office/password"));
    }

    private static void addPasskey(Page page, String label) {
        page.getByLabel("Name of this device").fill(label);
        button(page, "Add a passkey").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Added");
    }

    private void signOut(Page page) {
        page.navigate(here("/office/password"));
        button(page, "Sign out").click();
        assertThat(button(page, "Sign in with a passkey")).isVisible();
    }

    /// A passkey belongs to a name; an address of numbers is none.
    private String here(String path) {
        return url(path).replace("127.0.0.1", "localhost");
    }
}
