package org.deskbell.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How a page with the chat loads on a slow phone, as Lighthouse has it: round trips of 150 ms, 1.6
/// Mbit/s, a processor four times slower, nothing in the cache. docs/benchmarks/pages.md has the
/// figures. Run by
///
/// `./mvnw test -Dtest=PageSpeedBenchmark`
///
/// Surefire finds this class only when it is named.
class PageSpeedBenchmark extends BrowserTest {
    private static final int RUNS = 5;
    private static final double BYTES_A_SECOND = 1_600_000 / 8.0;
    private static final String WATCH =
            """
            window.seen = { lcp: 0, shift: 0, blocked: 0 };
            const watch = (type, each) => new PerformanceObserver(list => list.getEntries().forEach(each)).observe({ type, buffered: true });
            watch('largest-contentful-paint', ({ startTime }) => { seen.lcp = startTime; });
            watch('layout-shift', ({ value }) => { seen.shift += value; });
            watch('longtask', ({ duration }) => { seen.blocked += Math.max(0, duration - 50); });
            """;
    private static final String READ =
            """
            () => {
              const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
              const blocking = loaded.filter(one => one.renderBlockingStatus === 'blocking');
              return { ...seen, fcp: performance.getEntriesByName('first-contentful-paint')[0].startTime, requests: loaded.length,
                bytes: loaded.reduce((sum, one) => sum + one.transferSize, 0),
                scripts: blocking.filter(one => one.initiatorType === 'script').length, sheets: blocking.length };
            }
            """;

    private record Load(
            double first,
            double largest,
            double shift,
            double blocked,
            double scripts,
            double sheets,
            double requests,
            double bytes) {
        static Load of(Map<String, Number> seen) {
            ToDoubleFunction<String> value = name -> seen.get(name).doubleValue();
            return new Load(
                    value.applyAsDouble("fcp"),
                    value.applyAsDouble("lcp"),
                    value.applyAsDouble("shift"),
                    value.applyAsDouble("blocked"),
                    value.applyAsDouble("scripts"),
                    value.applyAsDouble("sheets"),
                    value.applyAsDouble("requests"),
                    value.applyAsDouble("bytes"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/faq", "/faq/renew-items", "/faq/ar", "/ask"})
    void aPageOnASlowPhone(String path) {
        var loads = new ArrayList<Load>();
        for (int i = 0; i < RUNS; i++) {
            loads.add(load(path));
        }
        System.out.printf(
                "| `%s` | %.0f ms | %.0f ms | %.3f | %.0f ms | %.0f | %.0f | %.0f | %.1f KB |%n",
                path,
                median(loads, Load::first),
                median(loads, Load::largest),
                loads.stream().mapToDouble(Load::shift).max().orElseThrow(),
                median(loads, Load::blocked),
                median(loads, Load::scripts),
                median(loads, Load::sheets),
                median(loads, Load::requests),
                median(loads, Load::bytes) / 1000);
    }

    @SuppressWarnings("unchecked")
    private Load load(String path) {
        var phone =
                person(
                        new Browser.NewContextOptions()
                                .setViewportSize(412, 823)
                                .setDeviceScaleFactor(1.75)
                                .setIsMobile(true)
                                .setHasTouch(true));
        phone.addInitScript(WATCH);
        Page page = page(phone);
        slow(page);
        page.navigate(url(path));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        var load = Load.of((Map<String, Number>) page.evaluate(READ));
        page.close();
        return load;
    }

    private static void slow(Page page) {
        var chromium = page.context().newCDPSession(page);
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 150);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND / 2);
        chromium.send("Network.enable");
        chromium.send("Network.emulateNetworkConditions", line);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        chromium.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> what) {
        return loads.stream().mapToDouble(what).sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }
}
