package org.deskbell.answers;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.util.List;

/// A piece of an answer, of a closed set that every client can build from plain nodes: no HTML
/// crosses the wire.
///
/// In JSON each is an object with its `type` and, if it holds others, its `children`:
/// ```json
/// {"type":"paragraph","children":[INLINE, ...]}
/// {"type":"list","ordered":false,"children":[ITEM, ...]}
/// {"type":"item","children":[PARAGRAPH or LIST, ...]}
/// ```
/// An answer is an array of paragraphs and lists; an `ordered` list is numbered from 1, another has
/// bullets. INLINE is one of
/// ```json
/// {"type":"text","text":"Sign in to "}
/// {"type":"link","href":"https://account.example.org","children":[INLINE, ...]}
/// {"type":"strong","children":[INLINE, ...]}
/// {"type":"em","children":[INLINE, ...]}
/// {"type":"code","text":"QA76.73"}
/// {"type":"break"}
/// ```
/// `href` begins with `https:`, `mailto:` or `tel:`. Links do not hold links.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = Block.Paragraph.class, name = "paragraph"),
    @Type(value = Block.Listing.class, name = "list"),
    @Type(value = Block.Item.class, name = "item"),
    @Type(value = Block.Text.class, name = "text"),
    @Type(value = Block.Link.class, name = "link"),
    @Type(value = Block.Strong.class, name = "strong"),
    @Type(value = Block.Em.class, name = "em"),
    @Type(value = Block.Code.class, name = "code"),
    @Type(value = Block.Break.class, name = "break")
})
public sealed interface Block {
    record Paragraph(List<Block> children) implements Block {}

    record Listing(boolean ordered, List<Block> children) implements Block {}

    record Item(List<Block> children) implements Block {}

    record Text(String text) implements Block {}

    record Link(String href, List<Block> children) implements Block {}

    record Strong(List<Block> children) implements Block {}

    record Em(List<Block> children) implements Block {}

    record Code(String text) implements Block {}

    /// Only in the pages of answers: a chat gets a link with the same words, so this is no part of
    /// the JSON.
    ///
    /// @param words what is to be seen, for those who cannot see it
    record Image(String src, String words) implements Block {}

    /// A line break within a paragraph.
    record Break() implements Block {}
}
