package org.deskbell.answers;

import org.jspecify.annotations.Nullable;
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
            case Block.Listing(Integer start, var items) -> list(start, items);
            case Block.Item(var children) -> item(children);
            case Block.Text(String text) -> HtmlUtils.htmlEscape(text).replace("\n", "<br>");
            case Block.Code(String text) -> "<code>" + HtmlUtils.htmlEscape(text) + "</code>";
            case Block.Strong(var children) -> element("strong", children);
            case Block.Em(var children) -> element("em", children);
            case Block.Link(String href, var children) ->
                    "<a href=\"" + HtmlUtils.htmlEscape(href) + "\">" + of(children) + "</a>";
        };
    }

    private static String element(String tag, List<Block> children) {
        return "<" + tag + ">" + of(children) + "</" + tag + ">";
    }

    private static String list(@Nullable Integer start, List<Block> items) {
        if (start == null) {
            return element("ul", items);
        }
        String from = start == 1 ? "" : " start=\"" + start + "\"";
        return "<ol" + from + ">" + of(items) + "</ol>";
    }

    /// An item of one paragraph needs no paragraph around it.
    private static String item(List<Block> children) {
        boolean single = children.size() == 1;
        return single && children.getFirst() instanceof Block.Paragraph(var words)
                ? element("li", words)
                : element("li", children);
    }
}
