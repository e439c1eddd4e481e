package org.deskbell.answers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What somebody has typed so far, put to the index: nearly all its words have to occur, and the
/// last one may be the beginning of a word.
final class FaqTyped {
    private static final float IN_TITLE = 2;

    /// So many words with one beginning are looked for.
    private static final int BEGINNINGS = 64;

    private final IndexSearcher searcher;
    private final String language;
    private final QueryBuilder stemmed;

    FaqTyped(IndexSearcher searcher, String language, Analyzer analyzer) {
        this.searcher = searcher;
        this.language = language;
        this.stemmed = new QueryBuilder(analyzer);
    }

    List<String> run(String typed, int n) throws IOException {
        List<String> words = Analyzers.plainWords(language, typed);
        if (words.isEmpty()) {
            return List.of();
        }
        boolean ended = Character.isWhitespace(typed.codePointBefore(typed.length()));
        var query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            query.add(word(words.get(i), i == words.size() - 1 && !ended), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(needed(words.size()));
        var keys = new ArrayList<String>();
        for (ScoreDoc hit : searcher.search(query.build(), n).scoreDocs) {
            keys.add(FaqIndex.key(searcher, hit));
        }
        return keys;
    }

    /// Of two words both, of more of them one in three may be missing.
    private static int needed(int words) {
        return words - (words < 3 ? 0 : words / 3);
    }

    private Query word(String word, boolean begun) {
        var ways = new ArrayList<Query>();
        add(ways, stemmed.createBooleanQuery(field(FaqIndex.TITLE), word), IN_TITLE);
        add(ways, stemmed.createBooleanQuery(field(FaqIndex.QUESTIONS), word), 1);
        add(ways, stemmed.createBooleanQuery(field(FaqIndex.KEYWORDS), word), 1);
        add(ways, new TermQuery(new Term(field(FaqIndex.PLAIN), word)), 1);
        if (begun) {
            add(ways, begun(FaqIndex.NAME, word), IN_TITLE);
            add(ways, begun(FaqIndex.PLAIN, word), 1);
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /// Scored, so that a short title comes before a long one.
    private Query begun(String field, String word) {
        return new PrefixQuery(
                new Term(field(field), word),
                new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(BEGINNINGS));
    }

    private static void add(List<Query> ways, @Nullable Query way, float weight) {
        if (way != null) {
            ways.add(new BoostQuery(way, weight));
        }
    }

    private String field(String name) {
        return FaqIndex.field(name, language);
    }
}
