package org.deskbell.answers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes addresses in texts into links, which is what an editor who pastes one means.
final class Addresses {
    /// What stands behind an address closes the sentence.
    private static final Pattern ADDRESS =
            Pattern.compile("https://[^\\s<>\"()]*[^\\s<>\"().,:;!?'*_]");

    private Addresses() {}

    static List<Block> linked(List<Block> blocks) {
        return blocks.stream().flatMap(Addresses::linked).toList();
    }

    private static Stream<Block> linked(Block block) {
        return switch (block) {
            case Block.Paragraph(var children) -> Stream.of(new Block.Paragraph(linked(children)));
            case Block.Listing(boolean ordered, var items) ->
                    Stream.of(new Block.Listing(ordered, linked(items)));
            case Block.Item(var children) -> Stream.of(new Block.Item(linked(children)));
            case Block.Strong(var children) -> Stream.of(new Block.Strong(linked(children)));
            case Block.Em(var children) -> Stream.of(new Block.Em(linked(children)));
            case Block.Text(String text) -> linked(text);
            case Block.Link _, Block.Image _, Block.Code _, Block.Break _ -> Stream.of(block);
        };
    }

    private static Stream<Block> linked(String text) {
        var parts = Stream.<Block>builder();
        int end = 0;
        for (Matcher address = ADDRESS.matcher(text); address.find(); ) {
            if (BlockReader.mayLinkTo(address.group())) {
                parts.add(new Block.Text(text.substring(end, address.start())));
                parts.add(
                        new Block.Link(address.group(), List.of(new Block.Text(address.group()))));
                end = address.end();
            }
        }
        parts.add(new Block.Text(text.substring(end)));
        return parts.build().filter(part -> !part.equals(new Block.Text("")));
    }
}
