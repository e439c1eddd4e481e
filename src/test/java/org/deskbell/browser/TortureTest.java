package org.deskbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.deskbell.Deskbell;
import org.deskbell.support.FaultyNetwork;
import org.deskbell.support.ServerProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Patrons who talk, in a real browser, over a network that fails in every way, with a server that
/// is killed and one that is replaced. In the end nothing is lost, doubled or out of order. What
/// they were shown was true all the time. A full run:
/// `./mvnw test -Dtest=TortureTest -Ddeskbell.torture=200`; `-Ddeskbell.seed=` repeats a plan.
class TortureTest {
    private static final int PATRONS = Integer.getInteger("deskbell.torture", 20);
    private static final long SEED = Long.getLong("deskbell.seed", System.nanoTime());
    private static final Duration TALKING =
            Duration.ofMillis(Math.clamp(PATRONS * 600L, 12_000, 120_000));
    private static final int SENTENCES = Math.clamp(TALKING.toSeconds() / 2, 6, 12);
    private static final int DISASTERS = Math.max(1, (int) TALKING.toSeconds() / 40);

    /// So long before the end of the talking every silence has begun.
    private static final Duration CALM = Duration.ofSeconds(8);

    private static final Duration PATIENCE = Duration.ofSeconds(120 + 2L * PATRONS);
    private static final int PATRONS_A_PAGE = 50;
    private static final List<String> QUESTIONS =
            List.of("how do I renew a book", "where can I park", "is there wifi", "qwzx vlorp");

    private enum Fault {
        CUT,
        RESET,
        TORN,
        SLOW,
        HALF_OPEN,
        NOTHING_GOES_UP,
        NOTHING_COMES_DOWN,
        RELOAD,
        FALSE_ALARM,
        OUTAGE,
        KILL,
        DEPLOY;

        /// What befalls one patron.
        private static final List<Fault> SMALL = List.of(values()).subList(0, OUTAGE.ordinal());

        private boolean isOfTheServer() {
            return this == KILL || this == DEPLOY;
        }

        private boolean isSilent() {
            return this == HALF_OPEN || this == NOTHING_GOES_UP || this == NOTHING_COMES_DOWN;
        }
    }

    private record Step(Duration at, Runnable what) {}

    @TempDir private Path data;

    private final Random random = new Random(SEED);
    private final FaultyNetwork network = FaultyNetwork.open();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    /// What each page is to do next: a call to a page takes long on a busy machine.
    private final List<List<List<String>>> orders = new ArrayList<>();

    private final PriorityQueue<Step> plan = new PriorityQueue<>(Comparator.comparing(Step::at));
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

    /// How many sentences have been said in each tab.
    private final Map<String, Integer> said = new TreeMap<>();

    private final Shown shown = new Shown();
    private Instant begun = Instant.EPOCH;
    private volatile @Nullable ServerProcess server;

    @AfterEach
    void end() {
        contexts.forEach(BrowserContext::close);
        network.close();
        if (server instanceof ServerProcess running) {
            running.kill();
        }
    }

    @Test
    void nothingIsLostDoubledOrOutOfOrderAndWhatIsShownIsTrue() {
        Assumptions.assumeTrue(Chromium.find().isPresent(), "no browser on this machine");
        System.out.printf("Torture of %d patrons, -Ddeskbell.seed=%d%n", PATRONS, SEED);
        begin();
        for (int first = 0; first < PATRONS; first += PATRONS_A_PAGE) {
            pages.add(page());
            orders.add(new ArrayList<>());
        }
        IntStream.range(0, PATRONS).forEach(this::planPatron);
        IntStream.range(0, DISASTERS).forEach(this::planDisaster);
        begun = Instant.now();
        while (!plan.isEmpty() || !isCalm()) {
            while (!plan.isEmpty() && plan.element().at().compareTo(now()) <= 0) {
                plan.remove().what().run();
            }
            look();
            assertThat(now())
                    .as(() -> "a calm end; not calm: " + restless())
                    .isLessThan(TALKING.plus(PATIENCE));
        }
        System.out.printf(
                "%d sentences, %d lines, %d s, faults %s, %s%n",
                sentences().size(),
                network.lines().size(),
                now().toSeconds(),
                faults,
                shown.noticed(network.lines()));

        var store = StoredChats.read(data);
        assertThat(store.conversations())
                .hasSize(PATRONS)
                .allSatisfy((_, conversations) -> assertThat(conversations).hasSize(1));
        assertThat(store.patronsWords()).containsExactlyInAnyOrderElementsOf(sentences());
        said.forEach(
                (tab, n) -> assertThat(store.wordsOf(tab)).as(tab).isEqualTo(sentences(tab, n)));
        assertThat(store.withoutExactlyOneReply()).isEmpty();
        screens()
                .forEach(
                        (tab, screen) ->
                                assertThat(screen).as(tab).isEqualTo(store.screen(chatOf(tab))));
        assertThat(shown.untruths(network.lines())).isEmpty();
    }

    private void begin() {
        // A limit that is met, so that it shows whether what is too fast keeps its order.
        server =
                ServerProcess.soon(
                        Deskbell.class,
                        data,
                        "--deskbell.limits.messages=4",
                        "--deskbell.limits.messages-per=4s");
        network.leadTo(Objects.requireNonNull(server).port());
    }

    /// Nobody's screen, but everybody's eyes.
    private Page page() {
        BrowserContext context =
                Chromium.find().orElseThrow().newContext(new Browser.NewContextOptions());
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(shown::complains);
        page.navigate("http://127.0.0.1:" + network.port() + "/faq");
        page.evaluate(script());
        return page;
    }

    private static String script() {
        try (var script = TortureTest.class.getResourceAsStream("torture.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The plan

    private void planPatron(int n) {
        String tab = "p" + n;
        at(moment(Duration.ofSeconds(1)), () -> open(tab, TALKING));
        if (n % 4 == 3) {
            at(moment(TALKING.dividedBy(2)), () -> openSecondTab(tab));
        }
        for (int i = 0; i < SENTENCES / 3; i++) {
            Fault fault = Fault.SMALL.get(random.nextInt(Fault.SMALL.size()));
            Duration from = Duration.ofSeconds(1);
            Duration until = fault.isSilent() ? TALKING.minus(CALM) : TALKING;
            at(from.plus(moment(until.minus(from))), () -> strike(fault, tab));
        }
    }

    /// The network fails for everybody, and then the server does.
    private void planDisaster(int n) {
        Duration quarter = TALKING.dividedBy(DISASTERS * 4L);
        Duration outage = quarter.multipliedBy(4L * n + 1);
        at(outage, () -> strike(Fault.OUTAGE, ""));
        at(outage.plusSeconds(2), network::up);
        Fault restart = n % 2 == 0 ? Fault.KILL : Fault.DEPLOY;
        at(quarter.multipliedBy(4L * n + 2), () -> strike(restart, ""));
    }

    private void at(Duration when, Runnable what) {
        plan.add(new Step(when, what));
    }

    private Duration moment(Duration before) {
        return Duration.ofMillis(random.nextLong(before.toMillis()));
    }

    private Duration now() {
        return Duration.between(begun, Instant.now());
    }

    // What is done

    private void open(String tab, Duration talking) {
        order(tab, "open", chatOf(tab));
        said.put(tab, 0);
        for (int i = 0; i < SENTENCES; i++) {
            at(now().plus(moment(talking)), () -> say(tab));
        }
    }

    /// It finds the chat of the first, once there is one.
    private void openSecondTab(String first) {
        if (shown.hasSentWords(first)) {
            open(first + "b", TALKING.dividedBy(2));
        } else {
            at(now().plusMillis(200), () -> openSecondTab(first));
        }
    }

    private void say(String tab) {
        String sentence = sentence(tab, said.merge(tab, 1, Integer::sum));
        order(tab, "say", sentence);
    }

    private void order(String tab, String what, String with) {
        orders.get(pageOf(tab)).add(List.of(what, tab, with));
    }

    private void strike(Fault fault, String tab) {
        if (fault.isOfTheServer() && server == null) {
            at(now().plusSeconds(1), () -> strike(fault, tab));
            return;
        }
        faults.merge(fault, 1, Integer::sum);
        switch (fault) {
            case RELOAD -> order(tab, "reload", "");
            case FALSE_ALARM -> order(tab, "falseAlarm", "");
            case OUTAGE -> network.down();
            case KILL -> restart(ServerProcess::kill);
            case DEPLOY -> restart(ServerProcess::stop);
            default -> network.newest(tab).ifPresent(line -> strike(fault, line));
        }
    }

    private static void strike(Fault fault, FaultyNetwork.Line line) {
        switch (fault) {
            case CUT -> line.cut();
            case RESET -> line.reset();
            case TORN -> line.tear();
            case SLOW -> line.delay(Duration.ofMillis(800));
            case HALF_OPEN -> line.swallow(true, true);
            case NOTHING_GOES_UP -> line.swallow(true, false);
            case NOTHING_COMES_DOWN -> line.swallow(false, true);
            default -> throw new IllegalArgumentException(fault.name());
        }
    }

    private void restart(Consumer<ServerProcess> end) {
        ServerProcess before = Objects.requireNonNull(server);
        server = null;
        Thread.ofVirtual()
                .start(
                        () -> {
                            end.accept(before);
                            begin();
                        });
    }

    /// What is shown as sent is looked for in the store at once.
    private void look() {
        for (int i = 0; i < pages.size(); i++) {
            shown.add(pages.get(i).evaluate("orders => torture.obey(orders)", orders.get(i)));
            orders.get(i).clear();
        }
        if (server != null && shown.awaitsProof()) {
            shown.compare(StoredChats.read(data).patronsWords());
        }
    }

    private boolean isCalm() {
        return server != null
                && pages.stream()
                        .allMatch(page -> page.evaluate("torture.restless()").equals(List.of()));
    }

    private String restless() {
        return pages.stream().map(page -> page.evaluate("torture.restless()")).toList()
                + (server == null ? ", and there is no server" : "");
    }

    // Who and what

    private static int pageOf(String tab) {
        return Integer.parseInt(chatOf(tab).substring(1)) / PATRONS_A_PAGE;
    }

    private static String chatOf(String tab) {
        return tab.endsWith("b") ? tab.substring(0, tab.length() - 1) : tab;
    }

    private static String sentence(String tab, int n) {
        return "%s says %d: %s".formatted(tab, n, QUESTIONS.get(n % QUESTIONS.size()));
    }

    private static List<String> sentences(String tab, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> sentence(tab, i)).toList();
    }

    private List<String> sentences() {
        return said.entrySet().stream()
                .flatMap(one -> sentences(one.getKey(), one.getValue()).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<String>> screens() {
        var screens = new TreeMap<String, List<String>>();
        pages.forEach(
                page ->
                        screens.putAll(
                                (Map<String, List<String>>) page.evaluate("torture.screens()")));
        return screens;
    }
}
