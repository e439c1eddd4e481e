package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqFields;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.KnowledgeBase;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What makes an installation a library's own, and how much of it is done. Nothing is remembered
/// for it: it is seen from the texts, settings and accounts themselves.
@Component
class FirstHour {
    /// So many answers stand on one page.
    private static final int ANSWERS = 10;

    private static final String TELL = "deskbell.tell-shipped";

    private final KnowledgeBase knowledge;
    private final Answers answers;
    private final StaffAccounts accounts;
    private final Settings settings;
    private final FirstTen firstTen;
    private volatile boolean done;

    FirstHour(
            KnowledgeBase knowledge,
            Answers answers,
            StaffAccounts accounts,
            Settings settings,
            FirstTen firstTen) {
        this.firstTen = firstTen;
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
    /// @param others its translations, by path
    record Shipped(
            String id,
            String title,
            String path,
            String html,
            String answer,
            Map<String, String> others) {}

    List<Step> steps() {
        boolean details = isOwn(LibraryController.PATH);
        boolean hours = isOwn(HoursController.PATH);
        return List.of(
                new Step(
                        "Your library",
                        "Names, contacts, hours, colour: one page.",
                        isUntouched()
                                ? "/office/start/library"
                                : details && !hours ? "/office/hours" : "/office/library",
                        details && hours),
                new Step(
                        "Ten answers",
                        "Those that are asked for most. You fill in a few numbers and names.",
                        "/office/start/answers",
                        firstTen.all().stream().allMatch(this::isSeen)),
                new Step(
                        "A colleague",
                        "Somebody who takes the chats that the assistant hands over.",
                        "/office/staff/new",
                        accounts.all().stream().filter(StaffMember::enabled).count() > 1));
    }

    boolean isSeen(AskedAnswer answer) {
        return knowledge
                .document("faq/" + answer.faq() + ".md")
                .map(this::isSeen)
                .orElse(true); // a library that has no such answer needs none
    }

    /// How many shipped answers in the library's own language nobody of it has looked at.
    long unseen() {
        return unlooked().count();
    }

    /// Whether this is one of them.
    boolean isUnseen(String id) {
        return unlooked().anyMatch(faq -> faq.id().equals(id));
    }

    private Stream<Faq> unlooked() {
        String home = answers.content().library().language();
        return answers.content().faqs().stream()
                .filter(faq -> faq.language().equals(home) && faq.reviewed() == null);
    }

    /// Whether they are told to patrons all the same.
    boolean tellsUnseen() {
        return Boolean.parseBoolean(settings.value(TELL));
    }

    /// Keeps them back until somebody looks at them; not where the server's own settings say more.
    void keepBackUnseen(StaffId who) {
        if (!settings.isGiven(TELL) && tellsUnseen()) {
            settings.set(who, TELL, "false");
        }
    }

    /// Once it is, it stays so until the next start: nobody is led back to it by a new colleague.
    boolean isDone() {
        if (!done) {
            done = steps().stream().allMatch(Step::done);
        }
        return done;
    }

    /// Whether nobody has begun with the library's details and hours.
    boolean isUntouched() {
        return !isOwn(LibraryController.PATH) && !isOwn(HoursController.PATH);
    }

    private boolean isOwn(String path) {
        return knowledge.document(path).filter(this::isSeen).isPresent();
    }

    private boolean isSeen(StoredDocument document) {
        return document.state() == State.RETIRED
                || knowledge.versions(document.path()).stream().anyMatch(Version::isLookedAt);
    }

    /// The next that somebody might look at: those that the library names as asked most, then those
    /// with most ways to ask.
    List<Shipped> shipped() {
        List<String> often = answers.content().library().oftenAsked();
        return unlooked()
                .sorted(
                        Comparator.comparing((Faq faq) -> !often.contains(faq.id()))
                                .thenComparing(faq -> -faq.questions().size())
                                .thenComparing(Faq::title))
                .flatMap(faq -> knowledge.document("faq/" + faq.id() + ".md").stream())
                .limit(ANSWERS)
                .map(this::shipped)
                .toList();
    }

    private Shipped shipped(StoredDocument document) {
        String path = document.path();
        String id = path.substring(4, path.length() - 3);
        Optional<Faq> faq = answers.content().faq(id);
        return new Shipped(
                id,
                faq.map(Faq::title).orElse(id),
                path,
                faq.map(one -> FaqMarkdown.html(one.markdown())).orElse(""),
                FaqFields.of(document.latest().text()).map(FaqFields::answer).orElse(""),
                answers.content().faqs().stream()
                        .filter(one -> one.id().equals(id) && one.translation())
                        .collect(
                                Collectors.toMap(
                                        one -> "faq/%s.%s.md".formatted(id, one.language()),
                                        Faq::language)));
    }

    /// Somebody has looked: it is right, in all languages, or is so in other words, which its
    /// translations do not say yet. It is looked at again in a year.
    ///
    /// @param answer its Markdown; null: as it is
    /// @throws FormDocument.Refused when these words cannot go live
    void confirm(String id, StaffId who, LocalDate today, @Nullable String answer) {
        StoredDocument document = knowledge.document("faq/" + id + ".md").orElseThrow();
        if (document.state() != State.PUBLISHED) {
            throw new FormDocument.Refused("It has changes that are not published; open it.");
        }
        confirm(document, who, today, answer);
        if (answer == null) {
            shipped(document).others().keySet().stream()
                    .flatMap(path -> knowledge.document(path).stream())
                    .filter(other -> other.state() == State.PUBLISHED && !isSeen(other))
                    .forEach(other -> confirm(other, who, today, null));
        }
    }

    private void confirm(
            StoredDocument document, StaffId who, LocalDate today, @Nullable String answer) {
        String path = document.path();
        String own = FirstTen.with(document.latest().text(), answer, today);
        var problems = knowledge.preview(path, own).problems();
        if (!problems.isEmpty()) {
            throw new FormDocument.Refused(problems.getFirst().message());
        }
        var saved = knowledge.save(path, own, document.latest().number(), who, "Right here");
        knowledge.publish(path, saved.number(), who);
    }
}
