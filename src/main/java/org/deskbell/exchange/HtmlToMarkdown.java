package org.deskbell.exchange;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An answer in HTML as the Markdown that a chat can show. Scripts, styles and forms are gone;
/// whatever else is not in the closed set stays as words. Linear in the length of the answer.
final class HtmlToMarkdown {
    private static final Pattern TAG =
            Pattern.compile(
                    "<(?:p|br|div|a|ul|ol|li|b|i|em|strong|span|h[1-6]|table|img)\\b[^>]*>",
                    Pattern.CASE_INSENSITIVE);
    private static final String GONE =
            "script, style, noscript, template, svg, object, button, input, select, textarea, head,"
                    + " nav";
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "figure",
                    "figcaption",
                    "blockquote",
                    "pre",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "form",
                    "fieldset",
                    "address",
                    "details",
                    "summary",
                    "body",
                    "li",
                    "center");
    private static final int DEEPEST = 12;

    private final Set<String> notes = new LinkedHashSet<>();

    /// @param notes what is not as it was, a line each
    record Converted(String markdown, List<String> notes) {}

    private HtmlToMarkdown() {}

    static boolean isHtml(String text) {
        return TAG.matcher(text).find();
    }

    /// What somebody reads, on one line.
    static String words(String html) {
        return isHtml(html) || html.contains("&") ? Jsoup.parse(html).text() : html;
    }

    /// @param base the address that its links begin from; empty: unknown
    static Converted of(String html, String base) {
        Document page = Jsoup.parseBodyFragment(html, base);
        page.select(GONE).remove();
        return of(page.body());
    }

    static Converted of(Element element) {
        var conversion = new HtmlToMarkdown();
        String markdown = String.join("\n\n", conversion.blocks(element, 0));
        return new Converted(markdown.strip(), List.copyOf(conversion.notes));
    }

    /// The blocks within an element; what stands between them is a paragraph.
    private List<String> blocks(Element parent, int depth) {
        var blocks = new ArrayList<String>();
        var loose = new ArrayList<Node>();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && holdsBlocks(element)) {
                paragraph(loose, blocks);
                if (depth < DEEPEST) {
                    blocks.addAll(block(element, depth));
                } else {
                    add(blocks, MarkdownText.paragraph(element.text()));
                }
            } else {
                loose.add(node);
            }
        }
        paragraph(loose, blocks);
        return blocks;
    }

    private static boolean holdsBlocks(Element element) {
        return BLOCKS.contains(element.normalName())
                || element.children().stream()
                        .anyMatch(child -> BLOCKS.contains(child.normalName()));
    }

    private List<String> block(Element element, int depth) {
        var blocks = new ArrayList<String>();
        switch (element.normalName()) {
            case "ul" -> add(blocks, list(element, false, depth));
            case "ol" -> add(blocks, list(element, true, depth));
            case "table" -> add(blocks, table(element));
            case "hr" -> {}
            case "h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary" -> {
                String words = inline(List.copyOf(element.childNodes())).replace("**", "").strip();
                add(blocks, marked("**", words));
            }
            case "pre" ->
                    element.wholeText()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .reduce((a, b) -> a + "\n" + b)
                            .ifPresent(text -> add(blocks, MarkdownText.of(text)));
            default -> blocks.addAll(blocks(element, depth + 1));
        }
        return blocks;
    }

    private void paragraph(List<Node> loose, List<String> blocks) {
        add(blocks, MarkdownText.started(inline(loose)));
        loose.clear();
    }

    private static void add(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }

    private String list(Element list, boolean ordered, int depth) {
        var items = new ArrayList<String>();
        for (Element item : list.children()) {
            List<String> blocks =
                    depth < DEEPEST
                            ? blocks(item, depth + 1)
                            : List.of(MarkdownText.paragraph(item.text()));
            if (blocks.isEmpty()) {
                continue;
            }
            String mark = ordered ? items.size() + 1 + ". " : "- ";
            boolean loose = blocks.size() > 1 && !blocks.get(1).startsWith("- ");
            items.add(
                    mark
                            + String.join(loose ? "\n\n" : "\n", blocks)
                                    .replace("\n", "\n" + " ".repeat(mark.length()))
                                    .replaceAll("(?m)^ +$", ""));
        }
        return String.join("\n", items);
    }

    /// A row each, its cells behind their headings.
    private String table(Element table) {
        notes.add("A table became a list: a chat shows no tables.");
        List<Element> rows = table.select("tr").stream().toList();
        if (rows.isEmpty()) {
            return MarkdownText.paragraph(table.text());
        }
        List<String> first = cells(rows.getFirst());
        boolean headed = rows.size() > 1 && rows.getFirst().select("> td").isEmpty();
        return rows.stream()
                .skip(headed ? 1 : 0)
                .map(HtmlToMarkdown.this::cells)
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                .map(cells -> "- " + row(cells, headed ? first : List.of()))
                .collect(Collectors.joining("\n"));
    }

    private List<String> cells(Element row) {
        return row.children().stream()
                .map(cell -> inline(List.copyOf(cell.childNodes())).replace("\\\n", " ").strip())
                .toList();
    }

    private static String row(List<String> cells, List<String> headings) {
        var words = new ArrayList<String>();
        for (int i = 1; i < cells.size(); i++) {
            String heading = i < headings.size() ? headings.get(i) : "";
            if (!cells.get(i).isBlank()) {
                words.add(heading.isBlank() ? cells.get(i) : heading + " " + cells.get(i));
            }
        }
        String named = MarkdownText.started(cells.getFirst());
        return words.isEmpty() ? named : named + ": " + String.join(", ", words);
    }

    private String inline(List<Node> nodes) {
        var text = new StringBuilder();
        nodes.forEach(node -> inline(node, text, 0));
        return text.toString()
                .replaceAll("[ \\u00a0]{2,}", " ")
                .replaceAll(" *\\\\\\n *", "\\\\\n")
                .replaceAll("^(\\\\\\n)+|(\\\\\\n)+$", "")
                .strip();
    }

    private void inline(Node node, StringBuilder text, int depth) {
        if (node instanceof TextNode words) {
            text.append(
                    MarkdownText.escaped(words.getWholeText().replaceAll("[\\s\\u00a0]+", " ")));
        } else if (node instanceof Element element) {
            element(element, text, depth);
        }
    }

    private void element(Element element, StringBuilder text, int depth) {
        switch (element.normalName()) {
            case "br" -> text.append("\\\n");
            case "img" ->
                    link(
                            element.attr("alt").isBlank() ? "Image" : element.attr("alt"),
                            element,
                            "src",
                            text,
                            "An image became a link: a chat shows no images.");
            case "iframe", "video", "audio", "embed" ->
                    link(
                            "Video",
                            element,
                            element.hasAttr("src") ? "src" : "data-src",
                            text,
                            "What was embedded became a link.");
            case "a" -> anchor(element, text, depth);
            case "b", "strong" -> text.append(marked("**", within(element, depth)));
            case "i", "em", "cite" -> text.append(marked("*", within(element, depth)));
            case "code", "kbd", "samp" -> text.append(code(element.text()));
            default -> text.append(within(element, depth));
        }
    }

    private String within(Element element, int depth) {
        if (depth >= DEEPEST) {
            return MarkdownText.escaped(element.text());
        }
        var text = new StringBuilder();
        element.childNodes().forEach(node -> inline(node, text, depth + 1));
        return text.toString();
    }

    private void anchor(Element anchor, StringBuilder text, int depth) {
        boolean holdsLink = anchor.selectFirst("img, iframe") != null;
        String words = holdsLink ? MarkdownText.escaped(anchor.text()) : within(anchor, depth);
        if (!anchor.hasAttr("href")) {
            text.append(words);
            return;
        }
        if (words.isBlank() && holdsLink) {
            Element image = anchor.selectFirst("img");
            words =
                    MarkdownText.escaped(
                            image == null || image.attr("alt").isBlank()
                                    ? "Image"
                                    : image.attr("alt"));
        }
        String address = address(anchor, "href");
        text.append(
                address.isEmpty() || words.isBlank()
                        ? words
                        : lead(words)
                                + "["
                                + words.strip().replace("\\\n", " ")
                                + "]("
                                + address
                                + ")"
                                + trail(words));
    }

    private void link(
            String words, Element element, String attribute, StringBuilder text, String note) {
        String address = address(element, attribute);
        if (!address.isEmpty()) {
            notes.add(note);
            text.append('[')
                    .append(MarkdownText.escaped(words.strip()))
                    .append("](")
                    .append(address)
                    .append(')');
        }
    }

    /// Where a link leads, as far as a chat can link there; empty: nowhere.
    private String address(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        String whole = element.absUrl(attribute);
        String address = whole.isEmpty() ? written : whole;
        if (address.startsWith("//")) {
            address = "https:" + address;
        }
        String scheme = address.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
        if (scheme.equals("http")) {
            notes.add(
                    "A link from http: became one from https:, as a chat wants it. See that it"
                            + " works: "
                            + address);
            address = "https" + address.substring(4);
        } else if (!address.contains(":") || !Set.of("https", "mailto", "tel").contains(scheme)) {
            if (!written.startsWith("#") && !written.isEmpty() && !scheme.equals("data")) {
                notes.add(
                        "A link leads nowhere from here and stands as its words: "
                                + shortened(written));
            }
            return "";
        }
        return address.replaceAll("[\\s<>]", "")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("\\", "%5C")
                .replace("`", "%60")
                .replace("*", "%2A");
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "..." : text;
    }

    /// Blanks and the closing mark of a sentence stand outside, or Markdown would not see the end.
    private static String marked(String mark, String words) {
        String core = words.strip();
        String end = core.replaceFirst("(?s)^.*?([.:,;!?]*)$", "$1");
        core = core.substring(0, core.length() - end.length());
        return core.isEmpty() || core.contains("\\\n") || core.startsWith("*") || core.endsWith("*")
                ? words
                : lead(words) + mark + core + mark + end + trail(words);
    }

    private static String lead(String words) {
        return words.startsWith(" ") ? " " : "";
    }

    private static String trail(String words) {
        return words.endsWith(" ") ? " " : "";
    }

    private static String code(String words) {
        return words.isBlank() || words.contains("`")
                ? MarkdownText.escaped(words)
                : "`" + words.strip() + "`";
    }
}
