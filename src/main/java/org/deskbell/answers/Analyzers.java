package org.deskbell.answers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How text becomes terms: the words of a language, folded and stemmed as it needs. The library's
/// synonyms are applied to what is asked, never to what is indexed: only there several words for
/// one (`check out`, `borrow`) come out right, and a new list needs no new index.
final class Analyzers {
    /// More of a question than this does not make it clearer.
    private static final int LONGEST_QUESTION = 100;

    private static final Map<String, Analyzer> PLAINS = new ConcurrentHashMap<>();
    private static final Map<String, Analyzer> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, Analyzer> QUESTIONS = new ConcurrentHashMap<>();

    private Analyzers() {}

    /// For what is indexed.
    static Analyzer text(String language) {
        return TEXTS.computeIfAbsent(language, Words::new);
    }

    /// Words as they are written, folded and not stemmed: a beginning of one is found among them.
    static Analyzer plain(String language) {
        return PLAINS.computeIfAbsent(language, Plain::new);
    }

    static Analyzer question(String language) {
        return QUESTIONS.computeIfAbsent(language, l -> new Question(l, null));
    }

    static Analyzer question(String language, String synonyms) {
        SynonymMap map = map(language, synonyms);
        return new Question(language, map.fst == null ? null : map);
    }

    private static SynonymMap map(String language, String synonyms) {
        try {
            var builder = new SynonymMap.Builder(true);
            for (List<String> group : Synonyms.groups(synonyms).toList()) {
                List<CharsRef> words = new ArrayList<>();
                for (String word : group) {
                    words.add(words(language, word));
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
    private static CharsRef words(String language, String synonym) throws IOException {
        String[] words = plainWords(language, synonym).toArray(String[]::new);
        return SynonymMap.Builder.join(words, new CharsRefBuilder());
    }

    static List<String> plainWords(String language, String text) throws IOException {
        var words = new ArrayList<String>();
        try (TokenStream tokens = plain(language).tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        }
        return words;
    }

    /// What is written differently and read as the same.
    private static TokenStream fold(String language, TokenStream words) {
        return switch (language) {
            case "en" -> ascii(new EnglishPossessiveFilter(words));
            case "fr" -> ascii(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
            case "de" ->
                    new ASCIIFoldingFilter(
                            new GermanNormalizationFilter(new LowerCaseFilter(words)));
            case "ar" ->
                    new ArabicNormalizationFilter(
                            new DecimalDigitFilter(new LowerCaseFilter(words)));
            case "zh", "ja", "ko" ->
                    new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
            default -> ascii(words);
        };
    }

    private static TokenStream ascii(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    /// Takes off what changes a word's form and not its matter.
    private static TokenStream stem(String language, TokenStream words) {
        return switch (language) {
            case "en" -> new PorterStemFilter(words);
            case "es" -> new SpanishLightStemFilter(words);
            case "fr" -> new FrenchLightStemFilter(words);
            case "de" -> new GermanLightStemFilter(words);
            case "ar" -> new ArabicStemFilter(words);
            default -> words;
        };
    }

    private static final class Plain extends Analyzer {
        private final String language;

        Plain(String language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, fold(language, words));
        }
    }

    private static final class Words extends Analyzer {
        private final String language;

        Words(String language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, stem(language, fold(language, words)));
        }

        /// Keeps phrases from reaching out of one question into the next.
        @Override
        public int getPositionIncrementGap(String field) {
            return 10;
        }
    }

    private static final class Question extends Analyzer {
        private final String language;
        private final @Nullable SynonymMap synonyms;

        Question(String language, @Nullable SynonymMap synonyms) {
            this.language = language;
            this.synonyms = synonyms;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream stream = new LimitTokenCountFilter(fold(language, words), LONGEST_QUESTION);
            if (synonyms != null) {
                stream = new SynonymGraphFilter(stream, synonyms, false);
            }
            return new TokenStreamComponents(words, stem(language, stream));
        }
    }
}
