package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;

import org.deskbell.kernel.StaffId;
import org.deskbell.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;

/// The chat as the library wants it on all of its pages.
class LookTest extends BrowserTest {
    private static final StaffId ADMIN = new StaffId("admin");
    private static final String CLARET = "rgb(122, 31, 61)";

    @Autowired private Settings settings;

    @AfterEach
    void asShipped() {
        for (String name : new String[] {"accent", "corners", "side", "languages", "label.en"}) {
            settings.reset(ADMIN, "deskbell.look." + name);
        }
    }

    @Test
    void aColourIsTriedOnTheChatSavedAndOnAPageAtItsNextLoad() {
        var visited = page(person());
        visited.navigate(foreignPage("<deskbell-chat></deskbell-chat>"));
        assertThat(launcher(visited)).hasCSS("background-color", "rgb(31, 92, 77)");

        var page = office();
        Locator tried = preview(page).locator(".launcher");
        assertThat(tried).isVisible();
        colour(page).fill("#ffee00");
        assertThat(page.getByText("hardly stands out").first()).isVisible();
        assertThat(tried).hasCSS("background-color", "rgb(31, 92, 77)");
        colour(page).fill("#7a1f3d");
        assertThat(tried).hasCSS("background-color", CLARET);
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(tried).hasCSS("background-color", "rgb(154, 85, 108)");
        page.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(preview(page).getByText(GREETING)).isVisible();
        // What opens in the frame takes no focus from the form.
        assertThat(page.locator("#stage [value=open]")).isFocused();
        page.getByLabel("Language of the page").selectOption("ar");
        assertThat(preview(page).locator("dialog")).hasAttribute("dir", "rtl");
        button(page, "Save").click();
        assertThat(page.getByText("Your pages have it when they are loaded next")).isVisible();

        visited.reload();
        assertThat(launcher(visited)).hasCSS("background-color", CLARET);
        visited.navigate(url("/"));
        assertThat(visited.locator("a.primary").first()).hasCSS("background-color", CLARET);
    }

    @Test
    void whatAPageSaysOfItsOwnChatWins() {
        choose(Map.of("accent", "#7a1f3d", "corners", "square", "side", "start"));
        var page = page(person());
        page.navigate(foreignPage("<deskbell-chat></deskbell-chat>"));
        assertThat(launcher(page)).hasCSS("border-radius", "0px");
        assertThat(launcher(page).boundingBox().x).isLessThan(50);

        page.navigate(
                foreignPage(
                        "<style>deskbell-chat { --deskbell-accent: #ffd100; --deskbell-radius:"
                                + " 12px }</style><deskbell-chat side='end'></deskbell-chat>"));
        assertThat(launcher(page)).hasCSS("background-color", "rgb(255, 209, 0)");
        assertThat(launcher(page)).hasCSS("color", "color(srgb 0 0 0)");
        assertThat(launcher(page)).hasCSS("border-radius", "26px");
        assertThat(launcher(page).boundingBox().x).isGreaterThan(600);
    }

    @Test
    void onAPageFromRightToLeftTheEndIsOnTheLeft() {
        choose(Map.of("accent", "#00205b", "side", "end"));
        var person = person(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
        person.addInitScript(language("ar"));
        var page = page(person);
        page.navigate(foreignPage("<meta name='color-scheme' content='dark'>"));
        assertThat(button(page, "اسأل المكتبة")).isVisible();
        assertThat(launcher(page).boundingBox().x).isLessThan(50);
        assertThat(launcher(page)).hasCSS("background-color", "rgb(87, 108, 147)");
        launcher(page).click();
        assertThat(page.locator("dialog")).hasAttribute("dir", "rtl");
        photograph(page, "look-ar");
    }

    @Test
    void onlyTheLanguagesThatTheLibraryOffersAreSpoken() {
        choose(Map.of("languages", "en,es", "label.en", "Ask a librarian"));
        var person = person(new Browser.NewContextOptions(), "fr-FR");
        person.addInitScript(language("fr"));
        var page = page(person);
        page.navigate(foreignPage("<deskbell-chat></deskbell-chat>"));
        button(page, "Ask a librarian").click();
        assertThat(page.getByLabel("Language").locator("option"))
                .hasText(new String[] {"English", "Español"});
        page.getByLabel("Language").selectOption("es");
        assertThat(page.getByLabel("Su mensaje")).isVisible();

        choose(Map.of("languages", "en"));
        page.reload();
        button(page, "Ask a librarian").click();
        assertThat(page.getByText(GREETING)).isVisible();
        assertThat(page.locator(".language")).isAttached();
        assertThat(page.locator(".language")).isHidden();
    }

    @Test
    void aChatWhoseLookCannotBeHadIsAsItWasShipped() {
        choose(Map.of("accent", "#7a1f3d"));
        var person = person();
        person.route("**/widget/look.js", Route::abort);
        var page = person.newPage(); // the browser complains of what was not loaded
        page.navigate(foreignPage("<deskbell-chat></deskbell-chat>"));
        assertThat(launcher(page)).hasCSS("background-color", "rgb(31, 92, 77)");
        open(page);
    }

    @Test
    void withoutScriptTheFormShowsWhatIsSavedAndSaves() {
        var page = office();
        var still = person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        still.addCookies(
                page.context().cookies().stream()
                        .map(
                                cookie ->
                                        new com.microsoft.playwright.options.Cookie(
                                                        cookie.name, cookie.value)
                                                .setUrl(url("/")))
                        .toList());
        var plain = page(still);
        plain.navigate(url("/office/look"));
        assertThat(plain.locator("#stage")).isHidden();
        assertThat(plain.locator(".shades rect[fill='#1f5c4d']")).isVisible();
        colour(plain).fill("#ffd100");
        button(plain, "Save").click();
        plain.locator("button[name=nearby]").click();
        assertThat(plain.getByText("Your pages have it when they are loaded next")).isVisible();
        assertThat(colour(plain)).not().hasValue("#ffd100");
    }

    private Page office() {
        var page = page(person(new Browser.NewContextOptions().setViewportSize(1280, 1100)));
        page.navigate(url("/office/look"));
        page.getByLabel("Sign-in name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        page.navigate(url("/office/look"));
        return page;
    }

    private void choose(Map<String, String> look) {
        look.forEach((name, value) -> settings.set(ADMIN, "deskbell.look." + name, value));
    }

    private static Locator colour(Page page) {
        return page.getByLabel("Colour", new Page.GetByLabelOptions().setExact(true));
    }

    private static FrameLocator preview(Page page) {
        return page.frameLocator("#chat");
    }

    private static Locator launcher(Page page) {
        return page.locator("deskbell-chat .launcher");
    }
}
