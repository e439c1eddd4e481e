package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What one round of learning keeps back of a knowledge base, to ask it afterwards: a part of each
/// topic's questions, and some topics whole, so that there are questions too which nothing answers.
record KeptBack(Content content, int round) {
    static final int ROUNDS = 5;

    /// Every so many questions of a topic that is kept back whole are asked; they are much alike.
    private static final int STRIDE = 3;

    /// What kind of question is asked.
    enum Kind {
        /// One of a topic that was learnt.
        FAMILIAR,
        /// Small talk, and what the library expects to be no FAQ matter.
        EXPECTED,
        /// What nobody thought of: one of a topic that was not learnt.
        UNEXPECTED,
        /// One that nobody learns from, not even in the end.
        PRACTICE
    }

    /// @param right what it means: a FAQ or several, `scope:...` or `talk:...`
    record Question(String text, List<String> right, Kind kind) {}

    /// The knowledge base without what is kept back.
    Content rest() {
        return new Content(
                content.library(),
                content.hours(),
                faqs().filter(i -> !isTopicKept(i)).mapToObj(this::part).toList(),
                content.smallTalk().stream()
                        .map(t -> t.withPhrases(learnt(t.phrases(), 0)))
                        .toList(),
                content.scopes().stream().map(s -> s.withPhrases(learnt(s.phrases(), 0))).toList(),
                content.synonyms(),
                content.golden(),
                content.practice(),
                content.emergencies(),
                content.harmless(),
                content.problems());
    }

    Stream<Question> questions() {
        return Stream.of(
                        faqs().filter(this::isHome).boxed().flatMap(this::questions),
                        content.smallTalk().stream()
                                .flatMap(t -> expected(t.phrases(), "talk:" + t.id())),
                        content.scopes().stream()
                                .flatMap(s -> expected(s.phrases(), "scope:" + s.reason())))
                .flatMap(questions -> questions);
    }

    private IntStream faqs() {
        return IntStream.range(0, content.faqs().size());
    }

    private boolean isHome(int faq) {
        return content.faqs().get(faq).language().equals(content.library().language());
    }

    private boolean isTopicKept(int faq) {
        return faq % ROUNDS == round;
    }

    private Faq part(int number) {
        Faq faq = content.faqs().get(number);
        return faq.withQuestions(learnt(faq.questions(), number));
    }

    private List<String> learnt(List<String> all, int topic) {
        return IntStream.range(0, all.size())
                .filter(i -> !isKept(i, topic))
                .mapToObj(all::get)
                .toList();
    }

    private boolean isKept(int question, int topic) {
        return (question + topic) % ROUNDS == round;
    }

    private Stream<Question> questions(int number) {
        Faq faq = content.faqs().get(number);
        List<String> all = faq.questions();
        return IntStream.range(0, all.size())
                .filter(i -> isTopicKept(number) ? i % STRIDE == 0 : isKept(i, number))
                .filter(i -> !faq.keywords().contains(all.get(i))) // keywords are not kept back
                .mapToObj(
                        i ->
                                new Question(
                                        all.get(i),
                                        List.of(faq.id()),
                                        isTopicKept(number) ? Kind.UNEXPECTED : Kind.FAMILIAR));
    }

    private Stream<Question> expected(List<String> all, String label) {
        return IntStream.range(0, all.size())
                .filter(i -> isKept(i, 0))
                .mapToObj(i -> new Question(all.get(i), List.of(label), Kind.EXPECTED));
    }
}
