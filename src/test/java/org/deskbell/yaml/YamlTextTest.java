package org.deskbell.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class YamlTextTest {
    private static final YamlText HOURS =
            new YamlText(
                    """
                    # When we are open.
                    time-zone: UTC
                    branches:
                      main:
                        name: Main Library
                        weekly:
                          # Mondays are short.
                          monday: ["08:00-12:00"]
                          tuesday:
                            - "08:00-12:00"
                            - "13:00-18:00"
                      east:
                        name: East
                        weekly:
                          monday: []

                    # Days that differ.
                    exceptions:
                      - {from: 2026-12-24, name: Christmas}
                      - from: 2026-12-31
                        name: New Year
                    # The end.
                    """);

    @Test
    void aValueIsReplacedAndTheRestStaysAsItWas() {
        String changed =
                HOURS.with(
                                List.of("branches", "main", "weekly", "tuesday"),
                                YamlText.list(List.of("10:00-11:00")))
                        .with(List.of("branches", "east", "weekly", "monday"), "[\"09:00-10:00\"]")
                        .text();

        assertThat(changed)
                .isEqualTo(
                        HOURS.text()
                                .replace(
                                        """
                                        tuesday:
                                                - "08:00-12:00"
                                                - "13:00-18:00"
                                        """,
                                        "tuesday: [\"10:00-11:00\"]\n")
                                .replace("monday: []", "monday: [\"09:00-10:00\"]"));
    }

    @Test
    void aKeyThatIsMissingIsAddedBesideTheOthers() {
        String changed =
                HOURS.with(List.of("branches", "main", "weekly", "sunday"), "[]")
                        .with(List.of("branches", "east", "phone"), "\"555\"")
                        .with(List.of("desk"), Map.of("name", "Chat"))
                        .text();

        assertThat(changed)
                .contains("        - \"13:00-18:00\"\n      sunday: []\n  east:")
                .contains("      monday: []\n    phone: \"555\"\n")
                .contains("    name: New Year\ndesk:\n  name: \"Chat\"\n");
        assertThat(read(changed).get("exceptions").orElseThrow().items()).hasSize(2);
    }

    @Test
    void anItemIsAddedAtTheEndOfItsListAndTakenAway() {
        YamlText more = HOURS.withItem("exceptions", "{from: 2027-01-01, name: \"Day: one\"}");
        assertThat(more.text())
                .contains("    name: New Year\n  - {from: 2027-01-01, name: \"Day: one\"}\n# The");

        assertThat(more.withoutItem("exceptions", 2)).isEqualTo(HOURS);
        assertThat(HOURS.withoutItem("exceptions", 1).text())
                .contains("name: Christmas}\n# The end.");
        assertThat(HOURS.withoutItem("exceptions", 7)).isEqualTo(HOURS);
    }

    @Test
    void theLastItemLeavesAnEmptyListToWhichOneCanBeAdded() {
        YamlText none = HOURS.withoutItem("exceptions", 0).withoutItem("exceptions", 0);
        assertThat(none.text()).contains("exceptions: []\n");

        assertThat(none.withItem("exceptions", "{from: 2027-01-01}").text())
                .contains("exceptions:\n  - {from: 2027-01-01}\n# The end.");
        assertThat(new YamlText("time-zone: UTC\n").withItem("exceptions", "{a: b}").text())
                .isEqualTo("time-zone: UTC\nexceptions:\n  - {a: b}\n");
    }

    @Test
    void anyTextIsAValue() {
        String odd = "a: \"b\" \\ # {no} - *this*\nand that\tü";
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", odd);
        texts.put("es", "sí");
        String changed = new YamlText("name: x\n").with(List.of("emergency"), texts).text();

        var emergency = read(changed).get("emergency").orElseThrow();
        assertThat(emergency.fields(Set.of("en", "es")).required("en")).isEqualTo(odd);
        assertThat(emergency.fields(Set.of("en", "es")).required("es")).isEqualTo("sí");
    }

    private static Fields read(String text) {
        var mistakes = new ArrayList<Mistake>();
        Fields fields =
                new Fields(YamlNode.parse(text, mistakes), YamlNode.parse(text, mistakes).fields());
        assertThat(mistakes).isEmpty();
        return fields;
    }
}
