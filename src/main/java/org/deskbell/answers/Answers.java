package org.deskbell.answers;

import org.apache.lucene.analysis.Analyzer;
import org.deskbell.hours.Hours;
import org.deskbell.understanding.Embedder;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The library's published answers as they read at this moment: found by question, or named by id.
/// Thread-safe; a search takes about a millisecond.
public final class Answers implements AutoCloseable {
    /// The weight of words beside meaning; docs/decisions/nearest-five.md has the figures.
    private static final double WORDS = 0.06;

    /// So many suggestions may have to be left out, because they do not hold today.
    private static final int NOT_OFFERED = 10;

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.faq().id());

    private final FaqIndex index = new FaqIndex();
    private final Embedder embedder;
    private final Clock clock;
    private final BooleanSupplier tellShipped;
    private volatile Shelf shelf = Shelf.of(Content.of(Map.of()));
    private volatile boolean hasVectors;

    /// What is published at one moment.
    private record Shelf(Content content, Map<String, Faq> faqs, Analyzer own, Hours hours) {
        static Shelf of(Content content) {
            return new Shelf(
                    content,
                    content.faqs().stream()
                            .collect(Collectors.toUnmodifiableMap(Faq::key, Function.identity())),
                    Analyzers.question(content.library().language(), content.synonyms()),
                    Hours.of(content.hours()));
        }

        String home() {
            return content.library().language();
        }

        Analyzer question(String language) {
            return language.equals(home()) ? own : Analyzers.question(language);
        }
    }

    Answers(Embedder embedder, Clock clock) {
        this(embedder, clock, () -> true);
    }

    /// @param tellShipped whether what nobody of the library has looked at is an answer
    Answers(Embedder embedder, Clock clock, BooleanSupplier tellShipped) {
        this.embedder = embedder;
        this.clock = clock;
        this.tellShipped = tellShipped;
    }

    /// The answers of a knowledge base without a database: to evaluate, to train on parts.
    public static Answers over(Content content, Embedder embedder) {
        return over(content, embedder, Clock.systemUTC());
    }

    public static Answers over(Content content, Embedder embedder, Clock clock) {
        return over(content, embedder, clock, () -> true);
    }

    /// @param tellShipped whether what nobody of the library has looked at is told
    public static Answers over(
            Content content, Embedder embedder, Clock clock, BooleanSupplier tellShipped) {
        var answers = new Answers(embedder, clock, tellShipped);
        answers.show(content);
        answers.hasVectors = true;
        return answers;
    }

    /// The answers that fit a question best, best first; only those that hold today.
    ///
    /// @param vector   the question as the [Embedder] has it; without it the words alone count
    /// @param language of the question and the answers
    /// @param n        how many at most
    public List<Hit> find(String question, float @Nullable [] vector, String language, int n) {
        return find(question, vector, language, n, this::isTold);
    }

    /// The same with those that wait until somebody has looked at them: what they are asked for
    /// would else go to the nearest that is told. See [#isTold(Faq)].
    public List<Hit> weigh(String question, float @Nullable [] vector, String language, int n) {
        return find(question, vector, language, n, this::holds);
    }

    private List<Hit> find(
            String question,
            float @Nullable [] vector,
            String language,
            int n,
            BiPredicate<Faq, Shelf> wanted) {
        Shelf now = shelf;
        Collection<FaqScore> scores =
                index.search(
                        language, now.question(language), question, hasVectors ? vector : null);
        double mostWords = scores.stream().mapToDouble(FaqScore::words).max().orElse(0);
        boolean byMeaning = scores.stream().anyMatch(FaqScore::hasMeaning);
        return scores.stream()
                .flatMap(
                        score ->
                                Stream.ofNullable(now.faqs().get(score.key()))
                                        .filter(faq -> faq.language().equals(language))
                                        .filter(faq -> wanted.test(faq, now))
                                        .map(faq -> hit(faq, score, mostWords, byMeaning)))
                .sorted(BEST_FIRST)
                .limit(n)
                .map(hit -> hit.with(asOfNow(hit.faq(), now)))
                .toList();
    }

    /// The same in the library's own language.
    public List<Hit> find(String question, float @Nullable [] vector, int n) {
        return find(question, vector, shelf.home(), n);
    }

    /// The same for a question whose meaning has yet to be computed.
    public List<Hit> find(String question, int n) {
        return findByMeaning(question, shelf.home(), n);
    }

    /// The same in any language.
    public List<Hit> findByMeaning(String question, String language, int n) {
        return find(question, embedder.embed(question, language).orElse(null), language, n);
    }

    /// The answers that somebody may mean who has typed so much, best first: by words and their
    /// beginnings alone, in well under a millisecond.
    ///
    /// @param language in which they are wanted; the library's own where there are none
    public List<Faq> suggest(String typed, String language, int n) {
        Shelf now = shelf;
        String spoken = now.content().languages().contains(language) ? language : now.home();
        int most = tellShipped.getAsBoolean() ? n + NOT_OFFERED : now.faqs().size();
        return index.suggest(spoken, now.question(spoken), typed, most).stream()
                .flatMap(key -> Stream.ofNullable(now.faqs().get(key)))
                .filter(faq -> isOffered(faq, spoken, now))
                .limit(n)
                .toList();
    }

    /// The answer with this id in the library's own language, if it is told today.
    public Optional<Faq> faq(String id) {
        return faq(id, shelf.home());
    }

    public Optional<Faq> faq(String id, String language) {
        return weighed(id, language).filter(this::isTold);
    }

    /// The same, also where it waits until somebody has looked at it.
    public Optional<Faq> weighed(String id, String language) {
        Shelf now = shelf;
        return Optional.ofNullable(now.faqs().get(id + "/" + language))
                .filter(faq -> holds(faq, now))
                .map(faq -> asOfNow(faq, now));
    }

    /// Whether patrons are told it, and not only understood where they ask for it.
    public boolean isTold(Faq faq) {
        return isTold(faq, shelf);
    }

    /// Whether what is published of this answer is kept back until somebody has looked at it.
    public boolean isKeptBack(Faq faq) {
        Faq published = shelf.faqs().get(faq.key());
        return published != null && waits(published);
    }

    /// Whether anything is kept back.
    public boolean keepsBack() {
        return shelf.content().faqs().stream().anyMatch(this::waits);
    }

    private boolean waits(Faq faq) {
        return faq.reviewed() == null && !tellShipped.getAsBoolean();
    }

    /// The answer with this id, in the language that it has this title in.
    public Optional<Faq> named(String id, String title) {
        return translations(id).stream()
                .filter(faq -> faq.title().equals(title))
                .findFirst()
                .or(() -> faq(id));
    }

    /// The answer with this id in a language, else in the library's own.
    Optional<Faq> nearest(String id, String language) {
        return faq(id, language).or(() -> faq(id));
    }

    /// All that hold today, in the library's own language.
    public List<Faq> faqs() {
        return faqs(shelf.home());
    }

    /// All that hold today, in a language.
    List<Faq> faqs(String language) {
        Shelf now = shelf;
        return now.content().faqs().stream()
                .filter(faq -> isOffered(faq, language, now))
                .map(faq -> asOfNow(faq, now))
                .toList();
    }

    /// The answer with this id in each language that it holds in today, the library's own first.
    public List<Faq> translations(String id) {
        Shelf now = shelf;
        return now.content().languages().stream()
                .flatMap(language -> faq(id, language).stream())
                .toList();
    }

    /// An answer, published or not, with the values of this moment in its text.
    Faq asOfNow(Faq faq) {
        return asOfNow(faq, shelf);
    }

    private Faq asOfNow(Faq faq, Shelf now) {
        return PlacedValues.in(faq, now.hours(), clock.instant());
    }

    /// All that is published as it was written, whether it holds today or not.
    public Content content() {
        return shelf.content();
    }

    /// Publishes another content; when this returns, its answers are found.
    void show(Content content) {
        show(content, embedder::embed);
    }

    /// The same at once and by their words only, until [#addVectors] has done its work.
    void showWords(Content content) {
        show(content, (_, _) -> Optional.empty());
    }

    private synchronized void show(Content content, FaqIndex.Embedding embed) {
        Shelf next = Shelf.of(content);
        Map<String, Faq> before = shelf.faqs();
        var gone = new HashSet<>(before.keySet());
        gone.removeAll(next.faqs().keySet());
        var changed = content.faqs().stream().filter(f -> !f.equals(before.get(f.key()))).toList();
        index.replace(changed, gone, embed);
        shelf = next;
    }

    /// Computes the vectors that [#showWords] left out: about 6 ms a phrasing, unless the embedder
    /// knows them. Stops when it is interrupted. A publish meanwhile does not wait for it.
    void addVectors() {
        var vectors = new HashMap<String, float[]>();
        for (Faq faq : shelf.faqs().values()) {
            for (String phrasing : faq.phrasings()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                embedder.embed(phrasing, faq.language())
                        .ifPresent(vector -> vectors.put(faq.language() + phrasing, vector));
            }
        }
        addVectors(vectors);
    }

    private synchronized void addVectors(Map<String, float[]> vectors) {
        index.replace(
                shelf.faqs().values(),
                List.of(),
                (text, language) ->
                        Optional.ofNullable(vectors.get(language + text))
                                .or(() -> embedder.embed(text, language)));
        hasVectors = true;
    }

    private static Hit hit(Faq faq, FaqScore score, double mostWords, boolean byMeaning) {
        double words = mostWords == 0 ? 0 : score.words() / mostWords;
        List<String> phrasings = faq.phrasings();
        int nearest = score.nearestPhrasing();
        return new Hit(
                faq,
                byMeaning ? WORDS * words + (1 - WORDS) * score.meaning() : words,
                score.words(),
                score.cosine(),
                // The index may be a moment ahead of the shelf.
                phrasings.get(nearest < phrasings.size() ? nearest : 0));
    }

    private boolean isOffered(Faq faq, String language, Shelf now) {
        return faq.language().equals(language) && isTold(faq, now);
    }

    private boolean isTold(Faq faq, Shelf now) {
        return holds(faq, now) && !waits(faq);
    }

    private boolean holds(Faq faq, Shelf now) {
        return faq.validOn(today(now));
    }

    private LocalDate today(Shelf now) {
        return LocalDate.ofInstant(clock.instant(), now.hours().zone());
    }

    @Override
    public void close() {
        index.close();
    }
}
