package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// What Deskbell is for, from end to end: a patron is answered, a librarian takes over, an editor
/// changes the answer.
class StoryTest extends BrowserTest {
    /// No other test looks at its answer, which is changed in the end.
    private static final String PARK = "where can I park my car";
    private static final String UNKNOWN = "who won the senate race in this county in 1974";

    @Test
    void aPatronIsAnsweredALibrarianTakesOverAndAnEditorChangesTheAnswer() {
        Page librarian = librarian();
        Page patron = patron();
        say(patron, PARK);
        assertThat(patron.getByText("Was this helpful?")).isVisible();
        assertThat(patron.getByText("Park in the garage under College Green")).isVisible();

        say(patron, UNKNOWN);
        assertThat(button(patron, "Ask the assistant again")).isVisible();
        photograph(librarian, "story-1-somebody-waits");
        librarian
                .getByRole(
                        AriaRole.BUTTON, named("").setName(Pattern.compile("Claim: .*" + UNKNOWN)))
                .click();
        assertThat(librarian.getByRole(AriaRole.LOG)).containsText(PARK);
        assertThat(librarian.getByRole(AriaRole.LOG)).containsText(UNKNOWN);
        librarian.getByLabel("Your reply").fill("The county clerk keeps the returns; I will look.");
        librarian.getByLabel("Your reply").press("Enter");
        assertThat(patron.getByText("The county clerk keeps the returns")).isVisible();
        say(patron, "Thank you, that is kind");
        assertThat(librarian.getByRole(AriaRole.LOG)).containsText("that is kind");
        photograph(librarian, "story-2-they-talk");
        photograph(patron, "story-3-the-patron-sees-it");

        Page editor = page(librarian.context());
        editor.navigate(url("/office/documents/faq/parking.md"));
        editor.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true))
                .fill("You can park on the roof.");
        button(editor, "Publish").click();
        assertThat(editor.getByText("No reply gets worse."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        button(editor, "Publish").click();
        assertThat(editor.getByRole(AriaRole.STATUS).first()).containsText("ublished");
        photograph(editor, "story-4-the-answer-is-changed");

        Page nextPatron = patron();
        say(nextPatron, PARK);
        assertThat(nextPatron.getByText("You can park on the roof.")).isVisible();
    }
}
