package org.deskbell.office;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Library;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.answers.ManyDocuments.Change;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.answers.Problem;
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

    private final ManyDocuments documents;
    private final InventedWords invented;
    private final FirstTen firstTen;
    private final Answers answers;
    private final Clock clock;

    OwnLibrary(
            ManyDocuments documents,
            InventedWords invented,
            FirstTen firstTen,
            Answers answers,
            Clock clock) {
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
        Map<String, Version> was = documents.atRest();
        for (String path : List.of(LibraryController.PATH, HoursController.PATH)) {
            if (!was.containsKey(path)) {
                throw FormDocument.notPublished(path);
            }
        }
        UnaryOperator<String> words = words(typed, library, hours.places());
        var texts = new TreeMap<String, String>();
        was.forEach((path, version) -> texts.put(path, words.apply(version.text())));
        var own = new TreeMap<String, String>();
        own.put(LibraryController.PATH, details(texts, library, emergency(typed, words)));
        own.put(HoursController.PATH, hours.yaml());
        own.putAll(firstTen.following(library, hours.places(), texts, today()));
        Map<String, Change> changes = ManyDocuments.changes(was, texts, REPLACED);
        changes.putAll(ManyDocuments.changes(was, own, NOTE));
        leaveOutSpoilt(changes);
        try {
            documents.change(changes, who, "set up", library.name());
        } catch (OutdatedEdit outdated) {
            throw new FormDocument.Refused(outdated.getMessage() + " Try once more.");
        }
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
        for (int i = 0; i < InventedWords.ADDRESSES.size(); i++) {
            OwnHours.Place place = places.get(i < places.size() ? i : 0);
            own.put(
                    InventedWords.ADDRESSES.get(i),
                    place.address().isEmpty() ? library.address() : place.address());
            if (i > 0) {
                own.put(InventedWords.BRANCHES.get(i - 1), place.name());
            }
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

    private static String details(
            Map<String, String> texts, Library library, Map<String, String> emergency) {
        YamlText details =
                new YamlText(texts.getOrDefault(LibraryController.PATH, ""))
                        .with(List.of("emergency"), emergency);
        for (var field : LibraryController.values(library).entrySet()) {
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
