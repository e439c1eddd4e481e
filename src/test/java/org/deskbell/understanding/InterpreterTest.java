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
                                "en", classifier("en"),
                                "es", classifier("es")),
                        null,
                        "en");
    }

    private static IntentClassifier classifier(String language) throws IOException {
        return IntentClassifier.read(ModelFiles.shipped().under(language), "intents");
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
                    library card                                    | en
                    lost card                                       | en
                    LA Times                                        | en
                    overdue fines?                                  | en
                    my son lost a dvd                               | en
                    me too                                          | en
                    do you have Como agua para chocolate            | en
                    hi, donde esta el baño                          | es
                    hola                                            | es
                    gracias                                         | es
                    multas                                          | es
                    horario?                                        | es
                    ¿wifi?                                          | es
                    imprimir en color                               | es
                    quiero hacer renew de mi library card           | es
                    ¿Dónde puedo imprimir?                          | es
                    necesito una tarjeta de la biblioteca           | es
                    Je voudrais réserver une salle                  | fr
                    où est la bibliothèque                          | fr
                    comment imprimer                                | fr
                    wo ist die toilette                             | de
                    kann ich hier drucken                           | de
                    quanto costa la tessera                         | it
                    onde fica a biblioteca                          | pt
                    Wie lange darf ich ein Buch behalten?           | de
                    Come posso prenotare un libro?                  | it
                    Como faço para renovar um livro?                | pt
                    Jak mogę przedłużyć książkę?                    | pl
                    Где находится библиотека?                       | ru
                    图书馆几点开门                                   | zh
                    你好                                             | zh
                    我想借 Harry Potter                              | zh
                    図書館は何時に開きますか                           | ja
                    도서관은 몇 시에 열어요?                           | ko
                    كيف يمكنني تجديد الكتاب                          | ar
                    مرحبا                                            | ar
                    Làm sao để mượn sách?                           | vi
                    """)
    void theLanguageIsGuessedWithCare(String text, String language) {
        assertThat(interpreter.interpret(text).language()).isEqualTo(language);
    }

    @Test
    void whatThePatronsProgramSaysDecidesADoubtfulCase() {
        assertThat(interpreter.interpret("wifi").language()).isEqualTo("en");
        assertThat(interpreter.interpret("wifi", "es").language()).isEqualTo("es");
        assertThat(interpreter.interpret("toiletten", "de").language()).isEqualTo("de");
        assertThat(interpreter.interpret("where is the toilet", "de").language()).isEqualTo("en");
        assertThat(interpreter.interpret("printer?", "es").language()).isEqualTo("en");
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
