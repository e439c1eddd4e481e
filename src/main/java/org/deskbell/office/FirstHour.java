package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Standing;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.StoredDocument.State;
import org.deskbell.kernel.StaffId;
import org.deskbell.settings.Settings;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What makes an installation a library's own, and how much of it is done. Nothing is remembered
/// for it: it is seen from the texts, settings and accounts themselves.
@Component
class FirstHour {
    /// So many answers are looked at first, those that are asked for most.
    private static final int ANSWERS = 10;

    private static final String SHIPPED_AUTHOR = "import";

    private final KnowledgeBase knowledge;
    private final Answers answers;
    private final StaffAccounts accounts;
    private final Settings settings;

    FirstHour(KnowledgeBase knowledge, Answers answers, StaffAccounts accounts, Settings settings) {
        this.knowledge = knowledge;
        this.answers = answers;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// @param href where it is done
    record Step(String name, String why, String href, boolean done) {}

    /// An answer of the shipped set.
    ///
    /// @param seen somebody of the library has looked at it, changed it or taken it away
    record Shipped(String id, String title, String path, String html, boolean seen) {}

    List<Step> steps() {
        return List.of(
                new Step(
                        "Name, contacts and emergency text",
                        "Everything is said in your library's name, and the numbers that help in an"
                                + " emergency are those of your country.",
                        "/office/library",
                        isOwn(LibraryController.PATH)),
                new Step(
                        "Hours",
                        "What patrons ask most. Answers and the desk's own hours come from them.",
                        "/office/hours",
                        isOwn("hours.yml")),
                new Step(
                        "Colour",
                        "The chat on your pages takes your library's colour, if everybody can"
                                + " read it. Or say that the shipped green may stay.",
                        "/office/look",
                        settings.isSet(LookForm.ACCENT) || settings.isGiven(LookForm.ACCENT)),
                new Step(
                        "Ten answers",
                        "The shipped ones are those of an invented library. These ten are asked for"
                                + " most: say which are right here, change or remove the others.",
                        "/office/start/answers",
                        shipped().stream().allMatch(Shipped::seen)),
                new Step(
                        "A colleague",
                        "Somebody who takes the chats that the assistant hands over.",
                        "/office/staff/new",
                        accounts.all().stream().filter(StaffMember::enabled).count() > 1));
    }

    boolean isDone() {
        return steps().stream().allMatch(Step::done);
    }

    private boolean isOwn(String path) {
        return knowledge.document(path).filter(FirstHour::isSeen).isPresent();
    }

    private static boolean isSeen(StoredDocument document) {
        return document.state() == State.RETIRED
                || !document.latest().author().value().equals(SHIPPED_AUTHOR);
    }

    /// Those that the library names as asked most, then those with most ways to ask.
    List<Shipped> shipped() {
        var ids = new LinkedHashSet<>(answers.content().library().oftenAsked());
        answers.faqs().stream()
                .sorted(
                        Comparator.comparing((Faq faq) -> -faq.questions().size())
                                .thenComparing(Faq::id))
                .map(Faq::id)
                .forEach(ids::add);
        return Stream.concat(retired(), ids.stream())
                .distinct()
                .map(id -> "faq/" + id + ".md")
                .flatMap(path -> knowledge.document(path).stream())
                .limit(ANSWERS)
                .map(this::shipped)
                .toList();
    }

    /// An answer that was taken away still counts as looked at.
    private Stream<String> retired() {
        return knowledge.standings().stream()
                .filter(standing -> standing.published() == null && standing.retired() != null)
                .map(Standing::path)
                .filter(path -> path.matches("faq/[a-z0-9-]+\\.md"))
                .map(path -> path.substring(4, path.length() - 3));
    }

    private Shipped shipped(StoredDocument document) {
        String path = document.path();
        String id = path.substring(4, path.length() - 3);
        Optional<Faq> faq = answers.faq(id);
        return new Shipped(
                id,
                faq.map(Faq::title).orElse(id),
                path,
                faq.map(one -> FaqMarkdown.html(one.markdown())).orElse(""),
                isSeen(document));
    }

    /// Somebody has looked: it is right, and looked at again in a year.
    void confirm(String id, StaffId who, LocalDate today) {
        String path = "faq/" + id + ".md";
        StoredDocument document = knowledge.document(path).orElseThrow();
        String text =
                document.latest()
                        .text()
                        .replaceFirst("(?m)^review-by:.*$", "review-by: " + today.plusYears(1));
        var saved = knowledge.save(path, text, document.latest().number(), who, "Right here");
        knowledge.publish(path, saved.number(), who);
    }
}
