package org.deskbell;

import org.deskbell.answers.CheckCommand;
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
            java -jar deskbell.jar                              the server
            java -jar deskbell.jar check --knowledge-base DIR   tells what to mend in a knowledge base
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
        return switch (line.command()) {
            case "check" ->
                    line.option("knowledge-base")
                            .map(folder -> CheckCommand.run(Path.of(folder), System.out))
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
