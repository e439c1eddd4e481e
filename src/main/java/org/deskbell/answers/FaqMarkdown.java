package org.deskbell.answers;

import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.List;

/// The Markdown of an answer as blocks, plain text and HTML. All three come from the same blocks,
/// so what is not in their closed set appears nowhere. Thread-safe.
public final class FaqMarkdown {
    private static final int NESTING = 16;
    private static final Parser PARSER =
            Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(NESTING)
                    .maxInlineNesting(NESTING)
                    .build();

    private FaqMarkdown() {}

    public static List<Block> blocks(String markdown) {
        return blocks(markdown, false);
    }

    private static List<Block> blocks(String markdown, boolean pictures) {
        return Addresses.linked(new BlockReader(pictures).read(parse(markdown)));
    }

    /// For places without markup: links show their address where the text does not.
    public static String plain(String markdown) {
        return PlainText.of(blocks(markdown));
    }

    /// Safe to stand in a page as it is: every text in it is escaped.
    public static String html(String markdown) {
        return html(blocks(markdown));
    }

    /// As [#html(String)], with the images themselves where that has links to them.
    public static String page(String markdown) {
        return html(blocks(markdown, true));
    }

    public static String html(List<Block> blocks) {
        return Html.of(blocks);
    }

    /// Markdown that shows a text as it is.
    public static String escaped(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>]", "\\\\$0");
    }

    /// The source of the first paragraph.
    static String firstParagraph(String markdown) {
        Node first = parse(markdown).getFirstChild();
        if (first == null) {
            return "";
        }
        var spans = first.getSourceSpans();
        int from = spans.getFirst().getInputIndex();
        int to = spans.getLast().getInputIndex() + spans.getLast().getLength();
        return markdown.substring(from, to);
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
