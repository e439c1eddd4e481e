package org.deskbell.mail;

import org.springframework.web.util.HtmlUtils;

import java.util.Locale;
import java.util.Set;

/// What somebody reads who is shown a page of HTML, as plain text. For mails; linear in the length
/// of the page, whatever is wrong in it.
final class HtmlText {
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title");
    private static final Set<String> LINES =
            Set.of("br", "div", "tr", "li", "dt", "dd", "blockquote");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "hr");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private HtmlText(String html) {
        this.html = html;
    }

    static String of(String html) {
        var reading = new HtmlText(html);
        while (reading.at < html.length()) {
            reading.next();
        }
        return reading.text
                .toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private void next() {
        int open = html.indexOf('<', at);
        int end = open < 0 ? html.length() : open;
        words(html.substring(at, end));
        at = end;
        if (open < 0) {
            return;
        }
        if (html.startsWith("<!--", at)) {
            skipBehind("-->");
        } else {
            tag();
        }
    }

    private void words(String raw) {
        String line = HtmlUtils.htmlUnescape(raw.replaceAll("\\s+", " "));
        boolean begins = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(begins ? line.stripLeading() : line);
    }

    private void tag() {
        int close = html.indexOf('>', at);
        if (close < 0) {
            at = html.length();
            return;
        }
        String inside = html.substring(at + 1, close);
        at = close + 1;
        boolean ends = inside.startsWith("/");
        String name = inside.replaceFirst("^/", "").split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
        if (UNSEEN.contains(name) && !ends) {
            skipBehind("</" + name);
            skipBehind(">");
        } else if (PARAGRAPHS.contains(name)) {
            text.append("\n\n");
        } else if (LINES.contains(name) && !(ends && name.equals("li"))) {
            text.append(name.equals("li") ? "\n- " : "\n");
        } else if (name.equals("td") && ends) {
            text.append(' ');
        }
    }

    private void skipBehind(String mark) {
        for (int i = at; i <= html.length() - mark.length(); i++) {
            if (html.regionMatches(true, i, mark, 0, mark.length())) {
                at = i + mark.length();
                return;
            }
        }
        at = html.length();
    }
}
