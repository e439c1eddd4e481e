package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqFields;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Standing;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.StoredDocument.State;
import org.deskbell.answers.Version;
import org.deskbell.kernel.StaffId;
import org.deskbell.settings.Settings;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What makes an installation a library's own, and how much of it is done. Nothing is remembered
/// for it: it is seen from the texts, settings and accounts themselves.
@Component
class FirstHour {
    /// So many answers are looked at first, those that are asked for most.
    private static final int ANSWERS = 10;

    private final KnowledgeBase knowledge;
    private final Answers answers;
    private final StaffAccounts accounts;
    private final Settings settings;
    private final InventedWords invented;
    private volatile boolean done;

    FirstHour(
            KnowledgeBase knowledge,
            Answers answers,
            StaffAccounts accounts,
            Settings settings,
            InventedWords invented) {
        this.invented = invented;
        this.knowledge = knowledge;
        this.answers = answers;
        this.accounts = accounts;
        this.settings = settings;
    }

    /// @param href where it is done
    record Step(String name, String why, String href, boolean done) {}

    /// An answer of the shipped set.
    ///
    /// @param answer its Markdown
    /// @param seen   somebody of the library has looked at it, changed it or taken it away
    /// @param others its translations, by path
    record Shipped(
            String id,
            String title,
            String path,
            String html,
            String answer,
            boolean seen,
            Map<String, String> others) {}

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
                        "Names, numbers and addresses in the answers",
                        "The shipped answers and their translations name an invented library, its"
                                + " telephones and web addresses. Say once what stands in their"
                                + " place.",
                        "/office/replace",
                        invented.documents() == 0),
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

    /// Once it is, it stays so until the next start: nobody is led back to it by a new colleague.
    boolean isDone() {
        if (!done) {
            done = steps().stream().allMatch(Step::done);
        }
        return done;
    }

    private boolean isOwn(String path) {
        return knowledge.document(path).filter(this::isSeen).isPresent();
    }

    private boolean isSeen(StoredDocument document) {
        return document.state() == State.RETIRED
                || knowledge.versions(document.path()).stream().anyMatch(Version::isLookedAt);
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
                FaqFields.of(document.latest().text()).map(FaqFields::answer).orElse(""),
                isSeen(document),
                answers.content().faqs().stream()
                        .filter(one -> one.id().equals(id) && one.translation())
                        .collect(
                                Collectors.toMap(
                                        one -> "faq/%s.%s.md".formatted(id, one.language()),
                                        Faq::language)));
    }

    /// Somebody has looked: it is right, or is so in other words, and looked at again in a year.
    ///
    /// @param answer its Markdown; null: as it is
    /// @throws FormDocument.Refused when these words cannot go live
    void confirm(String id, StaffId who, LocalDate today, @Nullable String answer) {
        String path = "faq/" + id + ".md";
        StoredDocument document = knowledge.document(path).orElseThrow();
        String text =
                document.latest()
                        .text()
                        .replaceFirst("(?m)^review-by:.*$", "review-by: " + today.plusYears(1));
        String own = answer == null ? text : answered(text, answer);
        var problems = knowledge.preview(path, own).problems();
        if (!problems.isEmpty()) {
            throw new FormDocument.Refused(problems.getFirst().message());
        }
        var saved = knowledge.save(path, own, document.latest().number(), who, "Right here");
        knowledge.publish(path, saved.number(), who);
    }

    private static String answered(String text, String answer) {
        return FaqFields.of(text)
                .map(fields -> new FaqFields(fields.values(), answer).in(text))
                .orElse(text);
    }
}
