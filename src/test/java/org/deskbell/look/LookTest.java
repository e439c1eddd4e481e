package org.deskbell.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.deskbell.kernel.SystemWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.List;
import java.util.Map;

class LookTest {
    @Test
    void withoutAnySettingItIsTheShippedOne() {
        assertThat(read(Map.of())).isEqualTo(Look.SHIPPED);
        assertThat(Look.SHIPPED.languages()).isEqualTo(SystemWords.LANGUAGES);
    }

    @Test
    void everySettingIsRead() {
        var read =
                read(
                        Map.of(
                                "deskbell.look.accent", "#7A1F3D",
                                "deskbell.look.corners", "square",
                                "deskbell.look.side", "start",
                                "deskbell.look.languages", "ar, en",
                                "deskbell.look.label.en", "Ask us"));

        assertThat(read)
                .isEqualTo(
                        new Look(
                                "#7a1f3d",
                                Corners.SQUARE,
                                Side.START,
                                List.of("en", "ar"),
                                Map.of("en", "Ask us")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "EN", "<b>"})
    void aLanguageThatTheChatDoesNotSpeakIsRefused(String language) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> look(List.of("en", language), Map.of()))
                .withMessageContaining("does not speak");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> look(List.of(), Map.of(language, "Ask us")))
                .withMessageContaining("does not speak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more than forty characters stand on this button",
                "two\nlines",
                "turned \u202e round",
                "what ${deskbell.admin-password} is"
            })
    void wordsThatCannotStandOnAButtonAreRefused(String words) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> look(List.of(), Map.of("en", words)))
                .withMessageStartingWith("The words of the button");
    }

    @Test
    void withoutWordsOfItsOwnALanguageKeepsTheShippedOnes() {
        assertThat(look(List.of(), Map.of("en", "  ", "es", " Pregunte ")).label())
                .isEqualTo(Map.of("es", "Pregunte"));
    }

    private static Look look(List<String> languages, Map<String, String> label) {
        return new Look("", Corners.ROUND, Side.END, languages, label);
    }

    private static Look read(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("deskbell.look", Look.class);
    }
}
