package org.deskbell.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.util.FileSystemUtils;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@Execution(ExecutionMode.CONCURRENT) // all that it needs is its own
class GateCommandTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void whatIsRetiredIsMissedByWhomItAnswered() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("knowledge-base"), folder);
        Files.delete(folder.resolve("README.md"));
        Files.delete(folder.resolve("faq/exam-proctoring.md"));
        for (String questions : List.of("golden.yml", "practice.yml")) {
            Path file = folder.resolve("shopper").resolve(questions);
            List<String> others =
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.contains("expect: exam-proctoring"))
                            .toList();
            Files.write(file, others);
        }

        assertThat(run(Optional.empty())).isEqualTo(1);

        assertThat(out.toString().lines())
                .anyMatch(
                        line ->
                                line.startsWith(
                                        "worse\tdo you proctor exams\tanswer exam-proctoring"))
                .last()
                .asString()
                .matches("\\d+ worse, \\d+ other than before, \\d+ better, of \\d+ golden.*");
    }

    @Test
    void whatCannotBeAskedIsSaid() throws IOException {
        assertThat(run(Optional.of(folder.resolve("nowhere")))).isEqualTo(2);
        assertThat(out.toString()).contains("cannot be read", "nowhere");

        Files.createDirectory(folder.resolve("faq"));
        Files.writeString(folder.resolve("faq/broken.md"), "nothing but a line");
        assertThat(run(Optional.empty())).isEqualTo(2);
        assertThat(out.toString()).contains("faq/broken.md:1", "Mend these first.");
    }

    private int run(Optional<Path> before) {
        return new GateCommand(before, folder, 0.95).run(new PrintStream(out, true));
    }
}
