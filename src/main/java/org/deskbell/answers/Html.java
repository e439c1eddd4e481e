package org.deskbell.answers;

import org.springframework.web.util.HtmlUtils;

import java.util.List;
import java.util.stream.Collectors;

/// Blocks as HTML.
final class Html {
    private Html() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(Html::of).collect(Collectors.joining());
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Paragraph(var children) -> element("p", children);
            case Block.Listing(boolean ordered, var items) -> element(ordered ? "ol" : "ul", items);
            case Block.Item(var children) -> item(children);
            case Block.Text(String text) -> HtmlUtils.htmlEscape(text);
            case Block.Code(String text) -> "<code>" + HtmlUtils.htmlEscape(text) + "</code>";
            case Block.Break() -> "<br>";
            case Block.Strong(var children) -> element("strong", children);
            case Block.Em(var children) -> element("em", children);
            case Block.Image(String src, String words) ->
                    "<img src=\"%s\" alt=\"%s\" loading=\"lazy\">"
                            .formatted(HtmlUtils.htmlEscape(src), HtmlUtils.htmlEscape(words));
            case Block.Link(String href, var children) ->
                    "<a href=\"" + HtmlUtils.htmlEscape(href) + "\">" + of(children) + "</a>";
        };
    }

    private static String element(String tag, List<Block> children) {
        return "<" + tag + ">" + of(children) + "</" + tag + ">";
    }

    /// An item of one paragraph needs no paragraph around it.
    private static String item(List<Block> children) {
        boolean single = children.size() == 1;
        return single && children.getFirst() instanceof Block.Paragraph(var words)
                ? element("li", words)
                : element("li", children);
    }
}
