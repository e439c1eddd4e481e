package org.deskbell.inbox;

import org.deskbell.answers.Answers;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.SystemWords;
import org.deskbell.mail.Quoted;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// What our mails to patrons say besides what a librarian writes, in the patron's language.
@Component
class Letters {
    private static final String WORDS = "org.deskbell.inbox.letters";

    private final Answers answers;
    private final Hours hours;

    Letters(Answers answers, Hours hours) {
        this.answers = answers;
        this.hours = hours;
    }

    /// What a librarian begins with: greeting and signature, with room between.
    String begun(Question question, String librarian) {
        SystemWords words = words(question);
        return words.say("greeting")
                + "\n\n"
                + words.say("thanks", library())
                + "\n\n\n\n"
                + signature(question, librarian);
    }

    String signature(Question question, String librarian) {
        return words(question).say("signature", librarian, library());
    }

    /// The same letter with `more` above its signature, or at its end when it has none.
    String with(String letter, String more, Question question, String librarian) {
        String signature = signature(question, librarian);
        int at = letter.lastIndexOf(signature);
        String above = (at < 0 ? letter : letter.substring(0, at)).stripTrailing();
        String start = above.isEmpty() ? "" : above + "\n\n";
        return at < 0 ? start + more : start + more + "\n\n" + letter.substring(at);
    }

    /// What the librarian wrote, without greeting and signature.
    String middle(String letter, Question question, String librarian) {
        SystemWords words = words(question);
        return letter.replace(signature(question, librarian), "")
                .replace(words.say("greeting"), "")
                .replace(words.say("thanks", library()), "")
                .strip();
    }

    /// `Re: Renewals [#K7QDM]`, however often that was said before.
    String subject(Question question) {
        String subject =
                Objects.requireNonNullElse(question.subject(), "")
                        .replaceAll("\\[#[A-Z0-9]+]", "")
                        .replaceFirst("(?i)^(?:\\s*(?:re|aw|sv|fwd?)\\s?:)+", "")
                        .strip();
        String said = subject.isEmpty() ? words(question).say("subject", library()) : subject;
        return "Re: " + said + " [#" + question.token() + "]";
    }

    /// The patron's words as mails quote them.
    String quote(Question question, Entry asked) {
        LocalDate day = LocalDate.ofInstant(asked.at(), hours.zone());
        SystemWords words = words(question);
        List<String> lines = Quoted.without(asked.text()).lines().toList();
        return words.say("quoted", words.day(day))
                + "\n"
                + lines.stream()
                        .map(line -> ("> " + line).stripTrailing())
                        .collect(Collectors.joining("\n"));
    }

    /// What is sent by itself to whoever wrote a mail.
    String confirmation(Question question, Instant due) {
        SystemWords words = words(question);
        return words.say("greeting")
                + "\n\n"
                + words.say(
                        "confirmed", library(), words.day(LocalDate.ofInstant(due, hours.zone())))
                + "\n\n"
                + library();
    }

    private SystemWords words(Question question) {
        return SystemWords.of(WORDS, question.language());
    }

    private String library() {
        return answers.content().library().name();
    }
}
