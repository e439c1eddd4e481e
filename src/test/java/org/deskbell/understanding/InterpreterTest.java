package org.deskbell.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Map;

/// With the model of the shipped knowledge base, by words alone: language and sense need no
/// vectors.
class InterpreterTest {
    private static Interpreter interpreter;

    @BeforeAll
    static void read() throws IOException {
        interpreter =
                new Interpreter(
                        Embedder.off(),
                        Map.of(
                                "en",
                                IntentClassifier.read(ModelFiles.shipped().under("en"), "intents")),
                        null,
                        "en");
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    TEXT                                            | LANGUAGE
                    how do i renew a book                           | en
                    printer?                                        | en
                    wifi                                            | en
                    renwal of libary crads                          | en
                    Do you have anything by García Márquez?         | en
                    ¿Dónde puedo imprimir?                          | es
                    necesito una tarjeta de la biblioteca           | es
                    Je voudrais réserver une salle                  | fr
                    Wie lange darf ich ein Buch behalten?           | de
                    Come posso prenotare un libro?                  | it
                    Como faço para renovar um livro?                | pt
                    Jak mogę przedłużyć książkę?                    | pl
                    Где находится библиотека?                       | ru
                    图书馆几点开门                                   | zh
                    図書館は何時に開きますか                           | ja
                    도서관은 몇 시에 열어요?                           | ko
                    كيف يمكنني تجديد الكتاب                          | ar
                    Làm sao để mượn sách?                           | vi
                    """)
    void theLanguageIsGuessedWithCare(String text, String language) {
        assertThat(interpreter.interpret(text).language()).isEqualTo(language);
    }

    @Test
    void whatThePatronsProgramSaysDecidesADoubtfulCase() {
        assertThat(interpreter.interpret("wo ist die toilette").language()).isEqualTo("en");
        assertThat(interpreter.interpret("wo ist die toilette", "de").language()).isEqualTo("de");
        assertThat(interpreter.interpret("where is the toilet", "de").language()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"asdfghjkl", "zxcv qwrt", "sdkfjh skdjfh", "????", "42", "12345 67", ":-)"})
    void keysHitAtRandomAreGibberish(String text) {
        assertThat(interpreter.interpret(text).gibberish()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "renew",
                "ILL",
                "3d printing",
                "umbrella",
                "xerox",
                "pritner",
                "fees for 2 dvds",
                "我想借书",
                "bibliothèque"
            })
    void oddButHonestWordsAreNot(String text) {
        assertThat(interpreter.interpret(text).gibberish()).isFalse();
    }
}
