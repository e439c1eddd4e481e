package org.deskbell.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of the widget in each of its languages, as a browser has them.
class WordsTest extends BrowserTest {
    private static final List<String> OTHERS = List.of("es", "fr", "de", "zh", "ar");

    /// By the same name in more than one language.
    private static final Set<String> ALIKE = Set.of("es no", "direction");

    /// Every word, functions called with numbers and names as they come: `key(5)` is what it says.
    private static final String SAID =
            """
            async language => {
              const words = {...(await import(`/widget/words/${language}.js`)).default,
                             ...(await import(`/widget/words/more/${language}.js`)).default};
              const numbered = ['unread', 'left', 'tooMany', 'phoneUntil'];
              return Object.fromEntries(Object.entries(words).flatMap(([key, word]) => {
                if (typeof word === 'string') return [[key, word]];
                if (key === 'line') return [[1, 20], [1, undefined], [3, 130], [12, 660], [2, 60]].map(args => [`line(${args})`, word(...args)]);
                if (numbered.includes(key)) return [1, 2, 3, 11, 100].map(n => [`${key}(${n})`, word(n)]);
                return [[`${key}(Ana)`, word('Ana Ruiz', 'Ana Ruiz')]];
              }));
            }\
            """;

    @Test
    void everyLanguageSaysAllThatEnglishSaysAndNothingElse() {
        var page = anyPage();
        Set<String> english = said(page, "en").keySet();
        for (String language : OTHERS) {
            assertThat(said(page, language).keySet()).as(language).isEqualTo(english);
        }
    }

    @Test
    void whatIsSaidIsSaidInTheLanguageAndWhole() {
        var page = anyPage();
        Map<String, String> english = said(page, "en");
        for (String language : OTHERS) {
            said(page, language)
                    .forEach(
                            (key, words) -> {
                                assertThat(words)
                                        .as("%s %s", language, key)
                                        .isNotBlank()
                                        .doesNotContain(
                                                "undefined", "NaN", "#", "!", "！", "¡", "'");
                                if (key.endsWith("(Ana)")) {
                                    assertThat(words).contains("Ana Ruiz");
                                }
                                if (words.equals(english.get(key))
                                        && !ALIKE.contains(key)
                                        && !ALIKE.contains(language + " " + key)) {
                                    fail("%s %s is English: %s", language, key, words);
                                }
                            });
        }
    }

    @Test
    void numbersTakeTheFormsOfTheLanguage() {
        var page = anyPage();
        assertThat(said(page, "en"))
                .containsEntry("unread(1)", "1 new message")
                .containsEntry(
                        "line(1,20)", "You are next in line. It usually takes less than a minute.")
                .containsEntry(
                        "line(3,130)",
                        "You are number 3 in line. It usually takes no more than 3 minutes.");
        assertThat(said(page, "de")).containsEntry("unread(2)", "2 neue Nachrichten");
        assertThat(said(page, "ar"))
                .containsEntry("unread(2)", "رسالتان جديدتان")
                .hasEntrySatisfying("unread(3)", words -> assertThat(words).contains("رسائل"))
                .hasEntrySatisfying("unread(11)", words -> assertThat(words).contains("رسالة"));
    }

    @Test
    void everyWordIsSaidSomewhere() throws IOException {
        String scripts;
        try (var files = Files.walk(WidgetFilesLoaded.SOURCES.resolve("patron"))) {
            scripts =
                    files.filter(Files::isRegularFile)
                            .map(WordsTest::read)
                            .collect(Collectors.joining());
        }
        Set<String> unsaid = new TreeSet<>();
        for (String key : said(anyPage(), "en").keySet()) {
            String name = key.replaceAll("\\(.*", "");
            if (!Pattern.compile("(?:ords\\)?\\.|[{,] )" + name + "\\b").matcher(scripts).find()) {
                unsaid.add(name);
            }
        }
        assertThat(unsaid).isEmpty();
    }

    private Page anyPage() {
        var page = page(person());
        page.navigate(url("/"));
        assertThat(button(page, "Ask the library")).isVisible();
        return page;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> said(Page page, String language) {
        return (Map<String, String>) page.evaluate(SAID, language);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
