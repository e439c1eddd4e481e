package org.deskbell.answers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// How text becomes terms: English words, folded and stemmed. The library's synonyms are applied to
/// what is asked, never to what is indexed: only there several words for one (`check out`,
/// `borrow`) come out right, and a new list needs no new index.
final class Analyzers {
    /// More of a question than this does not make it clearer.
    private static final int LONGEST_QUESTION = 100;

    static final Analyzer TEXT = new English(null);

    private Analyzers() {}

    static Analyzer question(String synonyms) {
        SynonymMap map = map(synonyms);
        return new English(map.fst == null ? null : map);
    }

    private static SynonymMap map(String synonyms) {
        try {
            var builder = new SynonymMap.Builder(true);
            for (List<String> group : Synonyms.groups(synonyms).toList()) {
                List<CharsRef> words = new ArrayList<>();
                for (String word : group) {
                    words.add(words(word));
                }
                for (CharsRef word : words) {
                    for (CharsRef other : words) {
                        if (word.length > 0 && other.length > 0 && !word.equals(other)) {
                            builder.add(word, other, true);
                        }
                    }
                }
            }
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The terms of a synonym as they are met by the synonym filter, before stemming.
    private static CharsRef words(String synonym) throws IOException {
        var words = new ArrayList<String>();
        try (Analyzer plain = new Plain();
                TokenStream tokens = plain.tokenStream("", synonym)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        }
        return SynonymMap.Builder.join(words.toArray(String[]::new), new CharsRefBuilder());
    }

    private static final class Plain extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, fold(words));
        }

        static TokenStream fold(TokenStream words) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        }
    }

    private static final class English extends Analyzer {
        private final @Nullable SynonymMap synonyms;

        English(@Nullable SynonymMap synonyms) {
            this.synonyms = synonyms;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream stream = Plain.fold(words);
            if (synonyms != null) {
                stream = new LimitTokenCountFilter(stream, LONGEST_QUESTION);
                stream = new SynonymGraphFilter(stream, synonyms, false);
            }
            return new TokenStreamComponents(words, new PorterStemFilter(stream));
        }

        /// Keeps phrases from reaching out of one question into the next.
        @Override
        public int getPositionIncrementGap(String field) {
            return 10;
        }
    }
}
