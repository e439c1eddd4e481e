package org.deskbell.inbox;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.Hit;
import org.deskbell.inbox.Correspondence.Letter;
import org.deskbell.inbox.Entry.Kind;
import org.deskbell.kernel.Department;
import org.deskbell.mail.Delivery;
import org.deskbell.mail.Outbox;
import org.deskbell.mail.Quoted;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything that the page of one question shows.
@Component
class QuestionPage {
    private static final int SAME_PATRON = 10;
    private static final int FOUND = 5;
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_TITLE = 120;

    private final InboxStore store;
    private final LetterDrafts drafts;
    private final Correspondence correspondence;
    private final Letters letters;
    private final Outbox outbox;
    private final Answers answers;

    QuestionPage(
            InboxStore store,
            LetterDrafts drafts,
            Correspondence correspondence,
            Letters letters,
            Outbox outbox,
            Answers answers) {
        this.store = store;
        this.drafts = drafts;
        this.correspondence = correspondence;
        this.letters = letters;
        this.outbox = outbox;
        this.answers = answers;
    }

    /// A line of the thread.
    ///
    /// @param own      without what it quotes
    /// @param whole    with it; null when it quotes nothing
    /// @param delivery of the mail that it was sent by
    record Item(Entry entry, String own, @Nullable String whole, @Nullable Delivery delivery) {}

    /// What a librarian has typed.
    ///
    /// @param mail of the form: the same form sends once
    /// @param find what to look for among the answers
    record Typed(UUID mail, String text, String find) {}

    Question question(UUID id) {
        return store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The question that this one is shown with.
    UUID root(UUID id) {
        return store.root(question(id)).id();
    }

    /// What the librarian has begun, or what every letter begins with.
    Typed begun(UUID id, StaffMember me) {
        String text =
                drafts.find(id, me.id()).orElseGet(() -> letters.begun(question(id), me.name()));
        return new Typed(UUID.randomUUID(), text, "");
    }

    String show(UUID id, Typed typed, StaffMember me, Model model) {
        Question question = question(id);
        List<Item> items = store.thread(id).stream().map(this::item).toList();
        model.addAttribute("question", question);
        model.addAttribute("heading", heading(question));
        model.addAttribute("items", items);
        model.addAttribute(
                "merged", store.family(id).stream().filter(one -> !one.id().equals(id)).toList());
        model.addAttribute(
                "same",
                question.email() == null ? List.of() : store.samePatron(question, SAME_PATRON));
        model.addAttribute("typed", typed);
        model.addAttribute("hasDraft", drafts.find(id, me.id()).isPresent());
        model.addAttribute("letter", correspondence.letter(question, typed.text()));
        model.addAttribute("mailIsOn", outbox.isOn());
        model.addAttribute("mailIsFetched", outbox.isAnswered());
        model.addAttribute("sender", outbox.from());
        model.addAttribute("hindrance", correspondence.hindrance(question).orElse(null));
        model.addAttribute("mailto", mailto(question, typed));
        model.addAttribute("found", found(question, typed.find()));
        model.addAttribute("departments", Department.values());
        model.addAttribute("faqQuestion", firstLine(store.firstWords(id), LONGEST_TITLE));
        model.addAttribute("faqAnswer", lastAnswer(items, question, me).orElse(""));
        return "inbox/question";
    }

    private Item item(Entry entry) {
        String own = entry.kind() == Kind.PATRON ? Quoted.without(entry.text()) : entry.text();
        Delivery delivery =
                Optional.ofNullable(entry.mail()).flatMap(outbox::delivery).orElse(null);
        boolean quotes = own.length() < entry.text().strip().length();
        return new Item(entry, own, quotes ? entry.text() : null, delivery);
    }

    private String heading(Question question) {
        return question.subject() == null || question.subject().isBlank()
                ? firstLine(store.firstWords(question.id()), LONGEST_HEADING)
                : question.subject();
    }

    private static String firstLine(String words, int longest) {
        String line = words.strip().lines().findFirst().orElse("(no words)");
        if (line.length() <= longest) {
            return line;
        }
        int end = line.lastIndexOf(' ', longest - 1);
        return line.substring(0, end > 0 ? end : longest - 1).strip() + "…";
    }

    /// Whether there is nothing in a letter besides what every letter begins with.
    boolean isBlank(UUID id, String letter, StaffMember me) {
        return letters.middle(letter, question(id), me.name()).isBlank();
    }

    private Optional<String> lastAnswer(List<Item> items, Question question, StaffMember me) {
        return items.stream()
                .filter(item -> item.entry().kind() == Kind.ANSWER)
                .map(item -> letters.middle(item.own(), question, me.name()))
                .reduce((_, later) -> later);
    }

    private @Nullable String mailto(Question question, Typed typed) {
        if (question.email() == null) {
            return null;
        }
        Letter letter = correspondence.letter(question, typed.text());
        return "mailto:%s?subject=%s&body=%s"
                .formatted(
                        encoded(question.email()),
                        encoded(letter.subject()),
                        encoded(letter.text().replace("\n", "\r\n")));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%40", "@");
    }

    private List<Faq> found(Question question, String find) {
        if (find.isBlank()) {
            return List.of();
        }
        String language = question.language();
        List<Hit> hits =
                answers.content().languages().contains(language)
                        ? answers.find(find, null, language, FOUND)
                        : answers.find(find, FOUND);
        return hits.stream().map(Hit::faq).toList();
    }

    /// The letter with an answer of the library in it, and where to read it.
    String withAnswer(Question question, String text, String faq, String server, StaffMember me) {
        return answers.faq(faq, question.language())
                .or(() -> answers.faq(faq))
                .map(
                        found ->
                                letters.with(
                                        text,
                                        FaqMarkdown.plain(found.markdown())
                                                + "\n"
                                                + server
                                                + found.url(),
                                        question,
                                        me.name()))
                .orElse(text);
    }
}
