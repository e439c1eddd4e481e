package org.deskbell.look;

import org.deskbell.answers.Answers;
import org.deskbell.kernel.SystemWords;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The look of the chat at this moment, and how it is told to browsers. Thread-safe; costs nothing.
@Component
public final class ChatLook {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<Look> look;
    private final Answers answers;

    ChatLook(Supplier<Look> look, Answers answers) {
        this.look = look;
        this.answers = answers;
    }

    public Look now() {
        return look.get();
    }

    /// The library's own language, as far as the chat speaks it: always offered.
    public String home() {
        String own = answers.content().library().language();
        return SystemWords.LANGUAGES.contains(own) ? own : "en";
    }

    /// Those that the chat offers, the library's own first: what is spoken with whoever wants none
    /// of them.
    public List<String> languages() {
        return languages(now());
    }

    private List<String> languages(Look of) {
        String home = home();
        Stream<String> others = SystemWords.LANGUAGES.stream().filter(one -> !one.equals(home));
        return Stream.concat(Stream.of(home), others.filter(of.languages()::contains)).toList();
    }

    /// @param style     for the widget's shadow, under what the page says; nothing where all is as
    ///     shipped
    /// @param side      where the button stands, if the page does not say
    /// @param languages that are offered, the library's own first
    /// @param label     the words of the button, by language
    record Told(String style, String side, List<String> languages, Map<String, String> label) {}

    /// A look as the widget takes it.
    ///
    /// @return JSON
    public String told(Look of) {
        return JSON.writeValueAsString(
                new Told(style(of), key(of.side()), languages(of), of.label()));
    }

    private static String style(Look of) {
        String style = "";
        if (!of.accent().isEmpty()) {
            style += colours(of.shades(), "var(--deskbell-accent,", ")");
        }
        if (of.corners() != Look.SHIPPED.corners()) {
            style += "--radius:var(--deskbell-radius," + of.corners().css() + ");";
        }
        return style.isEmpty() ? "" : ":host{" + style + "}";
    }

    /// For the public pages.
    String sheet() {
        Look now = now();
        return now.accent().isEmpty() ? "" : ":root{" + colours(now.shades(), "", "") + "}\n";
    }

    private static String colours(Accent accent, String before, String after) {
        Accent.Shade light = accent.light();
        Accent.Shade dark = accent.dark();
        return "--accent:%slight-dark(%s,%s)%s;--on-accent:light-dark(%s,%s);--accent-text:light-dark(%s,%s);"
                .formatted(
                        before,
                        light.fill(),
                        dark.fill(),
                        after,
                        light.on(),
                        dark.on(),
                        light.text(),
                        dark.text());
    }

    private static String key(Side side) {
        return switch (side) {
            case START -> "start";
            case END -> "end";
        };
    }
}
