package org.deskbell.gaps;

import org.deskbell.conversation.Transcript;
import org.deskbell.kernel.ConversationId;

import java.time.Instant;

/// A question of a patron that went wrong.
///
/// @param words without personal data, as the bot read them
record Missed(
        ConversationId conversation,
        int seq,
        Instant at,
        String words,
        String language,
        Sign sign) {
    private static final int LONGEST = 300;

    static Missed of(Transcript chat, Transcript.Line line, String words, String language, Sign s) {
        return new Missed(chat.id(), line.seq(), line.at(), shortened(words), language, s);
    }

    /// Nobody reads more of a question, and its first words tell what it is about.
    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end > 0 ? end : LONGEST);
    }

    /// A single letter asks for nothing.
    boolean asksForSomething() {
        return words.replaceAll("\\[[^\\]]*]", "").codePoints().filter(Character::isLetter).count()
                > 1;
    }
}
