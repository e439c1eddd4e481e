package org.deskbell.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Every state of the chat and of the public pages, at three widths, in both colour schemes, from
/// the left and from the right, on one page to be looked at: `target/sheet/index.html`, made by
///
/// `./mvnw test -Dtest=ScreenshotSheet`
///
/// Surefire finds this class only when it is named.
class ScreenshotSheet extends BrowserTest {
    private static final Path FOLDER = Path.of("target", "sheet");

    /// By state, the pictures of it.
    private static final Map<String, List<String>> PICTURES = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    LIGHT,  360, en
                    LIGHT,  768, en
                    LIGHT, 1280, en
                    DARK,   360, en
                    DARK,   768, en
                    DARK,  1280, en
                    LIGHT,  360, ar
                    LIGHT,  768, ar
                    LIGHT, 1280, ar
                    DARK,   360, ar
                    DARK,   768, ar
                    DARK,  1280, ar
                    """)
    void everyState(ColorScheme scheme, int width, String language) {
        var screen =
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 740);
        var person = person(screen);
        person.addInitScript(language(language));
        String suffix = "-%s-%d-%s.png".formatted(language, width, scheme.name().toLowerCase());
        var tour = new Tour(page(person), this::url, (page, state) -> take(page, state, suffix));
        tour.ofTheChat(librarian());
        new Tour(page(person(screen)), this::url, (page, state) -> take(page, state, suffix))
                .ofThePages(language);
    }

    private static void take(Page page, String state, String suffix) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(state + suffix)));
        PICTURES.computeIfAbsent(state, _ -> new ArrayList<>()).add(state + suffix);
    }

    @AfterAll
    static void bind() throws IOException {
        String rows =
                PICTURES.entrySet().stream()
                        .map(one -> row(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("\n"));
        Files.writeString(
                FOLDER.resolve("index.html"),
                """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Every state of the chat</title>
                <style>body { font: 1rem sans-serif } img { block-size: 22rem; border: 1px solid gray; margin: .25rem }</style>
                %s
                """
                        .formatted(rows));
    }

    private static String row(String state, List<String> pictures) {
        return "<h2>%s</h2>".formatted(state)
                + pictures.stream()
                        .map(
                                name ->
                                        "<img src=\"%s\" alt=\"%s\" loading=\"lazy\">"
                                                .formatted(name, name))
                        .collect(Collectors.joining());
    }
}
