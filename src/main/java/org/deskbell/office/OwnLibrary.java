package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Library;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.answers.ManyDocuments.Change;
import org.deskbell.answers.Problem;
import org.deskbell.answers.Standing;
import org.deskbell.answers.Version;
import org.deskbell.exchange.Replacement;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.StaffId;
import org.deskbell.yaml.YamlText;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Makes the shipped knowledge base a library's own in one go, from one form: details, hours, the
/// names and numbers in all answers, and the answers that follow from them. One moment, one act of
/// the record.
@Component
class OwnLibrary {
    private static final String NOTE = "First hour";
    private static final String REPLACED = Version.REPLACED + "first hour";
    private static final List<String> INVENTED_PLACES =
            List.of("Main Library", "East Branch", "Riverside Branch");
    private static final List<String> INVENTED_STREETS =
            List.of("12 College Green", "480 Mill Road", "7 Quay Street");

    private final KnowledgeBase knowledge;
    private final ManyDocuments documents;
    private final InventedWords invented;
    private final FirstTen firstTen;
    private final Answers answers;
    private final Clock clock;

    OwnLibrary(
            KnowledgeBase knowledge,
            ManyDocuments documents,
            InventedWords invented,
            FirstTen firstTen,
            Answers answers,
            Clock clock) {
        this.knowledge = knowledge;
        this.documents = documents;
        this.invented = invented;
        this.firstTen = firstTen;
        this.answers = answers;
        this.clock = clock;
    }

    /// Those to come on which the library that is told of now is closed everywhere.
    List<Hours.Differing> holidays() {
        return OwnHours.holidays(answers.content().hours(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Hours.of(answers.content().hours()).zone());
    }

    /// @throws FormDocument.Refused when nothing was changed, and why
    void become(TypedOnce typed, StaffId who) {
        Library library = library(typed);
        OwnHours hours = OwnHours.of(typed, holidays());
        Map<String, String> was = untouched();
        UnaryOperator<String> words = words(typed, library, hours.places());
        var texts = new TreeMap<String, String>();
        was.forEach((path, text) -> texts.put(path, words.apply(text)));
        String details = text(texts, LibraryController.PATH);
        text(texts, HoursController.PATH);
        var own = new TreeMap<String, String>();
        own.put(LibraryController.PATH, details(details, library, emergency(typed, words)));
        own.put(HoursController.PATH, hours.yaml());
        own.putAll(firstTen.following(library, hours.places(), texts, today()));
        texts.values().removeAll(was.values()); // the same as it was
        var changes = new TreeMap<String, Change>();
        texts.forEach((path, text) -> changes.put(path, new Change(text, REPLACED)));
        own.forEach((path, text) -> changes.put(path, new Change(text, NOTE)));
        leaveOutSpoilt(changes);
        documents.change(changes, who, "set up", library.name());
    }

    /// What is published and nobody is at work on, by path.
    private Map<String, String> untouched() {
        var texts = new HashMap<>(documents.publishedTexts());
        knowledge.standings().stream()
                .filter(one -> !Integer.valueOf(one.latest()).equals(one.published()))
                .map(Standing::path)
                .forEach(texts::remove);
        return texts;
    }

    private static String text(Map<String, String> texts, String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new FormDocument.Refused(
                    "Somebody has saved %s and not published it. Publish or discard that first."
                            .formatted(path));
        }
        return text;
    }

    private Library library(TypedOnce typed) {
        Library was = answers.content().library();
        String name = typed.required("name", "Give the library's name.");
        String web = site(typed.required("web", "Give the address of your web site."));
        return new Library(
                name,
                typed.or("short-name", name),
                was.language(),
                web,
                site(typed.or("catalogue", web)),
                site(typed.or("account", web)),
                typed.required("e-mail", "Give an e-mail address."),
                typed.required("phone", "Give a telephone number."),
                typed.of("place1-address"),
                was.assistant(),
                was.emergency(),
                was.oftenAsked(),
                was.notUs());
    }

    /// With `https://` where somebody has left it out.
    private static String site(String typed) {
        String whole = typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
        try {
            if (new URI(whole).getHost() != null) {
                return whole.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException _) {
            // told below
        }
        throw new FormDocument.Refused("“%s” is no web address.".formatted(typed));
    }

    /// What stands for the names of the invented library. A college that there is none of becomes
    /// a plain word.
    private UnaryOperator<String> words(
            TypedOnce typed, Library library, List<OwnHours.Place> places) {
        var own = new HashMap<String, String>();
        own.put("Alder Falls", typed.required("town", "Give the town: answers name it."));
        own.put("Alder College", typed.or("college", "the college"));
        own.put("Alder Commons", typed.or("college", "the college"));
        own.put("Birch County", "the county");
        own.put("Birch County Library", "the county library");
        own.put("Hollins University", "the university");
        own.put("Hollins University Library", "the university library");
        for (int i = 0; i < INVENTED_PLACES.size(); i++) {
            OwnHours.Place place = places.get(i < places.size() ? i : 0);
            own.put(INVENTED_PLACES.get(i), place.name());
            own.put(
                    INVENTED_STREETS.get(i),
                    place.address().isEmpty() ? library.address() : place.address());
        }
        List<Replacement> words = invented.replacedBy(library, own);
        return words.isEmpty() ? UnaryOperator.identity() : Replacement.all(words);
    }

    private Map<String, String> emergency(TypedOnce typed, UnaryOperator<String> words) {
        Library was = answers.content().library();
        var said = new LinkedHashMap<>(was.emergency().translations());
        said.put(
                was.language(),
                typed.required("emergency", "Say what patrons are told in an emergency."));
        said.replaceAll((_, text) -> words.apply(text));
        return said;
    }

    private static String details(String text, Library library, Map<String, String> emergency) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", library.name());
        fields.put("short-name", library.shortName());
        fields.put("web", library.web());
        fields.put("catalogue", library.catalogue());
        fields.put("account", library.account());
        fields.put("e-mail", library.email());
        fields.put("phone", library.phone());
        fields.put("address", library.address());
        YamlText details = new YamlText(text).with(List.of("emergency"), emergency);
        for (var field : fields.entrySet()) {
            details = details.with(List.of(field.getKey()), YamlText.quoted(field.getValue()));
        }
        return details.text();
    }

    /// Two questions may have become the same by other words: such documents keep theirs.
    private void leaveOutSpoilt(Map<String, Change> changes) {
        List<Problem> problems = documents.problems(changes);
        while (!problems.isEmpty()) {
            var spoilt = problems.stream().map(Problem::path).collect(Collectors.toSet());
            boolean left =
                    changes.entrySet()
                            .removeIf(
                                    one ->
                                            spoilt.contains(one.getKey())
                                                    && !one.getValue().note().equals(NOTE));
            if (!left) {
                Problem first = problems.getFirst();
                throw new FormDocument.Refused(
                        "%s, line %d: %s".formatted(first.path(), first.line(), first.message()));
            }
            problems = documents.problems(changes);
        }
    }
}
