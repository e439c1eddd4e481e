package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.regex.Pattern;

/// How a librarian comes to words for a patron, and that none of them is lost.
class WritingTest extends BrowserTest {
    private static final String REPLIES =
            """
            [{'id':1,'shortcut':'hours','title':'Opening hours','text':'We open at {opens}.',
              'language':'en','shared':true,'mine':false},
             {'id':2,'shortcut':'holds','title':'Holds','text':'At the second-floor desk.',
              'language':'en','shared':true,'mine':false}]
            """;

    private static final String ANSWERS =
            """
            [{'faq':'wifi','title':'Wi-Fi','text':'Choose the network Alder.',
              'url':'/faq/wifi','language':'en'}]
            """;

    private static final String SUGGESTIONS =
            """
            {'seq':%d,'question':'plans','suggestions':[
             {'faq':'genealogy-local-history','title':'Local history','text':'Plans from 1850 on.',
              'url':'/faq/genealogy-local-history','confidence':0.5}]}
            """;

    @Test
    void whatIsTypedOutlastsAReloadAndIsTheSameInAllWindows() {
        var person = person();
        var librarian = librarian(person, colleague("Ana"));
        String question = "who was the first librarian";
        var patron = claimed(librarian, question);
        field(librarian).fill("Her name was");
        librarian.keyboard().press("Escape");
        librarian.keyboard().press("t");
        librarian.getByLabel("Note to colleagues").fill("See the chronicle.");

        librarian.reload();
        mine(librarian, question).click();
        assertThat(field(librarian)).hasValue("Her name was");
        var second = page(person);
        second.navigate(url("/desk"));
        mine(second, question).click();
        assertThat(field(second)).hasValue("Her name was");
        field(second).fill("Her name was Ada Alder.");
        assertThat(field(librarian)).hasValue("Her name was Ada Alder.");
        field(second).press("Enter");
        assertThat(field(librarian)).hasValue("");
        button(second, "Note to colleagues").click();
        assertThat(second.getByLabel("Note to colleagues")).hasValue("See the chronicle.");

        assertThat(patron.getByText("Her name was Ada Alder.")).isVisible();
        assertThat(patron.getByText("See the chronicle.")).isHidden();
    }

    /// A press that goes astray opens another patron's chat, and the next words go there.
    @Test
    void noChatMovesUnderThePointer() {
        var librarian = librarian(person(), colleague("Ana"));
        var first = claimed(librarian, "who cast the great bell");
        String question = "who cast the small bell";
        claimed(librarian, question);
        double place = top(mine(librarian, question));

        String more = "and is it true that it fell from its tower in the night of the great storm";
        say(first, more);
        assertThat(mine(librarian, more)).containsText("1 new");
        assertThat(top(mine(librarian, question))).isEqualTo(place);

        librarian.context().setOffline(true);
        Locator news = librarian.getByText("The connection is lost");
        assertThat(news).isInViewport();
        assertThat(top(mine(librarian, question))).isEqualTo(place);
        librarian.context().setOffline(false);
        assertThat(news).isHidden();
    }

    private static double top(Locator of) {
        return of.boundingBox().y;
    }

    @Test
    void aReadyReplyIsFoundByItsShortcutAndFilledIn() {
        var person = person();
        var librarian = librarian(person, colleague("Ana"));
        person.route(Pattern.compile("/desk/replies\\?"), route -> route.fulfill(json(REPLIES)));
        person.route(
                Pattern.compile("/desk/replies/1/filled"),
                route -> route.fulfill(json("{'text':'We open at 9 am.'}")));
        var patron = claimed(librarian, "may I come early tomorrow");
        field(librarian).pressSequentially("/");
        assertThat(option(librarian, "Holds")).isVisible();
        field(librarian).pressSequentially("ho");
        field(librarian).press("ArrowDown");
        assertThat(option(librarian, "Opening hours")).hasAttribute("aria-selected", "true");
        field(librarian).press("Enter");
        assertThat(field(librarian)).hasValue("We open at 9 am.");
        assertThat(patron.getByText("We open at 9 am.")).isHidden();

        field(librarian).fill("/nothing-like-it");
        assertThat(librarian.getByText("No ready reply matches.")).isVisible();
        field(librarian).press("Enter");
        assertThat(field(librarian)).hasValue("/nothing-like-it");
    }

    @Test
    void anAnswerThatIsLookedUpComesIntoTheReplyWithItsLink() {
        var person = person();
        var librarian = librarian(person, colleague("Ana"));
        person.route(Pattern.compile("/desk/faqs"), route -> route.fulfill(json(ANSWERS)));
        claimed(librarian, "can I read my mail in the garden");
        field(librarian).fill("Yes.");
        field(librarian).press("Escape");
        librarian.keyboard().press("f");
        librarian.getByRole(AriaRole.SEARCHBOX).pressSequentially("wifi");
        assertThat(option(librarian, "Wi-Fi")).isVisible();
        librarian.keyboard().press("Enter");
        assertThat(field(librarian))
                .hasValue("Yes.\nChoose the network Alder.\n" + url("/faq/wifi"));
        assertThat(field(librarian)).isFocused();
    }

    @Test
    void whatIsSuggestedIsTakenWithOneKeyAndLearntFrom() {
        var person = person();
        var librarian = librarian(person, colleague("Ana"));
        var used = new ArrayList<String>();
        person.route(
                Pattern.compile("/desk/suggestions\\?"),
                route -> route.fulfill(json(SUGGESTIONS.formatted(5))));
        person.route(
                "**/desk/suggestions/used",
                route -> {
                    used.add(route.request().headerValue("x-xsrf-token"));
                    used.add(route.request().postData());
                    route.fulfill(json("{}"));
                });
        var patron = claimed(librarian, "are there plans of the castle");
        assertThat(librarian.getByText("Plans from 1850 on.")).isVisible();
        librarian.keyboard().press("1");
        assertThat(field(librarian)).hasValue(Pattern.compile("^Plans from 1850 on\\.\n.*/faq/"));
        field(librarian).press("Enter");
        assertThat(patron.getByText("Plans from 1850 on.")).isVisible();
        librarian.waitForCondition(() -> used.size() == 2);
        assertThat(used.getFirst()).isNotBlank();
        assertThat(used.getLast()).contains("\"seq\":5", "\"faq\":\"genealogy-local-history\"");
        assertThat(librarian.locator(".suggested")).isHidden();
    }

    @Test
    void aCourteousWordIsOneKeyAway() {
        var librarian = librarian(person(), colleague("Ana"));
        var patron = claimed(librarian, "how old is the oak in the yard");
        librarian.keyboard().press("o");
        assertThat(patron.getByText("One moment, please.")).isVisible();
    }

    @Test
    void whatTheAssistantShouldHaveKnownGoesToTheEditors() {
        var person = person();
        var librarian = librarian(person, colleague("Ana"));
        var drafts = new ArrayList<String>();
        person.route(
                "**/desk/drafts",
                route -> {
                    drafts.add(route.request().postData());
                    route.fulfill(json("{'path':'faq/oak.md'}"));
                });
        claimed(librarian, "who planted the oak in the yard");
        reply(librarian, "The founder planted it herself, in 1873, with her own hands.");
        reply(librarian, "You are welcome.");
        button(librarian, "Close").click();
        librarian.getByText("The assistant should have known").click();
        assertThat(exactly(librarian, "Question")).hasValue("who planted the oak in the yard");
        assertThat(exactly(librarian, "Answer"))
                .hasValue("The founder planted it herself, in 1873, with her own hands.");
        button(librarian, "Keep as a draft answer").click();
        assertThat(librarian.getByText("Kept as a draft for the editors.")).isVisible();
        assertThat(drafts).singleElement().asString().contains("who planted the oak");
    }

    @Test
    void withoutWhatIsFetchedTheDeskGoesOn() {
        var person = person();
        var librarian = librarian(person, colleague("Ana"));
        person.route(Pattern.compile("/desk/(replies|faqs)"), route -> route.fulfill(json("null")));
        var patron = claimed(librarian, "is the lift mended");
        field(librarian).fill("/etc is a folder, and the lift is mended.");
        field(librarian).press("Enter");
        assertThat(patron.getByText("the lift is mended.")).isVisible();
    }

    private Page claimed(Page librarian, String question) {
        var patron = waitingPatron(question);
        claim(librarian, question);
        assertThat(field(librarian)).isFocused();
        librarian.keyboard().press("Escape");
        return patron;
    }

    private static Locator field(Page librarian) {
        return librarian.getByLabel("Your reply");
    }

    private static Locator exactly(Page librarian, String label) {
        return librarian.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator mine(Page librarian, String question) {
        return librarian.locator(".mine .open", new Page.LocatorOptions().setHasText(question));
    }

    private static Locator option(Page librarian, String name) {
        return librarian.locator("[role=option]", new Page.LocatorOptions().setHasText(name));
    }
}
