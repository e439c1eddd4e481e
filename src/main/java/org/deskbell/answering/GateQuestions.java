package org.deskbell.answering;

import org.deskbell.answering.GateQuestion.Source;
import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.answers.Golden;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.Phrasing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is asked before something is published: the library's golden questions, what patrons asked
/// lately, the examples of the FAQs that change, and of all other examples those that mean nearly
/// the same.
final class GateQuestions {
    /// So many examples of FAQs that do not change are asked: a decision takes milliseconds, and a
    /// large knowledge base has 15,000 of them.
    private static final int NEAREST = 1_500;

    /// So many examples of FAQs that change are asked, from all over them: an import may change
    /// thousands.
    private static final int CHANGED = 2_000;

    private final Content before;
    private final Content after;
    private final Embedder embedder;

    GateQuestions(Content before, Content after, Embedder embedder) {
        this.before = before;
        this.after = after;
        this.embedder = embedder;
    }

    /// A question that is known from two places counts where it comes first.
    List<GateQuestion> with(List<GateQuestion> ofPatrons) {
        Set<Faq> old = Set.copyOf(before.faqs());
        Set<Faq> now = Set.copyOf(after.faqs());
        List<Phrasing> allChanged =
                Stream.concat(
                                after.faqs().stream().filter(faq -> !old.contains(faq)),
                                before.faqs().stream().filter(faq -> !now.contains(faq)))
                        .flatMap(GateQuestions::examples)
                        .toList();
        List<Phrasing> changed = spread(allChanged);
        Stream<Phrasing> same =
                after.faqs().stream().filter(old::contains).flatMap(GateQuestions::examples);
        var questions = new LinkedHashMap<List<String>, GateQuestion>();
        Stream.of(
                        after.golden().stream().flatMap(this::golden),
                        ofPatrons.stream(),
                        changed.stream().map(GateQuestions::asked),
                        nearest(same, changed).map(GateQuestions::asked))
                .flatMap(all -> all)
                .forEach(one -> questions.putIfAbsent(words(one), one));
        return List.copyOf(questions.values());
    }

    /// As many as are asked, evenly from beginning to end.
    private static List<Phrasing> spread(List<Phrasing> all) {
        return all.size() <= CHANGED
                ? all
                : IntStream.range(0, CHANGED)
                        .mapToObj(i -> all.get((int) ((long) i * all.size() / CHANGED)))
                        .toList();
    }

    private static List<String> words(GateQuestion one) {
        return Stream.concat(one.before().stream(), Stream.of(one.text())).toList();
    }

    private Stream<GateQuestion> golden(List<Golden> visit) {
        var asked = new ArrayList<GateQuestion>();
        var said = new ArrayList<String>();
        for (Golden one : visit) {
            asked.add(
                    new GateQuestion(
                            one.ask(),
                            after.library().language(),
                            Source.SHOPPER,
                            List.copyOf(said),
                            one.answers()));
            said.add(one.ask());
        }
        return asked.stream();
    }

    private static Stream<Phrasing> examples(Faq faq) {
        return faq.questions().stream().map(text -> new Phrasing(text, faq.id(), faq.language()));
    }

    private static GateQuestion asked(Phrasing example) {
        return new GateQuestion(
                example.text(),
                example.language(),
                Source.EXAMPLE,
                List.of(),
                List.of(example.label()));
    }

    private record Near(Phrasing example, double cosine) {}

    /// Without vectors all are as near as any, and the first are taken.
    private Stream<Phrasing> nearest(Stream<Phrasing> examples, List<Phrasing> changed) {
        List<float[]> vectors =
                changed.stream().flatMap(example -> vector(example).stream()).toList();
        return examples.map(example -> new Near(example, nearness(example, vectors)))
                .sorted(Comparator.comparingDouble(Near::cosine).reversed())
                .limit(NEAREST)
                .map(Near::example);
    }

    private double nearness(Phrasing example, List<float[]> vectors) {
        return vector(example)
                .map(own -> vectors.stream().mapToDouble(v -> cosine(own, v)).max().orElse(0))
                .orElse(0.0);
    }

    private Optional<float[]> vector(Phrasing example) {
        return embedder.embed(example.text(), example.language());
    }

    private static double cosine(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
