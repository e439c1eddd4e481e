package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that were not made with the chat in mind.
class HostilePageTest extends BrowserTest {
    @Test
    void theStrictestPolicyNeedsOnlyTheServersAddress() {
        String policy =
                "default-src 'none'; script-src %1$s; style-src %1$s; connect-src %2$s; img-src"
                        + " data:; require-trusted-types-for 'script'; trusted-types 'none'";
        var page = page(person());
        page.navigate(foreignPage("", policy.formatted(url(""), url("").replace("http", "ws"))));
        open(page);
        askAndSeeTheAnswer(page);
        page.getByLabel("Language").selectOption("de");
        assertThat(page.getByText("Hat das geholfen?")).isVisible();
        assertThat(page.locator("dialog").boundingBox().width).isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* { all: initial !important; }",
                "* { all: unset !important; font: 60px/3 cursive !important; letter-spacing: 1em"
                    + " !important; text-transform: uppercase !important; color: red !important }",
                "div, span, p, button, dialog, h2, form { display: none !important }",
                "html { font-size: 62.5% } body { font-size: 50px; line-height: 4; text-align:"
                        + " right }",
                "* { position: static !important; inline-size: 10px !important; visibility: hidden"
                    + " !important; pointer-events: none !important; user-select: none !important"
                    + " }",
            })
    void whatAPageSaysOfEveryElementDoesNotReachTheChat(String css) {
        var page = page(person(new Browser.NewContextOptions().setViewportSize(1000, 800)));
        page.navigate(foreignPage("<style>" + css + "</style><h1>Alder College</h1>"));
        var launcher = button(page, "Ask the library");
        assertThat(launcher).isVisible();
        assertThat(launcher).hasCSS("font-size", "16px");
        assertThat(launcher.boundingBox().x).isGreaterThan(700);
        assertThat(launcher.boundingBox().y).isGreaterThan(700);
        open(page);
        askAndSeeTheAnswer(page);
        assertThat(page.getByText("Was this helpful?")).hasCSS("text-transform", "none");
        assertThat(page.locator("dialog").boundingBox().width).isEqualTo(416);
        photograph(page, "hostile-" + Integer.toHexString(css.hashCode()));
    }

    @Test
    void inAFrameWithoutStorageTheChatWorks() {
        var person = person();
        person.addInitScript(
                "for (const s of ['sessionStorage', 'localStorage']) Object.defineProperty(window,"
                    + " s, { get() { throw new DOMException('blocked', 'SecurityError'); } });");
        var page = page(person);
        page.navigate(
                foreignPage(
                        "<iframe title='Chat' width='460' height='760' src='%s'></iframe>"
                                .formatted(foreignPage(""))));
        var frame = page.frameLocator("iframe");
        frame.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.FrameLocator.GetByRoleOptions()
                                .setName("Ask the library"))
                .click();
        frame.getByLabel("Your message").fill(QUESTION);
        frame.getByLabel("Your message").press("Enter");
        assertThat(frame.getByText("Was this helpful?")).isVisible();
    }
}
