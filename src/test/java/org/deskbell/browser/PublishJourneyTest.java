package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.kernel.StaffId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Editors change an answer, two of them at once, publish it though patrons would get less, and
/// take it back.
class PublishJourneyTest extends BrowserTest {
    private static final StaffId ADMIN = new StaffId("admin");
    private static final String PATH = "faq/notary.md";
    private static final int LOOK = 180_000;

    @Autowired private KnowledgeBase knowledge;
    @Autowired private Answers answers;

    private String asFound = "";

    @BeforeEach
    void asFound() {
        asFound = knowledge.document(PATH).orElseThrow().latest().text();
    }

    /// Other tests use the same server.
    @AfterEach
    void asItWas() {
        int latest = knowledge.document(PATH).orElseThrow().latest().number();
        knowledge.publish(PATH, knowledge.save(PATH, asFound, latest, ADMIN, "").number(), ADMIN);
    }

    @Test
    void twoEditAtOnceAndNothingOfEitherIsLost() {
        Page mine = editor();
        Page theirs = editor();
        theirs.locator("#title").fill("Notary, by appointment");
        button(theirs, "Save as draft").click();
        assertThat(theirs.getByText("Saved").first()).isVisible();

        String answer = mine.locator("#answer").inputValue();
        mine.locator("#answer").fill(answer + "\n\nBring somebody along.");
        button(mine, "Save as draft").click();

        assertThat(mine.getByText("in the meantime")).isVisible();
        assertThat(mine.locator("#answer")).hasValue(answer + "\n\nBring somebody along.");
        button(mine, "Put both together").click();
        assertThat(mine.locator("#title")).hasValue("Notary, by appointment");
        button(mine, "Save as draft").click();
        assertThat(mine.getByText("in the meantime")).hasCount(0);
        assertThat(knowledge.document(PATH).orElseThrow().latest().text())
                .contains("Notary, by appointment", "Bring somebody along.");
    }

    @Test
    void whatGetsWorseNeedsAReasonAndIsTakenBackInOneClick() {
        Page page = editor();
        int before = knowledge.document(PATH).orElseThrow().latest().number();
        page.locator("#questions").fill("quill pens for parrots");
        button(page, "Publish").click();

        assertThat(page.locator(".verdict"))
                .containsText(
                        "worse", new LocatorAssertions.ContainsTextOptions().setTimeout(LOOK));
        assertThat(page.getByText("golden question").first()).isVisible();
        button(page, "Publish all the same").click();
        assertThat(page.getByText("Say in a few words why")).isVisible();
        assertThat(answers.faq("notary").orElseThrow().questions()).hasSizeGreaterThan(1);

        page.getByLabel("Why it goes live all the same").fill("The notary has left");
        button(page, "Publish all the same").click();
        assertThat(button(page, "Undo")).isVisible();
        assertThat(answers.faq("notary").orElseThrow().questions())
                .containsExactly("quill pens for parrots");
        button(page, "Undo").click();
        assertThat(button(page, "Undo")).hasCount(0);
        assertThat(answers.faq("notary").orElseThrow().questions()).hasSizeGreaterThan(1);

        page.navigate(url("/office/versions/" + PATH + "?number=" + before));
        button(page, "Make this the latest again").click();
        assertThat(page.locator("#questions")).not().hasValue("quill pens for parrots");
        page.navigate(url("/office/audit?q=notary"));
        assertThat(page.getByText("The notary has left").first()).isVisible();
    }

    private Page editor() {
        Page page = page(person());
        page.navigate(url("/office/documents/" + PATH));
        page.getByLabel("Sign-in name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in").click();
        assertThat(page.locator("#answer")).isVisible();
        return page;
    }
}
