package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.deskbell.inbox.Inbox;
import org.deskbell.kernel.ConversationId;
import org.deskbell.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.util.Locale;
import java.util.UUID;

/// The inbox in every width and both schemes, with a mail server that is away.
class InboxAccessibilityTest extends BrowserTest {
    private static final String LONG =
            """
            I am looking for the letters that the founder of the college wrote to his sister between 1862 and 1871. Do you have them, \
            and may I photograph them?

            I can come on any weekday.\
            """;

    @Autowired private Inbox inbox;
    @Autowired private Database database;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("deskbell.mail.host", () -> "127.0.0.1");
        settings.add("deskbell.mail.port", () -> 9);
        settings.add("deskbell.mail.security", () -> "none");
        settings.add("deskbell.mail.from", () -> "desk@library.example");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "768, LIGHT", "360, LIGHT", "1280, DARK", "360, DARK"})
    void theInboxIsForEverybody(int width, ColorScheme scheme) {
        String name = "inbox-" + width + "-" + scheme + "-";
        var page =
                page(
                        person(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 900)
                                        .setColorScheme(scheme)
                                        // axe is put into the page as a script of its own.
                                        .setBypassCSP(true)));
        page.navigate(url("/desk/inbox?q=nothing-of-the-kind"));
        signIn(page);
        page.navigate(url("/desk/inbox?q=nothing-of-the-kind"));
        check(page, name + "empty");

        String address = name.toLowerCase(Locale.ROOT) + "@example.org";
        left("Do you lend kites?", address, "en");
        left("هل يمكنني تجديد كتاب ينتظره شخص آخر؟", address, "ar");
        UUID id = left(LONG, address, "en");
        database.write(
                jdbc ->
                        jdbc.sql("update inbox_question set due_at = at - 7200000 where id = :id")
                                .param("id", id.toString())
                                .update());
        page.navigate(url("/desk/inbox"));
        check(page, name + "list");

        page.navigate(url("/desk/inbox/" + id));
        check(page, name + "question");
        button(page, "Claim").click();
        page.getByLabel("Note for colleagues").fill("Jo in special collections knows.");
        button(page, "Keep the note").click();
        page.getByLabel("Put in an answer").fill("photograph old letters");
        page.getByLabel("Put in an answer").press("Enter");
        assertThat(page.getByText("Put in").first()).isVisible();
        check(page, name + "found");
        button(page, "Preview").click();
        assertThat(page.getByText("This is how it arrives")).isVisible();
        check(page, name + "preview");
        button(page, "Put " + token(address, "kites") + " together with this").click();
        assertThat(page.getByText("Do you lend kites?")).isVisible();
        button(page, "Send").click();
        assertThat(page.getByText("There is nothing to send yet")).isVisible();
        page.getByLabel("Your letter").fill("Yes, in Special Collections.");
        button(page, "Send").click();
        assertThat(page.getByText("On its way")).isVisible();
        page.getByText("Make it an answer for everybody").click();
        page.getByText("Delete the address now").click();
        check(page, name + "sent");
    }

    @Test
    void whatIsTypedIsKeptWithoutAPress() {
        UUID id = left("Do you lend boats?", "boats@example.org", "en");
        var page = page(person());
        page.navigate(url("/desk/inbox/" + id));
        signIn(page);
        page.navigate(url("/desk/inbox/" + id));
        page.getByLabel("Your letter").fill("Half a letter");
        assertThat(page.getByText("Draft kept.")).isVisible();
        page.reload();
        assertThat(page.getByLabel("Your letter")).hasValue("Half a letter");
    }

    private String token(String address, String words) {
        return database.reads()
                .sql(
                        """
                        select token from inbox_question q join inbox_entry e on e.question = q.id
                        where email = :address and e.text like '%' || :words || '%'
                        """)
                .param("address", address)
                .param("words", words)
                .query(String.class)
                .single();
    }

    private UUID left(String text, String address, String language) {
        UUID id = UUID.randomUUID();
        var chat = new ConversationId(UUID.randomUUID());
        database.write(
                _ -> {
                    inbox.leave(id, chat, text, address, language);
                    return id;
                });
        return id;
    }

    private static void signIn(Page page) {
        page.getByLabel("Sign-in name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    private static void check(Page page, String state) {
        photograph(page, state);
        Axe.findsNothing(page, state);
        var tooWide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertThat(tooWide).as(state + " scrolls sideways").isEqualTo(false);
    }
}
