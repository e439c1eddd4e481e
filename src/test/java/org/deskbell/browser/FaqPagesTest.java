package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.regex.Pattern;

/// The public pages as patrons use them, with scripts and without.
class FaqPagesTest extends BrowserTest {
    private static final Browser.NewContextOptions WITHOUT_SCRIPT =
            new Browser.NewContextOptions().setJavaScriptEnabled(false);

    private static final String SHIFTS =
            """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries()))
                .observe({ type: 'layout-shift', buffered: true }))
            """;

    @Test
    void answersAreSuggestedWhileSomebodyTypes() {
        var page = page(person());
        page.navigate(url("/faq"));
        var field = page.getByLabel("Search the answers");
        var suggested = page.getByRole(AriaRole.LINK, named("Renewing items")).first();

        field.pressSequentially("renewi");
        assertThat(page.locator(".suggestions a").first()).hasText("Renewing items");
        assertThat(page.locator(".search [role=status]"))
                .hasText(Pattern.compile("Suggestions: \\d"));
        photograph(page, "faq-suggestions");
        field.press("ArrowDown");
        assertThat(suggested).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(field).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".suggestions")).isHidden();

        field.pressSequentially("ng");
        page.locator(".suggestions a").first().click();
        assertThat(page).hasURL(url("/faq/renew-items"));
    }

    @Test
    void suggestionsAreInTheLanguageOfThePage() {
        var page = page(person());
        page.navigate(url("/faq/es"));

        page.getByLabel("Buscar en las respuestas").pressSequentially("renov");

        assertThat(page.locator(".suggestions a").first())
                .hasAttribute("href", Pattern.compile(".*/faq/es/.+"));
    }

    @Test
    void askAboutThisOpensTheChatWithTheQuestionPrepared() {
        var page = page(person());
        page.navigate(url("/faq/renew-items"));
        assertThat(button(page, "Ask the library")).isVisible();

        page.getByRole(AriaRole.LINK, named("Ask about this")).click();

        var message = page.getByLabel("Your message");
        assertThat(message).hasValue("Renewing items");
        message.fill("Renewing items, and fines");
        message.press("Escape");
        page.getByRole(AriaRole.LINK, named("Ask about this")).click();
        assertThat(message).hasValue("Renewing items, and fines");
    }

    @Test
    void searchAnswerAndThanksWorkWithoutAScriptAndWithoutACookie() {
        var person = person(WITHOUT_SCRIPT);
        var page = page(person);
        page.navigate(url("/faq"));
        page.getByLabel("Search the answers").fill("keep my book longer");
        button(page, "Search").click();
        page.getByRole(AriaRole.LINK, named("Renewing items")).first().click();
        assertThat(page.getByText("You can renew most items twice").first()).isVisible();

        button(page, "Yes").click();

        assertThat(page.getByText("Thank you for telling us.")).isVisible();
        assertThat(button(page, "Yes")).hasCount(0);
        assertThat(page.getByRole(AriaRole.LINK, named("Ask about this")))
                .hasAttribute("href", "/ask?q=Renewing%20items&language=en");
        assertThat(person.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/faq", "/faq/renew-items", "/faq/ar", "/faq?q=renew"})
    void nothingMovesWhileAPageLoads(String path) {
        Page page = page(person());
        page.navigate(url(path));
        assertThat(page.locator("deskbell-chat").getByRole(AriaRole.BUTTON).first()).isVisible();

        // With none the observer is never called; what is measured is that no entry comes first.
        Object shift =
                page.evaluate(
                        "() => Promise.race([(%s)().then(all => all.reduce((sum, one) => sum + one.value, 0)),"
                                        .formatted(SHIFTS)
                                + " new Promise(done => requestAnimationFrame(() =>"
                                + " requestAnimationFrame(() => done(0))))])");

        assertThat(((Number) shift).doubleValue()).isZero();
    }

    @Test
    void theAnswerIsDataThatNoPolicyBlocksAndNoScriptHoldsUpThePage() {
        Page page = page(person());
        page.navigate(url("/faq/renew-items"));

        Object name =
                page.evaluate(
                        "() =>"
                            + " JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text).mainEntity[0].name");

        assertThat(name).isEqualTo("Renewing items");
        assertThat(page.locator("script[src]:not([type=module]):not([defer])")).hasCount(0);
    }
}
