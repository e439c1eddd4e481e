package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// A patron whose browser runs no script, and a librarian.
class AskPageTest extends BrowserTest {
    @Test
    void aPatronWithoutScriptIsAnsweredServedAndForgotten() {
        Page librarian = librarian();
        var person = person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page patron = page(person);
        patron.navigate(url("/"));
        patron.locator("noscript a, a[href^='/ask']").first().click();
        assertThat(person.cookies()).isEmpty();

        write(patron, QUESTION);
        button(patron, "Send").click();
        assertThat(patron.getByText("You can renew most items twice")).isVisible();
        assertThat(person.cookies()).hasSize(1);
        photograph(patron, "ask-answer");

        write(patron, "and another thing");
        button(patron, "Yes").click();
        assertThat(patron.getByText("Thank you for telling us.")).isVisible();
        assertThat(patron.getByLabel("Your message")).hasValue("and another thing");

        button(patron, "Talk to a librarian").click();
        var news = patron.frameLocator("iframe");
        assertThat(news.getByText(Pattern.compile("You are number \\d+ in line."))).isVisible();
        photograph(patron, "ask-waiting");

        write(patron, "where is the herbarium");
        button(patron, "Send").click();
        claim(librarian, "herbarium");
        assertThat(librarian.locator(".chat").getByText("Not connected")).isHidden();
        librarian.getByLabel("Your reply").fill("Hello, this is the desk.");
        write(patron, "I am still typing");
        librarian.getByLabel("Your reply").press("Enter");
        assertThat(news.getByText("Hello, this is the desk.")).isVisible();
        assertThat(patron.getByLabel("Your message")).hasValue("I am still typing");
        photograph(patron, "ask-librarian");

        button(patron, "Look for new words").click();
        assertThat(patron.locator(".ask > section > .log"))
                .containsText("Hello, this is the desk.");
        assertThat(patron.getByLabel("Your message")).hasValue("I am still typing");
        button(patron, "Send").click();
        assertThat(librarian.getByRole(AriaRole.LOG)).containsText("I am still typing");

        button(patron, "Ask the assistant again").click();
        assertThat(patron.getByText("You are back with the assistant.")).isVisible();
        button(patron, "End and erase every word").click();
        assertThat(patron.getByText("its words are erased")).isVisible();
        assertThat(person.cookies()).isEmpty();
    }

    @Test
    void aChoiceIsAButton() {
        Page patron = page(person(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
        patron.navigate(url("/ask"));
        write(patron, "renew");
        button(patron, "Send").click();
        var choice = patron.locator(".choices button").first();
        String title = choice.textContent();

        choice.click();

        assertThat(patron.locator("#latest .words")).hasText(title);
    }

    private static void write(Page page, String text) {
        page.getByLabel("Your message").fill(text);
    }
}
