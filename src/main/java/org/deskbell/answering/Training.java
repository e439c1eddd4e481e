package org.deskbell.answering;

import org.deskbell.answering.KeptBack.Kind;
import org.deskbell.answering.KeptBack.Question;
import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.understanding.AlarmTrainer;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.IntentClassifier;
import org.deskbell.understanding.IntentTrainer;
import org.deskbell.understanding.Interpretation;
import org.deskbell.understanding.Interpreter;
import org.deskbell.understanding.Phrasing;
import org.deskbell.understanding.Temperature;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Learns from a knowledge base all that a decision needs, in a minute or less. How to rank and
/// how sure to be is learnt on questions that the model had not seen: some that were kept back in
/// each of several rounds, and the library's practice questions.
final class Training {
    private final Embedder embedder;
    private final IntentTrainer trainer;

    Training(Embedder embedder) {
        this.embedder = embedder;
        this.trainer = new IntentTrainer(embedder);
    }

    /// Whether there is anything to tell apart.
    static boolean isEnough(Content content) {
        return content.phrasings().stream().map(Phrasing::label).distinct().count() >= 2;
    }

    Model train(Content content) {
        IntentClassifier classifier = trainer.train(content.phrasings());
        List<Trial.Heard> keptBack =
                IntStream.range(0, KeptBack.ROUNDS)
                        .mapToObj(round -> new KeptBack(content, round))
                        .flatMap(this::ask)
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
        return new Model(
                classifier,
                new AlarmTrainer(embedder).train(content.alarms()),
                Calibrating.of(temperature, trials));
    }

    private Stream<Trial.Heard> ask(KeptBack keptBack) {
        Content rest = keptBack.rest();
        return ask(keptBack.questions(), rest, trainer.train(rest.phrasings()));
    }

    private Stream<Trial.Heard> practise(Content content, IntentClassifier classifier) {
        return ask(
                content.practice().stream()
                        .map(golden -> new Question(golden.ask(), golden.answers(), Kind.PRACTICE)),
                content,
                classifier);
    }

    private Stream<Trial.Heard> ask(
            Stream<Question> questions, Content content, IntentClassifier classifier) {
        var interpreter = new Interpreter(embedder, classifier, null, content.library().language());
        try (Answers answers = Answers.over(content, embedder)) {
            return questions
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
