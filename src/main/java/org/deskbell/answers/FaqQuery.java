package org.deskbell.answers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// One question put to the index. Its words and the nearest phrasings name some answers; then every
/// phrasing of those is compared, so that all are measured alike.
final class FaqQuery {
    private static final int BY_WORDS = 20;
    private static final int PHRASINGS_BY_MEANING = 60;

    private final IndexSearcher searcher;
    private final String language;
    private final Map<String, FaqScore> scores = new HashMap<>();

    FaqQuery(IndexSearcher searcher, String language) {
        this.searcher = searcher;
        this.language = language;
    }

    Collection<FaqScore> run(Analyzer analyzer, String question, float @Nullable [] vector)
            throws IOException {
        for (ScoreDoc hit : searcher.search(words(analyzer, question), BY_WORDS).scoreDocs) {
            score(hit).words(hit.score);
        }
        if (vector != null) {
            var near =
                    new KnnFloatVectorQuery(field(FaqIndex.VECTOR), vector, PHRASINGS_BY_MEANING);
            for (ScoreDoc hit : searcher.search(near, PHRASINGS_BY_MEANING).scoreDocs) {
                score(hit);
            }
            var keys = scores.keySet().stream().map(BytesRef::new).toList();
            searcher.search(new TermInSetQuery(FaqIndex.KEY, keys), new Comparison(vector));
        }
        return scores.values();
    }

    private Query words(Analyzer analyzer, String question) {
        var terms = new QueryBuilder(analyzer);
        var query = new BooleanQuery.Builder();
        add(query, terms.createBooleanQuery(field(FaqIndex.QUESTIONS), question), 1);
        add(query, terms.createBooleanQuery(field(FaqIndex.TITLE), question), 0.25f);
        add(query, terms.createBooleanQuery(field(FaqIndex.KEYWORDS), question), 0.25f);
        add(query, terms.createBooleanQuery(field(FaqIndex.BODY), question), 0.25f);
        return query.build();
    }

    private String field(String name) {
        return FaqIndex.field(name, language);
    }

    private static void add(BooleanQuery.Builder query, @Nullable Query part, float weight) {
        if (part != null) {
            query.add(new BoostQuery(part, weight), BooleanClause.Occur.SHOULD);
        }
    }

    private FaqScore score(ScoreDoc hit) throws IOException {
        return scores.computeIfAbsent(FaqIndex.key(searcher, hit), FaqScore::new);
    }

    private FaqScore score(SortedDocValues key) throws IOException {
        return scores.computeIfAbsent(key.lookupOrd(key.ordValue()).utf8ToString(), FaqScore::new);
    }

    /// Scores the phrasings among the documents that it is shown.
    private final class Comparison extends SimpleCollector {
        private final float[] vector;
        private @Nullable Leaf leaf;

        private record Leaf(
                SortedDocValues keys, NumericDocValues numbers, DoubleValues similarities) {}

        Comparison(float[] vector) {
            this.vector = vector;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            boolean hasVectors =
                    context.reader().getFloatVectorValues(field(FaqIndex.VECTOR)) != null;
            leaf =
                    !hasVectors
                            ? null
                            : new Leaf(
                                    DocValues.getSorted(context.reader(), FaqIndex.KEY),
                                    DocValues.getNumeric(context.reader(), FaqIndex.NUMBER),
                                    DoubleValuesSource.similarityToQueryVector(
                                            context, vector, field(FaqIndex.VECTOR)));
        }

        @Override
        public void collect(int doc) throws IOException {
            if (leaf != null
                    && leaf.numbers.advanceExact(doc)
                    && leaf.similarities.advanceExact(doc)
                    && leaf.keys.advanceExact(doc)) {
                double cosine = 2 * leaf.similarities.doubleValue() - 1; // Lucene's are positive
                score(leaf.keys).phrasing((int) leaf.numbers.longValue(), cosine);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
