package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The page on which a library tries out how its chat should be.
class PlaygroundTest extends BrowserTest {
    @Test
    void theChatFollowsEveryWishAndTheTagSaysIt() {
        var page = playground();
        page.getByLabel("Language").selectOption("de");
        page.getByLabel("Side").selectOption("start");
        page.getByLabel("Topics to begin with").fill("wifi");
        page.getByLabel("Department").selectOption("technology");
        page.getByLabel("Colour").fill("#7a1f3d");
        page.getByLabel("Colour").press("Enter");
        button(page, "Fragen Sie die Bibliothek").click();
        assertThat(page.getByLabel("Ihre Nachricht")).isVisible();
        assertThat(page.locator("dialog").boundingBox().x).isLessThan(50);
        assertThat(page.locator("#tag"))
                .containsText(
                        "<deskbell-chat side=\"start\" lang=\"de\" topics=\"wifi\""
                                + " department=\"technology\"></deskbell-chat>");
        assertThat(page.locator("#tag")).containsText("--deskbell-accent: #7a1f3d;");
        assertThat(page.locator("#events")).containsText("deskbell-chat-open");
    }

    @Test
    void everyAttributeOfTheManualCanBeTriedExceptAnotherServer() throws Exception {
        String manual = Files.readString(Path.of("widget/README.md"));
        List<String> named =
                Pattern.compile("(?m)^\\| `([a-z`, -]+)` \\|")
                        .matcher(manual)
                        .results()
                        .flatMap(row -> Stream.of(row.group(1).split("`, `")))
                        .filter(name -> !name.startsWith("deskbell-chat-"))
                        .toList();
        assertThat(named).contains("server", "inline", "--deskbell-accent").hasSize(19);
        var page = playground();
        for (String name : named) {
            assertThat(page.locator("[name='" + name + "']"))
                    .hasCount(name.equals("server") ? 0 : 1);
        }
    }

    @Test
    void whatABrowserCannotUseIsSaidBesideItAndNotInTheTag() {
        var page = playground();
        page.getByLabel("Corners").fill("wide");
        page.getByLabel("Corners").press("Tab");
        assertThat(page.getByText("“wide” is not something a browser can use here.")).isVisible();
        assertThat(page.locator("#tag")).not().containsText("wide");
        button(page, "Begin again").click();
        assertThat(page.getByText("is not something")).hasCount(0);
    }

    @Test
    void aGreetingIsWrittenSoThatItStaysAGreeting() {
        var page = playground();
        page.getByLabel("First words").fill("Tom & \"Jerry\" <b>");
        page.getByLabel("First words").press("Tab");
        assertThat(page.locator("#tag"))
                .containsText("greeting=\"Tom &amp; &quot;Jerry&quot; &lt;b>\"");
        open(page);
        assertThat(page.getByText("Tom & \"Jerry\" <b>")).isVisible();
    }

    @Test
    void itCanBeUsedWithTheKeyboardAlone() {
        var page = playground();
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.REGION, named("Alder Library"))).isVisible();
        assertThat(page.getByLabel("Where it stands")).isFocused();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button(page, "Copy").press("Enter");
        assertThat(page.getByText("Copied.")).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .asString()
                .contains("<deskbell-chat inline></deskbell-chat>");
    }

    private Page playground() {
        var page = page(person());
        page.navigate(url("/widget/playground.html"));
        assertThat(button(page, "Ask the library")).isVisible();
        return page;
    }
}
