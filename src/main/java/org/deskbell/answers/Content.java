package org.deskbell.answers;

import org.deskbell.answers.Parsed.Said;
import org.deskbell.understanding.AlarmModel;
import org.deskbell.understanding.Phrasing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A whole knowledge base, read: all that answers are made from. Immutable.
///
/// What could not be read is among the `problems`, and left out of the rest.
///
/// @param hours    the text of `hours.yml`
/// @param synonyms the text of `synonyms.txt`
/// @param golden   visits of one question or several
/// @param emergencies how people say that somebody is in danger
/// @param harmless what sounds like it and is none
/// @param practice questions that are never learnt: by how they go, Deskbell knows how sure to be
public record Content(
        Library library,
        String hours,
        List<Faq> faqs,
        List<SmallTalk> smallTalk,
        List<Scope> scopes,
        String synonyms,
        List<List<Golden>> golden,
        List<Practice> practice,
        List<String> emergencies,
        List<String> harmless,
        List<Problem> problems) {

    private static final String HARMLESS = "harmless";

    /// The knowledge base in a folder.
    ///
    /// @throws java.io.UncheckedIOException when there is no such folder, or it cannot be read
    public static Content read(Path folder) {
        return Documents.in(folder).content();
    }

    /// The knowledge base that Deskbell brings along.
    public static Content shipped() {
        return Documents.shipped().content();
    }

    /// A knowledge base from its documents' texts, by their paths.
    public static Content of(Map<String, String> documents) {
        var parsed = new TreeMap<String, Parsed>();
        documents.forEach((path, text) -> parsed.put(path, DocumentReader.read(path, text)));
        return of(parsed.values());
    }

    /// @param documents in the order of their paths
    static Content of(Collection<Parsed> documents) {
        List<Problem> problems =
                Stream.concat(
                                documents.stream().flatMap(d -> d.problems().stream()),
                                CrossCheck.problems(documents).stream())
                        .distinct()
                        .sorted()
                        .toList();
        Set<String> learnt =
                documents.stream()
                        .flatMap(document -> document.said().stream())
                        .filter(said -> !said.isMeasured())
                        .map(Said::words)
                        .collect(Collectors.toSet());
        Library library = only(documents, Library.class).findFirst().orElse(Library.UNNAMED);
        String home = library.language();
        return new Content(
                library,
                text(documents, "hours.yml"),
                only(documents, Faq.class).toList(),
                only(documents, SmallTalk.class).map(t -> t.unlessTranslated(home)).toList(),
                only(documents, Scope.class).map(s -> s.unlessTranslated(home)).toList(),
                text(documents, "synonyms.txt"),
                only(documents, Piece.Visits.class)
                        .flatMap(v -> v.visits().stream())
                        .filter(visit -> visit.size() > 1 || isNew(visit.getFirst(), learnt))
                        .toList(),
                only(documents, Practice.class)
                        .map(p -> p.unlessTranslated(home).only(one -> isNew(one, learnt)))
                        .toList(),
                only(documents, Piece.Emergencies.class)
                        .flatMap(e -> e.messages().stream())
                        .toList(),
                only(documents, Piece.Harmless.class).flatMap(h -> h.messages().stream()).toList(),
                problems);
    }

    /// What an answer names among its ways to ask is learnt, and no measure any more.
    private static boolean isNew(Golden question, Set<String> learnt) {
        return !learnt.contains(Said.words(question.ask()));
    }

    /// The answer with this id in the library's own language.
    public Optional<Faq> faq(String id) {
        return faq(id, library.language());
    }

    public Optional<Faq> faq(String id, String language) {
        return faqs.stream()
                .filter(faq -> faq.id().equals(id) && faq.language().equals(language))
                .findFirst();
    }

    /// The languages that there are answers in, the library's own first.
    public List<String> languages() {
        return Stream.concat(
                        Stream.of(library.language()),
                        faqs.stream().map(Faq::language).sorted().distinct())
                .distinct()
                .toList();
    }

    /// What there is in one language, as if it were the library's own: each is learnt by itself.
    public Content in(String language) {
        boolean own = language.equals(library.language());
        return new Content(
                library.speaking(language),
                hours,
                faqs.stream().filter(faq -> faq.language().equals(language)).toList(),
                smallTalk.stream().filter(talk -> talk.language().equals(language)).toList(),
                scopes.stream().filter(scope -> scope.language().equals(language)).toList(),
                own ? synonyms : "",
                own ? golden : List.of(),
                practice.stream().filter(p -> p.language().equals(language)).toList(),
                own ? emergencies : List.of(),
                own ? harmless : List.of(),
                List.of());
    }

    /// All ways of asking, keywords too, with what they mean: what understanding is trained on.
    public List<Phrasing> phrasings() {
        return Stream.of(
                        faqs.stream().flatMap(f -> said(f.phrasings(), f.language(), f.id())),
                        faqs.stream().flatMap(f -> said(f.keywords(), f.language(), f.id())),
                        smallTalk.stream()
                                .flatMap(t -> said(t.phrases(), t.language(), "talk:" + t.id())),
                        scopes.stream()
                                .flatMap(
                                        s ->
                                                said(
                                                        s.phrases(),
                                                        s.language(),
                                                        "scope:" + s.reason())))
                .flatMap(phrasings -> phrasings)
                .toList();
    }

    /// What is an emergency and what is not, of all that is written in the library's own language.
    public List<Phrasing> alarms() {
        String scope = "scope:" + AlarmModel.EMERGENCY;
        Stream<Phrasing> known =
                phrasings().stream()
                        .filter(p -> p.language().equals(library.language()))
                        .flatMap(
                                p ->
                                        said(
                                                List.of(p.text()),
                                                p.label().equals(scope)
                                                        ? AlarmModel.EMERGENCY
                                                        : HARMLESS));
        return Stream.of(
                        said(emergencies, AlarmModel.EMERGENCY),
                        said(harmless, HARMLESS),
                        said(practised(), HARMLESS),
                        known)
                .flatMap(alarms -> alarms)
                .toList();
    }

    private List<String> practised() {
        return practice.stream()
                .filter(p -> p.language().equals(library.language()))
                .flatMap(p -> p.questions().stream())
                .map(Golden::ask)
                .toList();
    }

    private Stream<Phrasing> said(List<String> texts, String label) {
        return said(texts, library.language(), label);
    }

    private static Stream<Phrasing> said(List<String> texts, String language, String label) {
        return texts.stream().map(text -> new Phrasing(text, label, language));
    }

    /// Equal for contents that train the same model: a SHA-256 of the phrasings and of the practice
    /// questions.
    public String key() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Phrasing phrasing : phrasings()) {
                digest.update(line(phrasing));
            }
            for (Phrasing alarm : alarms()) {
                digest.update(line(alarm));
            }
            for (Practice practised : practice) {
                for (Golden question : practised.questions()) {
                    String answers = question.answers().toString();
                    digest.update(
                            line(new Phrasing(question.ask(), answers, practised.language())));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    private static byte[] line(Phrasing p) {
        return (p.language() + "\t" + p.label() + "\t" + p.text() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The same with other answers: for training and measuring on parts.
    public Content withFaqs(List<Faq> others) {
        return new Content(
                library,
                hours,
                others,
                smallTalk,
                scopes,
                synonyms,
                golden,
                practice,
                emergencies,
                harmless,
                problems);
    }

    Content withProblems(List<Problem> more) {
        List<Problem> all = Stream.concat(problems.stream(), more.stream()).sorted().toList();
        return new Content(
                library,
                hours,
                faqs,
                smallTalk,
                scopes,
                synonyms,
                golden,
                practice,
                emergencies,
                harmless,
                all);
    }

    private static <T extends Piece> Stream<T> only(Collection<Parsed> documents, Class<T> kind) {
        return documents.stream().map(Parsed::piece).filter(kind::isInstance).map(kind::cast);
    }

    private static String text(Collection<Parsed> documents, String path) {
        return documents.stream()
                .filter(document -> document.path().equals(path))
                .map(Parsed::piece)
                .flatMap(
                        piece ->
                                piece instanceof Piece.Verbatim(String t)
                                        ? Stream.of(t)
                                        : Stream.empty())
                .findFirst()
                .orElse("");
    }
}
