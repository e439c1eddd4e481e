package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.deskbell.answers.KnowledgeBase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;

/// An editor brings FAQs from another system, and takes them back.
class ImportPagesTest extends BrowserTest {
    private static final String DRAFT = "faq/may-i-borrow-a-theremin.md";
    private static final String CSV =
            """
            Question;Answer;Team
            May I borrow a theremin?;"<p>Yes, for <b>two</b> weeks.</p>";Circulation
            Who tunes the theremin?;<p>The music librarian.</p>;Reference
            ;<p>Nobody asks.</p>;
            """;

    @Autowired private KnowledgeBase knowledge;

    @Test
    void aTableIsReadChosenSavedAndTakenBack() {
        var page = importPage();
        page.getByLabel("A file")
                .setInputFiles(
                        new FilePayload(
                                "faqs.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
        button(page, "Show what would change").click();
        assertThat(page.getByLabel("Question")).hasValue("QUESTION");
        assertThat(page.getByLabel("Team")).hasValue("DEPARTMENT");
        button(page, "Show what would change").click();

        assertThat(page.locator(".verdict"))
                .containsText("2 new, 0 changed, 0 the same. 1 refused.");
        assertThat(page.getByText("There is no question.")).isVisible();
        page.locator("summary").first().click();
        assertThat(page.locator("pre").first()).containsText("Yes, for **two** weeks.");
        page.getByLabel("Apply Who tunes the theremin?").uncheck();
        assertThat(page.locator("#chosen")).hasText("1 chosen.");
        button(page, "Save as drafts").click();

        assertThat(page.locator(".verdict")).containsText("1 draft was saved.");
        assertThat(knowledge.document(DRAFT)).isPresent();
        button(page, "Undo the import").click();
        assertThat(page.locator(".verdict")).containsText("Taken back.");
        assertThat(knowledge.document(DRAFT)).isEmpty();
    }

    @Test
    void aPageIsPastedAndTheGateIsReachedAndLeft() {
        var page = importPage();
        page.getByLabel("Or paste it")
                .fill("<h3>Is there a theremin choir?</h3><p>On Mondays.</p>");
        button(page, "Show what would change").click();
        assertThat(page.locator(".verdict")).containsText("1 new");
        button(page, "Look ahead, then publish").click();

        assertThat(page.locator("h1")).hasText("Before 1 document goes live");
        page.getByLabel("Why it cannot wait").fill("The choir begins tonight");
        button(page, "Publish it without a look").click();
        assertThat(page.locator(".verdict")).containsText("1 document went live.");
        button(page, "Undo the import").click();
        assertThat(page.locator(".verdict")).containsText("Taken back.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedOnAPage() {
        var page = importPage();
        page.getByLabel("A file")
                .setInputFiles(new FilePayload("large.csv", "text/csv", new byte[22 << 20]));
        button(page, "Show what would change").click();

        assertThat(page.getByText("larger than 20 MB")).isVisible();
    }

    private Page importPage() {
        var page = page(person());
        page.navigate(url("/office/import"));
        page.getByLabel("Sign-in name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        page.navigate(url("/office/import"));
        assertThat(page.getByLabel("A file")).isVisible();
        return page;
    }
}
