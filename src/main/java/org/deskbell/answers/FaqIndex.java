package org.deskbell.answers;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The Lucene index of the answers, in memory: rebuilt at start, changed answer by answer.
///
/// An answer is a block of documents: one with its words, in fields of its language, and one for
/// each phrasing that has a vector. Thread-safe.
final class FaqIndex implements AutoCloseable {
    static final String KEY = "key";
    static final String TITLE = "title";
    static final String QUESTIONS = "questions";
    static final String KEYWORDS = "keywords";
    static final String BODY = "body";

    /// The title, and all but the body, in words that are not stemmed.
    static final String NAME = "name";

    static final String PLAIN = "plain";
    static final String VECTOR = "vector";

    /// Which of the answer's phrasings a vector is of.
    static final String NUMBER = "number";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// The vector of a text in a language, where there is one.
    interface Embedding {
        Optional<float[]> of(String text, String language);
    }

    FaqIndex() {
        try {
            var config = new IndexWriterConfig(new ByField());
            config.setMergeScheduler(new SerialMergeScheduler());
            writer = new IndexWriter(new ByteBuffersDirectory(), config);
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts answers in the place of those with the same keys, and takes others away; when this
    /// returns, they are found or gone.
    ///
    /// @param embed gives a phrasing's vector
    void replace(Collection<Faq> changed, Collection<String> gone, Embedding embed) {
        try {
            for (String key : gone) {
                writer.deleteDocuments(new Term(KEY, key));
            }
            for (Faq faq : changed) {
                writer.updateDocuments(new Term(KEY, faq.key()), documents(faq, embed));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the answers score for a question, in no order.
    ///
    /// @param language that of the answers and of the question
    /// @param analyzer how the question becomes terms
    /// @param vector   the question's meaning; without it the words alone count
    Collection<FaqScore> search(
            String language, Analyzer analyzer, String question, float @Nullable [] vector) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return new FaqQuery(searcher, language).run(analyzer, question, vector);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The keys of the answers that fit what somebody is typing, best first.
    List<String> suggest(String language, Analyzer analyzer, String typed, int n) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return new FaqTyped(searcher, language, analyzer).run(typed, n);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whose document was found.
    static String key(IndexSearcher searcher, ScoreDoc hit) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        var keys = DocValues.getSorted(leaf.reader(), KEY);
        keys.advanceExact(hit.doc - leaf.docBase);
        return keys.lookupOrd(keys.ordValue()).utf8ToString();
    }

    private static List<Document> documents(Faq faq, Embedding embed) {
        var documents = new ArrayList<Document>();
        documents.add(words(faq));
        List<String> phrasings = faq.phrasings();
        for (int i = 0; i < phrasings.size(); i++) {
            int number = i;
            embed.of(phrasings.get(i), faq.language())
                    .ifPresent(vector -> documents.add(meaning(faq, number, vector)));
        }
        return documents;
    }

    private static Document words(Faq faq) {
        var document = document(faq);
        document.add(text(TITLE, faq, faq.title()));
        faq.questions().forEach(question -> document.add(text(QUESTIONS, faq, question)));
        faq.keywords().forEach(keyword -> document.add(text(KEYWORDS, faq, keyword)));
        String body = FaqMarkdown.plain(PlacedValues.without(faq.markdown()));
        document.add(text(BODY, faq, body));
        document.add(text(NAME, faq, faq.title()));
        Stream.concat(faq.phrasings().stream(), faq.keywords().stream())
                .forEach(words -> document.add(text(PLAIN, faq, words)));
        return document;
    }

    private static TextField text(String name, Faq faq, String text) {
        return new TextField(field(name, faq.language()), text, Field.Store.NO);
    }

    /// Each language has fields of its own: how rare a word is must not depend on translations, nor
    /// which phrasings are nearest.
    static String field(String name, String language) {
        return name + "." + language;
    }

    private static Document meaning(Faq faq, int number, float[] vector) {
        var document = document(faq);
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(
                new KnnFloatVectorField(
                        field(VECTOR, faq.language()),
                        vector,
                        VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private static Document document(Faq faq) {
        var document = new Document();
        document.add(new StringField(KEY, faq.key(), Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(faq.key())));
        return document;
    }

    /// Analyzes each field as its language wants it.
    private static final class ByField extends DelegatingAnalyzerWrapper {
        ByField() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            String language = field.substring(field.indexOf('.') + 1);
            return field.startsWith(NAME + ".") || field.startsWith(PLAIN + ".")
                    ? Analyzers.plain(language)
                    : Analyzers.text(language);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
