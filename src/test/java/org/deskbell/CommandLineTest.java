package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void withoutACommandItIsTheServer() {
        assertThat(CommandLine.of().command()).isEmpty();
        assertThat(CommandLine.of("--server.port=0").command()).isEmpty();
    }

    @Test
    void anOptionsValueFollowsItOrStandsBehindAnEqualsSign() {
        var line = CommandLine.of("check", "--knowledge-base", "a", "--now=b=c");

        assertThat(line.command()).isEqualTo("check");
        assertThat(line.option("knowledge-base")).contains("a");
        assertThat(line.option("now")).contains("b=c");
        assertThat(line.operands()).isEmpty();
    }

    @Test
    void aFlagTakesNoValue() {
        var line = CommandLine.of("import", "--apply", "folder");

        assertThat(line.has("apply")).isTrue();
        assertThat(line.operands()).containsExactly("folder");
    }

    @Test
    void anOptionWithoutItsValueIsEmpty() {
        assertThat(CommandLine.of("check", "--knowledge-base").option("knowledge-base")).isEmpty();
    }
}
