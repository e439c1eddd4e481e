package org.deskbell;

import org.deskbell.answering.EvaluateCommand;
import org.deskbell.answering.GateCommand;
import org.deskbell.answering.TrainCommand;
import org.deskbell.answers.KnowledgeCommands;
import org.deskbell.staff.AccountCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/// Starts the server, or does what the first word of the command line asks for instead.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Deskbell {
    private static final String USAGE =
            """
            java -jar deskbell.jar                               the server
            java -jar deskbell.jar check --knowledge-base DIR    tells what to mend in a knowledge base
            java -jar deskbell.jar import DIR|ZIP [--apply]      a folder or zip into the database; first only the plan
            java -jar deskbell.jar export DIR|ZIP                what is published into a folder or zip
            java -jar deskbell.jar password NAME                 makes an account a new password
            java -jar deskbell.jar evaluate --questions FILE [--out-of-scope FILE] [--dialogues FILE]
                                            [--knowledge-base DIR] [--now INSTANT]
                                            [--target-precision SHARE]                 how good the answers are
            java -jar deskbell.jar gate --after DIR [--before DIR] [--target-precision SHARE]
                                                                                       what would change for patrons
            java -jar deskbell.jar train --knowledge-base DIR --out DIR                a model into a folder
            Settings follow as --name=value; import, export and password want the --deskbell.data-dir of the stopped server.
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
            case "evaluate" ->
                    line.option("questions")
                            .map(questions -> evaluate(Path.of(questions), line))
                            .orElseGet(Deskbell::usage);
            case "gate" ->
                    line.option("after")
                            .map(folder -> gate(Path.of(folder), line))
                            .orElseGet(Deskbell::usage);
            case "train" ->
                    line.option("knowledge-base")
                            .filter(_ -> line.has("out"))
                            .map(folder -> train(Path.of(folder), line))
                            .orElseGet(Deskbell::usage);
            case "password" ->
                    line.operand()
                            .map(
                                    name ->
                                            new AccountCommands(System.out)
                                                    .password(name, line.settings()))
                            .orElseGet(Deskbell::usage);
            default -> usage();
        };
    }

    private static int evaluate(Path questions, CommandLine line) {
        return new EvaluateCommand(
                        questions,
                        line.option("out-of-scope").map(Path::of),
                        line.option("dialogues").map(Path::of),
                        line.option("knowledge-base").map(Path::of),
                        line.option("now").map(Instant::parse),
                        precision(line))
                .run(quietly());
    }

    private static int gate(Path after, CommandLine line) {
        return new GateCommand(line.option("before").map(Path::of), after, precision(line))
                .run(quietly());
    }

    private static double precision(CommandLine line) {
        return line.option("target-precision").map(Double::valueOf).orElse(0.95);
    }

    private static int train(Path knowledgeBase, CommandLine line) {
        return TrainCommand.run(
                knowledgeBase, Path.of(line.option("out").orElseThrow()), quietly());
    }

    /// Standard output for the result alone: whatever is logged goes to standard error.
    private static PrintStream quietly() {
        PrintStream out = System.out;
        System.setOut(System.err);
        LoggingSystem.get(Deskbell.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return out;
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
