package org.deskbell.answering;

import org.deskbell.answering.KeptBack.Kind;
import org.deskbell.answering.KeptBack.Question;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.understanding.AlarmTrainer;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.IntentTrainer;
import org.deskbell.understanding.Interpretation;
import org.deskbell.understanding.Interpreter;
import org.deskbell.understanding.Phrasing;
import org.deskbell.understanding.Temperature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Learns from a knowledge base all that a decision needs, in a minute or less. How to rank and
/// how sure to be is learnt on questions that the model had not seen: some that were kept back in
/// each of several rounds, and the library's practice questions.
final class Training {
    /// One of so many phrasings of a topic that is not translated; all of them take thrice the time
    /// and are no better.
    private static final int ENOUGH = 3;

    /// So many FAQs are learnt, those with most ways to ask; the others are found by search alone.
    /// The weights grow with the FAQs times their words, and more would not fit into memory.
    static final int MOST_TOPICS = 500;

    /// Of the questions that were kept back in one round so many are asked, evenly chosen.
    private static final int MOST_ASKED = 2_000;

    private final Embedder embedder;
    private final IntentTrainer trainer;

    Training(Embedder embedder) {
        this.embedder = embedder;
        this.trainer = new IntentTrainer(embedder);
    }

    /// Whether there is anything to tell apart in the library's own language.
    static boolean isEnough(Content content) {
        return content.in(content.library().language()).phrasings().stream()
                        .map(Phrasing::label)
                        .distinct()
                        .count()
                >= 2;
    }

    Model train(Content content) {
        return train(content, classifiers(content));
    }

    /// What each language's questions mean, the first part of what is to be learnt and a tenth of
    /// the time.
    Map<String, IntentClassifier> classifiers(Content content) {
        return classifiers(content, Map.of());
    }

    /// The same, and sooner where nearly as much was known before.
    ///
    /// @param before by language
    Map<String, IntentClassifier> classifiers(
            Content content, Map<String, IntentClassifier> before) {
        var classifiers = new HashMap<String, IntentClassifier>();
        for (String language : content.languages()) {
            Content part = content.in(language);
            if (isEnough(part)) {
                classifiers.put(
                        language,
                        trainer.train(
                                learnable(part), besides(content, language), before.get(language)));
            }
        }
        return classifiers;
    }

    /// Learns the rest.
    Model train(Content content, Map<String, IntentClassifier> classifiers) {
        var lessons = new HashMap<String, Lesson>();
        classifiers.forEach(
                (language, classifier) ->
                        lessons.put(
                                language,
                                lesson(
                                        content.in(language),
                                        classifier,
                                        besides(content, language))));
        return new Model(lessons, new AlarmTrainer(embedder).train(content.alarms()));
    }

    /// What a translation learns from the library's own language: its topics, and enough of all
    /// else to know that a question is about something else.
    private static List<Phrasing> besides(Content content, String language) {
        if (language.equals(content.library().language())) {
            return List.of();
        }
        Content translation = content.in(language);
        Content home = content.in(content.library().language());
        Set<String> topics = translation.faqs().stream().map(Faq::id).collect(Collectors.toSet());
        List<Phrasing> all = learnable(home);
        return IntStream.range(0, all.size())
                .filter(i -> i % ENOUGH == 0 || topics.contains(all.get(i).label()))
                .mapToObj(all::get)
                .toList();
    }

    /// What a content's questions teach, within what can be learnt.
    static List<Phrasing> learnable(Content content) {
        List<Phrasing> all = content.phrasings();
        Set<String> faqs = content.faqs().stream().map(Faq::id).collect(Collectors.toSet());
        Map<String, Long> topics =
                all.stream()
                        .map(Phrasing::label)
                        .filter(faqs::contains)
                        .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        if (topics.size() <= MOST_TOPICS) {
            return all;
        }
        Set<String> left =
                topics.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .skip(MOST_TOPICS)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return all.stream().filter(phrasing -> !left.contains(phrasing.label())).toList();
    }

    private Lesson lesson(Content content, IntentClassifier classifier, List<Phrasing> more) {
        List<Trial.Heard> keptBack =
                IntStream.range(0, KeptBack.ROUNDS)
                        .parallel()
                        .mapToObj(round -> new KeptBack(content, round))
                        .flatMap(part -> ask(part, more))
                        .toList();
        var temperature =
                Temperature.fit(
                        keptBack.stream()
                                .filter(heard -> heard.kind() != Kind.UNEXPECTED)
                                .map(Trial.Heard::intents)
                                .toList());
        List<Trial> trials =
                Stream.concat(keptBack.stream(), practise(content, classifier))
                        .map(heard -> heard.at(temperature))
                        .toList();
        return new Lesson(classifier, Calibrating.of(temperature, trials));
    }

    private Stream<Trial.Heard> ask(KeptBack keptBack, List<Phrasing> more) {
        Content rest = keptBack.rest();
        List<Question> questions = keptBack.questions().toList();
        int stride = 1 + (questions.size() - 1) / MOST_ASKED;
        return ask(
                IntStream.range(0, questions.size())
                        .filter(i -> i % stride == 0)
                        .mapToObj(questions::get),
                rest,
                trainer.alone().train(learnable(rest), more, null));
    }

    private Stream<Trial.Heard> practise(Content content, IntentClassifier classifier) {
        return ask(
                content.practice().stream()
                        .flatMap(practice -> practice.questions().stream())
                        .map(golden -> new Question(golden.ask(), golden.answers(), Kind.PRACTICE)),
                content,
                classifier);
    }

    private Stream<Trial.Heard> ask(
            Stream<Question> questions, Content content, IntentClassifier classifier) {
        String language = content.library().language();
        var interpreter = new Interpreter(embedder, Map.of(language, classifier), null, language);
        try (Answers answers = Answers.over(content, embedder)) {
            return questions
                    .parallel()
                    .map(question -> hear(question, interpreter, answers))
                    .toList()
                    .stream();
        }
    }

    private static Trial.Heard hear(Question question, Interpreter interpreter, Answers answers) {
        Interpretation message = interpreter.interpret(question.text());
        return new Trial.Heard(
                question.right(),
                question.kind(),
                message,
                answers.find(message.text(), message.vector(), Candidate.HITS),
                answers::faq);
    }
}
