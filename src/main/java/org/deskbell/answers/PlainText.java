package org.deskbell.answers;

import java.util.List;
import java.util.stream.Collectors;

/// Blocks as text that reads well without markup.
final class PlainText {
    private PlainText() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(PlainText::of).collect(Collectors.joining("\n\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Paragraph(var children) -> inline(children);
            case Block.Listing(boolean ordered, var items) -> list(ordered, items);
            case Block.Item(var children) ->
                    children.stream().map(PlainText::of).collect(Collectors.joining("\n"));
            case Block.Text(String text) -> text;
            case Block.Code(String text) -> text;
            case Block.Break() -> "\n";
            case Block.Strong(var children) -> inline(children);
            case Block.Em(var children) -> inline(children);
            case Block.Image(String src, String words) -> link(src, words);
            case Block.Link(String href, var children) -> link(href, inline(children));
        };
    }

    private static String inline(List<Block> children) {
        return children.stream().map(PlainText::of).collect(Collectors.joining());
    }

    private static String list(boolean ordered, List<Block> items) {
        var text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String mark = ordered ? (i + 1) + ". " : "- ";
            String indented = of(items.get(i)).replace("\n", "\n" + " ".repeat(mark.length()));
            text.append(i == 0 ? "" : "\n").append(mark).append(indented);
        }
        return text.toString();
    }

    private static String link(String href, String text) {
        String address = href.replaceFirst("^(https://|mailto:|tel:)", "");
        boolean saysItself = href.startsWith("tel:") || text.contains(address);
        return saysItself ? text : text + " (" + address(href) + ")";
    }

    private static String address(String href) {
        return href.startsWith("mailto:") ? href.substring("mailto:".length()) : href;
    }
}
