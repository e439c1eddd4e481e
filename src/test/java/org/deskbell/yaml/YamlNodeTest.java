package org.deskbell.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Set;

class YamlNodeTest {
    private final ArrayList<Mistake> mistakes = new ArrayList<>();

    @Test
    void aTextIsWhatWasTyped() {
        Fields fields = read("no: [no, 1.0, 2027-06-30, ~x, 'renew: it']\n");

        assertThat(fields.texts("no"))
                .containsExactly("no", "1.0", "2027-06-30", "~x", "renew: it");
        assertThat(mistakes).isEmpty();
    }

    @Test
    void linesCountFromTheBeginningOfTheFile() {
        var fields = YamlNode.parse("a: 1\nb:\n  - x\n", 10, mistakes).fields(Set.of("a", "b"));

        assertThat(fields.line("a")).isEqualTo(11);
        assertThat(fields.list("b").getFirst().line()).isEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    YAML                   | LINE | MESSAGE
                    a: 1\\nb: how: now      | 2    | must stand in double quotes
                    a:\\n\\t- x              | 2    | Indent with spaces
                    a: 1\\nb: "open         | 2    | opened and not closed
                    a: [1, 2               | 1    | opened and not closed
                    a: 1\\n- x              | 2    | does not fit
                    a: "x" y               | 1    | does not fit
                    a: @home               | 1    | special character
                    a: 1\\na: 2             | 2    | stands here twice
                    a: 1\\nc: 2             | 2    | Unknown key
                    just words             | 1    | are wanted here
                    """)
    void whatCannotBeReadIsToldWithItsLine(String yaml, int line, String message) {
        read(yaml.replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(mistakes)
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.line()).isEqualTo(line);
                            assertThat(mistake.message()).contains(message);
                        });
    }

    @Test
    void aTagThatNamesAClassIsRefused() {
        read("a: !!javax.script.ScriptEngineManager [x]\n");

        assertThat(mistakes).singleElement().asString().contains("begins with a special character");
    }

    @Test
    void aFileThatRefersToItselfWithoutEndIsRefused() {
        var bomb = new StringBuilder("a: &l0 [x]\n");
        for (int i = 1; i < 100; i++) {
            bomb.append("k%d: &l%d [*l%d, *l%d]\n".formatted(i, i, i - 1, i - 1));
        }
        read(bomb.toString());

        assertThat(mistakes).isNotEmpty();
    }

    private Fields read(String yaml) {
        return YamlNode.parse(yaml, mistakes).fields(Set.of("a", "b", "no"));
    }
}
