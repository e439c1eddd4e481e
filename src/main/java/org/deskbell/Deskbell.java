package org.deskbell;

import org.deskbell.answers.KnowledgeCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.nio.file.Path;
import java.time.Clock;

/// Starts the server, or does what the first word of the command line asks for instead.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Deskbell {
    private static final String USAGE =
            """
            java -jar deskbell.jar                               the server
            java -jar deskbell.jar check --knowledge-base DIR    tells what to mend in a knowledge base
            java -jar deskbell.jar import DIR [--apply]          a folder into the database; first only the plan
            java -jar deskbell.jar export DIR                    what is published into a folder
            Settings follow as --name=value; import and export want the --deskbell.data-dir of the stopped server.
            """;

    public static void main(String[] args) {
        var line = CommandLine.of(args);
        if (line.command().isEmpty() && !line.has("help")) {
            SpringApplication.run(Deskbell.class, args);
        } else {
            System.exit(run(line));
        }
    }

    /// @return the exit code
    private static int run(CommandLine line) {
        var knowledge = new KnowledgeCommands(System.out);
        return switch (line.command()) {
            case "check" ->
                    line.option("knowledge-base")
                            .map(folder -> knowledge.check(Path.of(folder)))
                            .orElseGet(Deskbell::usage);
            case "import" ->
                    line.operand()
                            .map(
                                    folder ->
                                            knowledge.importFrom(
                                                    Path.of(folder),
                                                    line.has("apply"),
                                                    line.settings()))
                            .orElseGet(Deskbell::usage);
            case "export" ->
                    line.operand()
                            .map(folder -> knowledge.exportTo(Path.of(folder), line.settings()))
                            .orElseGet(Deskbell::usage);
            default -> usage();
        };
    }

    private static int usage() {
        System.out.print(USAGE);
        return 2;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
