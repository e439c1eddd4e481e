package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.kernel.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayDeque;

/// What the office does with a script; everything else works without one and is tested there.
class OfficePagesTest extends BrowserTest {
    private static final StaffId ADMIN = new StaffId("admin");

    /// The page's script says so when it has come.
    private static final String KEYS = "Control+S Meta+S";

    private static int count;

    @Autowired private KnowledgeBase knowledge;

    private String path = "";

    @BeforeEach
    void anAnswerToEdit() {
        path = "faq/boat-lending-" + count++ + ".md";
        knowledge.save(path, text("You can borrow a boat."), 0, ADMIN, "");
    }

    @Test
    void checkAndPreviewFollowTheTyping() {
        var page = editor();
        assertThat(beside(page)).containsText("Nothing to mend.");
        field(page).fill(text("You can borrow **two** boats."));
        assertThat(beside(page).locator("strong").first()).hasText("two");
        field(page).fill(text("Boats.").replace("circulation", "circulatoin"));
        assertThat(beside(page)).containsText("circulatoin");
        assertThat(knowledge.versions(path)).hasSize(1);

        page.getByRole(AriaRole.LINK, named("Line 4")).click();
        assertThat(selected(page)).isEqualTo("department: circulatoin");
    }

    @Test
    void whatWasTypedBeforeTheScriptCameIsPreviewedAndKept() {
        var page = page(person());
        var scripts = new ArrayDeque<Route>();
        page.route("**/office.js", scripts::add);
        page.navigate(address());
        signIn(page);
        page.waitForCondition(() -> !scripts.isEmpty());
        field(page).fill(text("You can borrow an early boat."));
        scripts.remove().resume();
        assertThat(beside(page)).containsText("early boat");
        page.keyboard().press("Control+s");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved as version 2");
    }

    @Test
    void theKeyboardSaves() {
        var page = editor();
        field(page).fill(text("You can borrow a red boat."));
        page.keyboard().press("Control+s");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved as version 2");
        assertThat(knowledge.document(path).orElseThrow().latest().text()).contains("red boat");
    }

    @Test
    void whatWasTypedIsStillThereAfterTheSessionHasEnded() {
        var page = editor(person().newPage()); // being refused is an error to the browser
        field(page).fill(text("You can borrow a long text."));
        page.context().clearCookies();
        button(page, "Publish").click();
        signIn(page);
        page.navigate(address());
        button(page, "Bring it back").click();
        assertThat(field(page)).hasValue(text("You can borrow a long text."));
        button(page, "Save as draft").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved as version 2");
        assertThat(button(page, "Bring it back")).isHidden();
    }

    @Test
    void aFormIsPreviewedAndLeadsToWhatIsToBeMended() {
        var page = editor();
        page.navigate(url("/office/documents/" + path));
        assertThat(beside(page)).containsText("Nothing to mend.");
        page.getByLabel("Title, as patrons see it").fill("Rowing boats");
        assertThat(beside(page).getByText("Rowing boats")).isVisible();

        var answer = page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true));
        answer.fill("two");
        answer.selectText();
        button(page, "Bold").click();
        assertThat(answer).hasValue("**two**");
        assertThat(beside(page).locator("strong").first()).hasText("two");
        page.keyboard().press("Control+z");
        assertThat(answer).hasValue("two");

        page.getByText("For whom, until when").click();
        page.getByLabel("Often wanted next").fill("no-such-answer");
        page.getByText("For whom, until when").click();
        page.getByRole(AriaRole.LINK, named("Often wanted next")).click();
        assertThat(page.getByLabel("Often wanted next")).isFocused();
        page.getByLabel("Often wanted next").fill("");
        assertThat(beside(page)).containsText("Nothing to mend.");
        page.keyboard().press("Control+s");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved as version 2");
    }

    @ParameterizedTest
    @CsvSource({
        "Two boats., '', true",
        "Two boats., Asked twice, true",
        "Two boats., Asked twice, false",
        "'Two boats.\n\n', '', true",
        "'Two boats.\n\n', '', false",
    })
    void whatWasSavedIsNotCalledUnsaved(String words, String why, boolean checked) {
        var page = editor();
        page.navigate(url("/office/documents/" + path));
        var answer = page.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true));
        answer.fill(words);
        page.getByLabel("Why, for your colleagues").fill(why);
        assertThat(beside(page).getByText("Two boats.").first()).isVisible();
        if (checked) {
            button(page, "Check").click();
            assertThat(page.getByText("was not saved")).isHidden();
        }
        button(page, "Save as draft").click();

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Saved as version 2");
        assertThat(page.locator("#kept")).isHidden();
        assertThat(page.locator("#working")).hasCount(0);
    }

    @Test
    void whatIsTypedOnOneComputerIsFoundOnAnother() {
        var page = editor();
        page.navigate(url("/office/documents/" + path));
        waysToAsk(page).fill("may i row");
        assertThat(beside(page).getByText("may i row")).isVisible();

        var elsewhere = editor();
        elsewhere.navigate(url("/office/documents/" + path));
        elsewhere.getByRole(AriaRole.LINK, named("Bring it back")).click();
        assertThat(waysToAsk(elsewhere)).hasValue("may i row");
        button(elsewhere, "Save as draft").click();
        assertThat(elsewhere.getByRole(AriaRole.STATUS).first()).containsText("Saved as version 2");
    }

    private Page editor() {
        return editor(page(person()));
    }

    private Page editor(Page page) {
        page.navigate(address());
        signIn(page);
        assertThat(button(page, "Save as draft")).hasAttribute("aria-keyshortcuts", KEYS);
        return page;
    }

    private static void signIn(Page page) {
        if (!page.url().contains("/sign-in")) {
            page.navigate(page.url().replaceFirst("/office/.*", "/sign-in"));
        }
        page.getByLabel("Sign-in name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
    }

    private String address() {
        return url("/office/documents/" + path + "?as=TEXT");
    }

    private static Locator field(Page page) {
        return page.getByLabel("Text of");
    }

    private static Locator waysToAsk(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, named("Ways to ask"));
    }

    private static Locator beside(Page page) {
        return page.getByLabel("Check and preview");
    }

    private static String selected(Page page) {
        return (String)
                field(page).evaluate("t => t.value.slice(t.selectionStart, t.selectionEnd)");
    }

    private String text(String answer) {
        String id = path.substring(4, path.length() - 3);
        return """
        ---
        id: %s
        title: Boats
        department: circulation
        audience: [everyone]
        language: en
        questions:
          - can i borrow boat %s
          - do you lend boats of the sort %s
          - a boat like %s please
        keywords: [boat]
        related: []
        review-by: 2099-06-30
        ---
        %s
        """
                .formatted(id, id, id, id, answer);
    }
}
