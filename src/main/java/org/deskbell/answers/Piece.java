package org.deskbell.answers;

import java.util.List;

/// What a document of the knowledge base turns out to be.
sealed interface Piece
        permits Faq,
                SmallTalk,
                Scope,
                Library,
                Piece.Visits,
                Practice,
                Piece.Emergencies,
                Piece.Harmless,
                Piece.Verbatim {

    /// The golden questions: visits of one turn or several.
    record Visits(List<List<Golden>> visits) implements Piece {}

    /// How people say that somebody is in danger.
    record Emergencies(List<String> messages) implements Piece {}

    /// What sounds like it and is none.
    record Harmless(List<String> messages) implements Piece {}

    /// A document that is used as the text it is.
    record Verbatim(String text) implements Piece {}
}
