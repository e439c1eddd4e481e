package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// What somebody hears who does not see the screen, and when.
class AnnouncementsTest extends BrowserTest {
    /// Keeps what changes within a live region that can be perceived, as a screen reader does.
    private static final String LISTEN =
            """
            () => {
              const heard = window.heard = [], root = document.querySelector('deskbell-chat').shadowRoot;
              const live = node => {
                const region = node.closest('[aria-live], [role=log], [role=status], [role=alert]');
                if (!region || region.closest('[hidden], [aria-hidden=true]')) return undefined;
                const how = region.ariaLive ?? (region.role === 'alert' ? 'assertive' : 'polite');
                return how === 'off' ? undefined : region;
              };
              const spoken = node => {
                if (node.nodeType !== 1) return node.textContent;
                const isUnseen = getComputedStyle(node).visibility === 'hidden';
                if (isUnseen || node.matches('[hidden], [aria-hidden=true]')) return '';
                return [...node.childNodes].map(spoken).join(' ').trim();
              };
              new MutationObserver(changes => {
                const news = new Map();
                for (const { target, addedNodes, type } of changes) {
                  const place = target.nodeType === 1 ? target : target.parentElement;
                  const region = place && live(place);
                  if (!region) continue;
                  const added = type === 'characterData' ? [target] : [...addedNodes];
                  const text = added.map(spoken).join(' ').trim();
                  if (text) news.set(region, [...(news.get(region) ?? []), text]);
                }
                for (const [region, texts] of news) heard.push(`${region.role}: ${texts.join(' ').replace(/\\s+/g, ' ')}`);
              }).observe(root, { childList: true, subtree: true, characterData: true });
            }
            """;

    @Test
    void whatComesIsHeardOnceAndInOrder() {
        var librarian = librarian();
        var patron = patron();
        assertThat(patron.getByLabel("Language")).isVisible();
        patron.evaluate(LISTEN);
        wait(patron, "where are the incunabula");
        claim(librarian, "where are the incunabula");
        reply(librarian, "In the vault.");
        assertThat(patron.getByText("In the vault.")).isVisible();

        assertThat(heard(patron, "log: "))
                .satisfiesExactly(
                        own -> assertThat(own).isEqualTo("You TIME " + QUESTION),
                        answer ->
                                assertThat(answer)
                                        .startsWith("Assistant TIME You can renew")
                                        .endsWith("Was this helpful? Yes No"),
                        line -> assertThat(line).startsWith("You are in line"),
                        more -> assertThat(more).isEqualTo("You TIME where are the incunabula"),
                        joined ->
                                assertThat(joined).isEqualTo("Administrator has joined the chat."),
                        reply ->
                                assertThat(reply)
                                        .isEqualTo("Administrator, librarian TIME In the vault."));
        assertThat(heard(patron, "status: ")).singleElement().asString().startsWith("You are");
    }

    @Test
    void whatWasSaidBeforeAReloadIsNotHeardAgain() {
        var patron = patron();
        askAndSeeTheAnswer(patron);
        patron.reload();
        patron.evaluate(LISTEN);
        assertThat(patron.getByText("Was this helpful?")).isVisible();
        assertThat(heard(patron, "")).isEmpty();
        say(patron, "thank you");
        assertThat(patron.locator(".entry.bot")).hasCount(3);
        assertThat(heard(patron, "log: ")).hasSize(2);
    }

    @Test
    void theTreeNamesWhatIsThereAndWhatSpeaks() {
        var patron = patron();
        askAndSeeTheAnswer(patron);
        assertThat(tree(patron))
                .contains(
                        "dialog \"Alder Library\" {modal=false}",
                        "heading \"Alder Library\"",
                        "combobox \"Language\"",
                        "button \"Chat options\"",
                        "button \"Minimise chat\"",
                        "log \"Conversation\" {live=polite}",
                        "link \"Renewing items (opens in a new tab)\"",
                        "group \"Was this helpful?\"",
                        "textbox \"Your message\"",
                        "button \"Send\"",
                        "button \"Talk to a librarian\"");
    }

    /// @param where the region that spoke, with what stands before its words
    @SuppressWarnings("unchecked")
    private static List<String> heard(Page page, String where) {
        return ((List<String>) page.evaluate("heard"))
                .stream()
                        .filter(one -> one.startsWith(where))
                        .map(one -> one.substring(where.length()))
                        .map(one -> one.replaceAll("\\d+:\\d\\d\\s[AP]M", "TIME"))
                        .toList();
    }

    /// Chromium's own accessibility tree.
    private static List<String> tree(Page page) {
        JsonObject all = page.context().newCDPSession(page).send("Accessibility.getFullAXTree");
        return StreamSupport.stream(all.getAsJsonArray("nodes").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(node -> !node.get("ignored").getAsBoolean())
                .map(AnnouncementsTest::line)
                .toList();
    }

    private static String line(JsonObject node) {
        var properties = new TreeMap<String, String>();
        for (JsonElement one : node.getAsJsonArray("properties")) {
            var property = one.getAsJsonObject();
            if (List.of("live", "modal").contains(property.get("name").getAsString())) {
                properties.put(
                        property.get("name").getAsString(),
                        property.getAsJsonObject("value").get("value").getAsString());
            }
        }
        String name =
                node.has("name") ? node.getAsJsonObject("name").get("value").getAsString() : "";
        return "%s \"%s\"%s"
                .formatted(
                        node.getAsJsonObject("role").get("value").getAsString(),
                        name,
                        properties.isEmpty() ? "" : " " + properties);
    }
}
