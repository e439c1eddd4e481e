package org.deskbell.answers;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Turns parsed Markdown into blocks. What the closed set lacks (`check` tells of it) is shown by
/// the nearest thing in it, so that no words are lost: a heading as a bold paragraph, HTML as the
/// text it is.
final class BlockReader {
    private static final Set<String> SCHEMES = Set.of("https", "mailto", "tel");

    private final boolean pictures;

    /// @param pictures whether an image is one, or a link to it with the same words
    BlockReader(boolean pictures) {
        this.pictures = pictures;
    }

    List<Block> read(Node parent) {
        var blocks = new ArrayList<Block>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            for (Block block : convert(node)) {
                append(blocks, block);
            }
        }
        return List.copyOf(blocks);
    }

    static boolean mayLinkTo(String destination) {
        try {
            String scheme = new URI(destination).getScheme();
            return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private List<Block> convert(Node node) {
        return switch (node) {
            case Paragraph paragraph -> List.of(new Block.Paragraph(read(paragraph)));
            case BulletList list -> List.of(new Block.Listing(false, read(list)));
            case OrderedList list -> List.of(new Block.Listing(true, read(list)));
            case ListItem item -> List.of(new Block.Item(read(item)));
            case Text text -> text(text.getLiteral());
            case SoftLineBreak _ -> text(" ");
            case HardLineBreak _ -> List.of(new Block.Break());
            case StrongEmphasis strong -> List.of(new Block.Strong(read(strong)));
            case Emphasis em -> List.of(new Block.Em(read(em)));
            case Code code -> List.of(new Block.Code(code.getLiteral()));
            case Link link when mayLinkTo(link.getDestination()) ->
                    List.of(new Block.Link(link.getDestination(), read(link)));
            case Image image when mayLinkTo(image.getDestination()) -> List.of(image(image));
            case Heading heading ->
                    List.of(new Block.Paragraph(List.of(new Block.Strong(read(heading)))));
            case BlockQuote quote -> read(quote);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> List.of(new Block.Paragraph(text(html.getLiteral())));
            case HtmlInline html -> text(html.getLiteral());
            // A link or an image that may not be there: its words.
            default -> read(node);
        };
    }

    private Block image(Image image) {
        String src = image.getDestination();
        String words = PlainText.of(List.of(new Block.Paragraph(read(image))));
        if (pictures) {
            return new Block.Image(src, words);
        }
        var text = new Block.Text(words);
        return isInLink(image) ? text : new Block.Link(src, List.of(text));
    }

    private static boolean isInLink(Node node) {
        Node parent = node.getParent();
        return parent != null && (parent instanceof Link || isInLink(parent));
    }

    private static List<Block> text(String text) {
        return List.of(new Block.Text(text));
    }

    private static List<Block> code(String text) {
        return List.of(new Block.Paragraph(List.of(new Block.Code(text.strip()))));
    }

    private static void append(List<Block> blocks, Block block) {
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof Block.Text(String before)
                && block instanceof Block.Text(String after)) {
            blocks.set(blocks.size() - 1, new Block.Text(before + after));
        } else {
            blocks.add(block);
        }
    }
}
