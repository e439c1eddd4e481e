package org.deskbell.answers;

import java.util.List;

/// Something people say to be friendly, with the short reply: `greeting`, `thanks`.
///
/// @param language of the phrases and the reply
public record SmallTalk(String id, String language, List<String> phrases, String reply)
        implements Piece {
    /// The same in a language that the file leaves to the library.
    SmallTalk unlessTranslated(String home) {
        return language.isEmpty() ? new SmallTalk(id, home, phrases, reply) : this;
    }

    /// The same said in other ways: for training and measuring on parts.
    public SmallTalk withPhrases(List<String> others) {
        return new SmallTalk(id, language, others, reply);
    }
}
