package org.deskbell.answers;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.deskbell.answers.Parsed.Named;

import java.util.List;
import java.util.regex.Pattern;

/// Finds what a chat cannot show in an answer, and what would not do in a bubble.
final class AnswerCheck extends AbstractVisitor {
    private static final int LONGEST_SHORT_ANSWER = 600;
    private static final Pattern TABLE_RULE = Pattern.compile("\\|?[ :|-]*-[ :|-]*\\|[ :|-]*");

    private final DocumentReader reader;
    private final int lineBefore;

    private AnswerCheck(DocumentReader reader, int lineBefore) {
        this.reader = reader;
        this.lineBefore = lineBefore;
    }

    /// @param lineBefore how many lines of the file stand above the answer
    static void check(String answer, int lineBefore, DocumentReader reader) {
        if (answer.isBlank()) {
            reader.mistake(lineBefore, "The answer is missing: write it below this line.");
            return;
        }
        Node document = FaqMarkdown.parse(answer);
        document.accept(new AnswerCheck(reader, lineBefore));
        PlacedValues.check(answer, lineBefore, reader);
        shortAnswer(document.getFirstChild(), answer, lineBefore, reader);
        List<String> lines = answer.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (TABLE_RULE.matcher(lines.get(i)).matches()) {
                reader.mistake(
                        lineBefore + i + 1, "A chat shows no tables. Make it a list or sentences.");
            }
        }
    }

    private static void shortAnswer(
            Node first, String answer, int lineBefore, DocumentReader reader) {
        int line = lineBefore + line(first);
        if (!(first instanceof Paragraph) || first.getFirstChild() instanceof Image) {
            reader.mistake(line, "Begin with a sentence: it stands alone in a chat bubble.");
        } else if (FaqMarkdown.plain(FaqMarkdown.firstParagraph(answer)).length()
                > LONGEST_SHORT_ANSWER) {
            reader.mistake(
                    line,
                    "The first paragraph has more than %d characters. Put the answer into one or"
                                    .formatted(LONGEST_SHORT_ANSWER)
                            + " two sentences and the details below.");
        }
    }

    @Override
    public void visit(Heading heading) {
        unshowable(heading, "no headings. Make it a paragraph, or bold words");
    }

    @Override
    public void visit(HtmlBlock html) {
        unshowable(html, "no HTML. Write it in Markdown");
    }

    @Override
    public void visit(HtmlInline html) {
        unshowable(html, "no HTML. Write it in Markdown");
    }

    @Override
    public void visit(Image image) {
        if (!image.getDestination().startsWith("https://")) {
            mistake(image, "The address of an image begins with https://");
        } else if (image.getFirstChild() == null) {
            mistake(
                    image,
                    "Say between [ and ] what is to be seen in this image: some cannot see it, and"
                            + " a chat shows these words as a link.");
        } else {
            reader.mention(Named.IMAGE, image.getDestination(), lineBefore + line(image));
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        unshowable(quote, "no quotations. Make it a paragraph");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        unshowable(code, "no blocks of code. Use `code` within a sentence");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        unshowable(code, "no text indented by four spaces. Begin the line at its left");
    }

    @Override
    public void visit(ThematicBreak rule) {
        unshowable(rule, "no lines between parts. Leave an empty line");
    }

    @Override
    public void visit(OrderedList list) {
        if (list.getMarkerStartNumber() != 1) {
            unshowable(
                    list, "numbered lists from 1 only. Is the list parted by a line to the left?");
        }
        visitChildren(list);
    }

    @Override
    public void visit(Link link) {
        if (!BlockReader.mayLinkTo(link.getDestination())) {
            mistake(
                    link,
                    "A link to `%s` cannot be shown. Links begin with https:, mailto: or tel:."
                            .formatted(link.getDestination()));
        } else if (link.getFirstChild() == null) {
            mistake(link, "This link has no words to press.");
        }
        visitChildren(link);
    }

    private void unshowable(Node node, String what) {
        mistake(node, "A chat shows " + what + ".");
    }

    private void mistake(Node node, String message) {
        reader.mistake(lineBefore + line(node), message);
    }

    /// A node's line in the answer, from 1.
    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
