package org.deskbell.understanding;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/// Cuts a text into the pieces that the embedding model knows, as BERT's uncased tokenizer does:
/// clean, lower-case, split at spaces and punctuation, then the longest known piece first.
final class WordPiece {
    /// The model reads 512; a question that needs more than half of it is not read better.
    static final int MOST_PIECES = 256;

    private static final int LONGEST_WORD = 100;
    private static final String UNKNOWN = "[UNK]";

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = id(UNKNOWN);
    }

    static WordPiece read(InputStream tokenizerJson) {
        var vocabulary = new HashMap<String, Integer>();
        JsonMapper.shared()
                .readTree(tokenizerJson)
                .at("/model/vocab")
                .properties()
                .forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().intValue()));
        return new WordPiece(vocabulary);
    }

    /// The numbers of the pieces, between the marks of beginning and end.
    long[] encode(String text) {
        var pieces = LongStream.builder();
        for (String word : words(text)) {
            addPieces(word, pieces);
        }
        long[] inner = pieces.build().limit(MOST_PIECES - 2).toArray();
        long[] encoded = new long[inner.length + 2];
        encoded[0] = id("[CLS]");
        System.arraycopy(inner, 0, encoded, 1, inner.length);
        encoded[inner.length + 1] = id("[SEP]");
        return encoded;
    }

    /// Whether this is one piece: a common word.
    boolean isPiece(String word) {
        return vocabulary.containsKey(word);
    }

    private int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("no piece " + piece + " in the vocabulary");
        }
        return id;
    }

    private static String[] words(String text) {
        var spaced = new StringBuilder(text.length() + 16);
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(WordPiece::isKept)
                .forEach(
                        c -> {
                            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                                spaced.append(' ');
                            } else if (Character.isIdeographic(c) || isPunctuation(c)) {
                                spaced.append(' ').appendCodePoint(c).append(' ');
                            } else {
                                spaced.appendCodePoint(c);
                            }
                        });
        return spaced.toString().toLowerCase(Locale.ROOT).strip().split(" +");
    }

    private static boolean isKept(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED ->
                            false;
                    default -> c != 0xFFFD;
                };
    }

    private static boolean isPunctuation(int c) {
        boolean ascii = c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION ->
                            true;
                    default -> false;
                };
    }

    private void addPieces(String word, LongStream.Builder pieces) {
        if (word.isEmpty()) {
            return;
        }
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        var found = LongStream.builder();
        for (int start = 0; start < word.length(); ) {
            int end = word.length();
            Integer piece = null;
            while (end > start && (piece = piece(word, start, end)) == null) {
                end--;
            }
            if (piece == null) {
                pieces.add(unknown);
                return;
            }
            found.add(piece);
            start = end;
        }
        found.build().forEach(pieces);
    }

    private @Nullable Integer piece(String word, int start, int end) {
        String part = word.substring(start, end);
        return vocabulary.get(start == 0 ? part : "##" + part);
    }
}
