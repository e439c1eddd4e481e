package org.deskbell.answers;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What one document says, as far as it can be read by itself, and what only the whole knowledge
/// base can check.
///
/// @param piece    missing when too little could be read to be of use
/// @param said     the ways of asking in it
/// @param mentions what it names elsewhere
record Parsed(
        String path,
        @Nullable Piece piece,
        List<Said> said,
        List<Mention> mentions,
        List<Problem> problems) {

    Parsed with(Piece other) {
        return new Parsed(path, other, said, mentions, problems);
    }

    /// @param label what it means, such as a FAQ's id
    /// @param words what two people would call the same question; known once, compared often
    record Said(String text, int line, String label, String words) {
        private static final String MEASURED = "golden:";
        private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

        /// A question that Deskbell is measured by, and does not learn.
        static Said measured(String text, int line) {
            return of(text, line, MEASURED + line);
        }

        boolean isMeasured() {
            return label.startsWith(MEASURED);
        }

        static Said of(String text, int line, String label) {
            return new Said(text, line, label, words(text));
        }

        static String words(String text) {
            String plain =
                    Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            return BETWEEN.matcher(plain).replaceAll(" ").strip();
        }
    }

    /// @param id of an image: its address
    record Mention(Named what, String id, int line) {}

    /// What there has to be for a document to name it.
    enum Named {
        FAQ("There is no FAQ `%s`."),
        BRANCH("There is no branch `%s`."),
        IMAGE(
                "`%s` is not on the library's own website, as its details name it. Put the image"
                        + " there: whoever serves it learns who reads the answer.");

        private final String missing;

        Named(String missing) {
            this.missing = missing;
        }

        String missing(String id) {
            return missing.formatted(id);
        }
    }
}
