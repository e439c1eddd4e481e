package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The scripts' own tests, in `widget/test`, where Node is installed; the build does not need it.
class WidgetScriptsTest {
    private static final File WIDGET = new File("widget");

    @Test
    void theScriptsPassTheirOwnTests() throws Exception {
        assumeTrue(hasNode(), "no Node 20 or later on this machine");
        var command = new ArrayList<>(List.of("node", "--test"));
        Arrays.stream(new File(WIDGET, "test").list())
                .filter(name -> name.endsWith(".test.js"))
                .forEach(name -> command.add("test/" + name));
        var tests = start(command);
        assertThat(tests.output()).contains("# fail 0");
        assertThat(tests.status()).isZero();
    }

    private record Finished(int status, String output) {}

    private static boolean hasNode() throws InterruptedException {
        try {
            var version = start(List.of("node", "--version")).output();
            return Integer.parseInt(version.strip().replaceAll("^v(\\d+).*", "$1")) >= 20;
        } catch (IOException | NumberFormatException none) {
            return false;
        }
    }

    private static Finished start(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command).directory(WIDGET).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), output);
    }
}
