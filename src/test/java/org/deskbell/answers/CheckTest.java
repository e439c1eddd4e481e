package org.deskbell.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Each row puts one mistake into the small knowledge base and names the one line that tells of it.
class CheckTest {
    private final Map<String, String> documents = Knowledge.documents();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    INSTEAD OF              | WRITE                           | LINE | MESSAGE
                    id: renew-items         | id: renewing                    | 2    | Two files cannot have one id
                    id: renew-items\\n       |                                 | 2    | `id` is missing
                    title: Renewing items   | title:                          | 2    | `title` is missing
                    circulation             | loans                           | 4    | Unknown department `loans`
                    [everyone]              | [everyone, dogs]                | 5    | Unknown audience `dogs`
                    audience                | audiences                       | 5    | Unknown key `audiences`
                    - renew my book         | - renew: my: book               | 8    | must stand in double quotes
                    - renew my book         | - how do I RENEW?!              | 8    | stands in faq/renew-items.md:7 too
                    - renew my book         | - thanks                        | 2    | stands in faq/renew-items.md:8 too
                    - renew my book         | - wifi password                 | 7    | stands in faq/renew-items.md:8 too
                    - renew my book         | - [renew]                       | 8    | A text is wanted here
                    keywords: []            | keywords: extend                | 9    | A list is wanted here
                    keywords: []            | related: [wifi, nothing]        | 9    | There is no FAQ `nothing`
                    keywords: []            | branch: west                    | 9    | There is no branch `west`
                    keywords: []            | owner: Mary Lee                 | 9    | a sign-in name such as `mary`
                    keywords: []            | valid-from: tomorrow            | 9    | `tomorrow` is no date
                    keywords: []            | language: es                    | 1    | `<id>.<language>.md`
                    2027-06-30              | 2027-06-31                      | 10   | `2027-06-31` is no date
                    review-by: 2027-06-30\\n |                                 | 2    | `review-by` is missing
                    This is                 | # This is                       | 12   | no headings
                    This is                 | - This is                       | 12   | Begin with a sentence
                    This is                 | This <b>is</b>                  | 12   | no HTML
                    This is                 | ![Map](https://example.org/a)   | 12   | Begin with a sentence
                    This is                 | This ![is](https://elsewhere.org/a) | 12 | not on the library's own website
                    This is                 | This ![is](http://example.org/a) | 12  | begins with https://
                    This is                 | This ![](https://example.org/a) | 12   | what is to be seen in this image
                    This is                 | This [is](http://example.org)   | 12   | begin with https:, mailto: or tel:
                    This is                 | This [](https://example.org) is | 12   | no words to press
                    - More of it.           | ```\\nx\\n```                     | 14   | no blocks of code
                    - More of it.           | 2. More of it.                  | 14   | lists from 1 only
                    - More of it.           | > More of it.                   | 14   | no quotations
                    - More of it.           | one\\n\\n---                      | 16   | no lines between parts
                    - More of it.           | a [s]b[s]c\\n---[s]---[s]---     | 15   | no tables
                    More of it              | {{hours west}}                  | 14   | There is no branch `west`
                    More of it              | {{hours main 2026-02-30}}       | 14   | or its date is none
                    More of it              | {{hours main soon}}             | 14   | or its date is none
                    More of it              | {{weather}}                     | 14   | `{{weather}}` is no value
                    More of it              | {{open}}                        | 14   | `{{open}}` is no value
                    More of it              | {{hours main}                   | 14   | end it with `}}`
                    - More of it.           | More\\u202E of it.               | 14   | hidden character (U+202E)
                    - More of it.           | More\\u0007 of it.               | 14   | hidden character (U+0007)
                    """)
    void aMistakeIsToldWithItsLine(String instead, String write, int line, String message) {
        String mistaken = unescape(write == null ? "" : write);
        documents.computeIfPresent(
                Knowledge.RENEW, (_, text) -> text.replace(unescape(instead), mistaken));

        assertThat(Content.of(documents).problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.message()).contains(message);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    PATH                  | TEXT                                | LINE | MESSAGE
                    library.yml           | name: Elm                           | 1    | `emergency` is missing
                    hours.yml             | branches: {}                        | 1    | `time-zone` is missing
                    synonyms.txt          | # alone\\nbook                       | 2    | no equal
                    synonyms.txt          | film => movie                       | 1    | Arrows are not known
                    small-talk/thanks.yml | id: thanks\\nphrases: [ta]           | 1    | `reply` is missing
                    scope/complaint.yml   | reason: anger\\nphrases: [argh]      | 1    | make them the same
                    scope/complaint.yml   | reason: complaint                   | 1    | `phrases` is missing
                    scope/complaint.en.yml| reason: complaint\\nphrases: [argh] | 1    | what is in it is `complaint.yml`
                    scope/complaint.es.yml| reason: queja\\nphrases: [argh]     | 1    | make them the same
                    library.yml           | name: Elm\\nemergency: {es: Llame.} | 2    | language, `en`, is missing
                    library.yml           | emergency: {en: Call, spanish: Ll}  | 1    | `spanish` is no language
                    shopper/golden.yml    | - {ask: why, expect: nothing}       | 1    | There is no FAQ `nothing`
                    shopper/golden.yml    | - {ask: why, expect: wifi, acept: x}| 1    | Unknown key `acept`
                    shopper/golden.yml    | - - {ask: why, expect: x}           | 1    | There is no FAQ `x`
                    shopper/golden.yml    | - why                               | 1    | `key: value`
                    faq/new.md            | ---\\nid: new\\n---\\n                 | 3    | The answer is missing
                    faq/new.md            | id: new                             | 1    | begins with a line `---`
                    """)
    void everyKindOfDocumentIsChecked(String path, String text, int line, String message) {
        documents.put(path, unescape(text));

        assertThat(Content.of(documents).problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.path()).isEqualTo(path);
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.message()).contains(message);
                        });
    }

    @Test
    void aShortAnswerMustBeShort() {
        documents.computeIfPresent(
                Knowledge.RENEW, (_, text) -> text.replace("This is", "Very ".repeat(200)));

        assertThat(Content.of(documents).problems())
                .singleElement()
                .hasToString(
                        "faq/renew-items.md:12: The first paragraph has more than 600 characters."
                            + " Put the answer into one or two sentences and the details below.");
    }

    @Test
    void aFaqThatCannotBeReadIsToldOnceAndNotWhereverItIsNamed() {
        documents.put("faq/wifi.md", "broken");
        documents.computeIfPresent(
                Knowledge.RENEW, (_, text) -> text.replace("keywords: []", "related: [wifi]"));

        assertThat(Content.of(documents).problems()).hasSize(1);
    }

    @Test
    void withoutItsFilesAFolderIsNoKnowledgeBase() {
        assertThat(Content.of(Map.of()).problems())
                .extracting(Problem::path)
                .containsExactly("faq", "hours.yml", "library.yml");
    }

    @Test
    void theCommandPrintsALineForEachProblemOfAFolder(@TempDir Path folder) throws IOException {
        for (var document : documents.entrySet()) {
            Path file = folder.resolve(document.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, document.getValue());
        }
        assertThat(check(folder)).isEqualTo("0\n");

        Files.writeString(folder.resolve("notes.txt"), "x");
        Files.write(folder.resolve("faq/latin.md"), new byte[] {(byte) 0xE9});
        Files.writeString(folder.resolve("faq/big.md"), "x".repeat(300_000));
        Files.writeString(folder.resolve("faq/nul.md"), "\0");
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "not ours");

        assertThat(check(folder))
                .isEqualTo(
                        """
                        faq/big.md:1: Larger than 256 KiB. Split it, or shorten.
                        faq/latin.md:1: Not UTF-8. Save it with that encoding.
                        faq/nul.md:1: This is no text: it holds a NUL character.
                        notes.txt:1: No file of this name belongs into a knowledge base. README.md says which.
                        1
                        """);
    }

    @Test
    void aFolderThatIsNotThereIsToldToo(@TempDir Path folder) {
        assertThat(check(folder.resolve("none"))).contains("cannot be read").endsWith("1\n");
    }

    private static String check(Path folder) {
        var out = new ByteArrayOutputStream();
        int exit =
                new KnowledgeCommands(new PrintStream(out, true, StandardCharsets.UTF_8))
                        .check(folder);
        return out.toString(StandardCharsets.UTF_8) + exit + "\n";
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n")
                .replace("\\u202E", "\u202E")
                .replace("\\u0007", "\u0007")
                .replace("[s]", "|");
    }
}
