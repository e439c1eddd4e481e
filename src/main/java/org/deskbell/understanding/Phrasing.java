package org.deskbell.understanding;

/// One way of saying something that the model learns.
///
/// @param text what a patron may type
/// @param label what it means: a FAQ (`renew-items`), a kind of message that no FAQ answers
///     (`scope:complaint`) or small talk (`talk:greeting`)
/// @param language of the text: `en`
public record Phrasing(String text, String label, String language) {}
