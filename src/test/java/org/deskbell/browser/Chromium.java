package org.deskbell.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of all browser tests: a Chromium or Chrome of this machine, else one that Playwright
/// downloads, else none. It is started once and lives as long as the tests do.
final class Chromium {
    private static final List<String> NAMES =
            List.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "chrome.exe");

    private static final List<Path> PLACES =
            List.of(
                    Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                    Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
                    Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static @Nullable Browser browser;
    private static @Nullable String problem;

    private Chromium() {}

    /// @return empty when there is no browser; why has then been said, loudly and once
    static synchronized Optional<Browser> find() {
        if (browser == null && problem == null) {
            try {
                browser = onThisMachine().map(Chromium::launch).orElseGet(Chromium::download);
            } catch (PlaywrightException none) {
                problem = String.valueOf(none.getMessage()).lines().findFirst().orElse("");
                System.err.println(
                        "BROWSER TESTS SKIPPED: no Chromium or Chrome on this machine, and none"
                                + " could be downloaded. "
                                + problem);
            }
        }
        return Optional.ofNullable(browser);
    }

    private static Optional<Path> onThisMachine() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var onPath =
                Stream.of(path.split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve));
        return Stream.concat(onPath, PLACES.stream()).filter(Files::isExecutable).findFirst();
    }

    private static Browser launch(Path executable) {
        var skip = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(skip));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
    }

    private static Browser download() {
        return Playwright.create().chromium().launch(new LaunchOptions().setArgs(QUIET));
    }
}
