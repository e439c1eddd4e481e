package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.Deskbell;
import org.deskbell.support.Browser;
import org.deskbell.support.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// How long 10,000 FAQs take into the knowledge base and out again, and how the office goes with
/// them; docs/benchmarks/import.md has the figures. Run by
///
/// `./mvnw test -Dtest=ImportBenchmark`
///
/// Surefire finds this class only when it is named. The client shares the machine with the server.
class ImportBenchmark {
    private static final int FAQS = Integer.getInteger("deskbell.faqs", 10_000);
    private static final int REQUESTS = 20;

    /// In seconds; learning from so many takes its time.
    private static final int PATIENCE = Integer.getInteger("deskbell.patience", 300);

    private static final String ADMIN = "twelve silent map drawers";
    private static final String[] DOES = {
        "borrow", "renew", "return", "reserve", "find", "copy", "scan", "mend", "buy", "lend"
    };
    private static final String[] KINDS = {
        "red", "old", "rare", "large", "small", "blue", "heavy", "thin", "new", "signed"
    };
    private static final String[] THINGS = {
        "atlas", "globe", "score", "print", "chart", "film", "record", "letter", "poster", "map"
    };

    @TempDir private Path data;
    private Browser editor = new Browser("192.0.2.40", 0);

    @Test
    void tenThousandAnswers() {
        try (var server =
                ServerProcess.start(Deskbell.class, data, "--deskbell.admin-password=" + ADMIN)) {
            editor = new Browser("192.0.2.40", server.port());
            editor.signIn("admin", ADMIN);
            String plan = timed("the plan", () -> planned(csv()));
            timed("saved as drafts", () -> post(plan, "action", "SAVE"));
            pages("10,000 drafts");
            timed("published, with the index", () -> post(plan + "/gate", "reason", "measured"));
            pages("10,000 published, while it learns");
            Instant from = Instant.now();
            until(() -> learnt(server) || waited(from, PATIENCE));
            System.out.printf(
                    "learnt in the background afterwards: %s s%s%n",
                    Duration.between(from, Instant.now()).toSeconds(),
                    learnt(server) ? "" : ", and not through");
            pages("10,000 published");
            timed("taken back", () -> post(plan + "/undo"));
        }
    }

    private static boolean learnt(ServerProcess server) {
        return server.hasSaid("Learnt what questions mean");
    }

    private static boolean waited(Instant from, int seconds) {
        return Duration.between(from, Instant.now()).toSeconds() > seconds;
    }

    private void pages(String when) {
        for (String page :
                new String[] {
                    "/office/documents",
                    "/office/documents?q=rare+globe+42",
                    "/office/documents?q=the",
                    "/office",
                    "/office/documents/faq/renew-items.md",
                    "/office/import"
                }) {
            var times = new ArrayList<Long>();
            for (int i = 0; i < REQUESTS + 5; i++) {
                long start = System.nanoTime();
                assertThat(editor.get(page).statusCode()).isEqualTo(200);
                times.add(System.nanoTime() - start);
            }
            double median =
                    times.stream().skip(5).sorted().skip(REQUESTS / 2).findFirst().orElseThrow()
                            / 1e6;
            System.out.printf("%s: %s %.0f ms%n", when, page, median);
        }
        long start = System.nanoTime();
        assertThat(
                        editor.post(
                                        "/office/documents/faq/renew-items.md",
                                        "action",
                                        "check",
                                        "text",
                                        "x",
                                        "basedOn",
                                        "1",
                                        "note",
                                        "",
                                        "_csrf",
                                        editor.token())
                                .statusCode())
                .isEqualTo(200);
        System.out.printf(
                "%s: a check while typing %.0f ms%n", when, (System.nanoTime() - start) / 1e6);
    }

    private interface Step {
        String take();
    }

    private String timed(String what, Step step) {
        Instant start = Instant.now();
        String address = step.take();
        System.out.printf(
                "%s: %.1f s%n", what, Duration.between(start, Instant.now()).toMillis() / 1000.0);
        return address;
    }

    private String planned(byte[] csv) {
        String plan =
                Browser.location(
                        editor.upload(
                                "/office/import",
                                "faqs.csv",
                                csv,
                                "format",
                                "",
                                "_csrf",
                                editor.token()));
        return post(
                plan,
                "column",
                "QUESTION",
                "column",
                "ANSWER",
                "column",
                "KEYWORDS",
                "style",
                "HTML");
    }

    /// Until what it begins has ended.
    private String post(String address, String... fields) {
        var form = new ArrayList<>(java.util.List.of(fields));
        form.add("_csrf");
        form.add(editor.token());
        boolean columns = fields.length > 0 && fields[0].equals("column");
        editor.post(columns ? address + "/columns" : address, form.toArray(String[]::new));
        String plan = address.replaceFirst("/(gate|undo)$", "");
        until(() -> !editor.get(plan).body().contains("<progress"));
        return plan;
    }

    private static void until(BooleanSupplier done) {
        try {
            while (!done.getAsBoolean()) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] csv() {
        var csv = new StringBuilder("Question,Answer,Topics\n");
        for (int i = 0; i < FAQS; i++) {
            String does = DOES[i % 10];
            String kind = KINDS[i / 10 % 10];
            String thing = THINGS[i / 100 % 10];
            csv.append(
                    "How do I %s the %s %s %d?,\"<p>You can %s the %s %s at the desk on floor %d. See <a href=\"\"https://lib.example.org/%d\"\">its page</a>.</p><ul><li>Bring your card.</li><li>It takes %d minutes.</li></ul><p>%s</p>\",%s; %s\n"
                            .formatted(
                                    does,
                                    kind,
                                    thing,
                                    i / 1000,
                                    does,
                                    kind,
                                    thing,
                                    i % 9,
                                    i,
                                    i % 60,
                                    "Ask us if it is not there, we look for it together. "
                                            .repeat(4),
                                    thing,
                                    kind));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
