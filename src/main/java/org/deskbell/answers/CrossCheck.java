package org.deskbell.answers;

import org.deskbell.answers.Parsed.Said;
import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what is wrong only between documents: one question with two answers, names of what is not
/// there.
final class CrossCheck {
    private final Collection<Parsed> documents;
    private final List<Problem> problems = new ArrayList<>();

    private CrossCheck(Collection<Parsed> documents) {
        this.documents = documents;
    }

    /// @param documents in the order of their paths
    static List<Problem> problems(Collection<Parsed> documents) {
        var check = new CrossCheck(documents);
        check.missing();
        check.mentions();
        check.saidTwice();
        check.languages();
        return check.problems;
    }

    private void missing() {
        Set<DocumentKind> kinds =
                documents.stream()
                        .flatMap(document -> DocumentKind.of(document.path()).stream())
                        .collect(Collectors.toSet());
        if (!kinds.contains(DocumentKind.LIBRARY)) {
            problem("library.yml", 1, "This file is missing: the library's name and contacts.");
        }
        if (!kinds.contains(DocumentKind.HOURS)) {
            problem("hours.yml", 1, "This file is missing: when the library is open.");
        }
        if (!kinds.contains(DocumentKind.FAQ)) {
            problem("faq", 1, "This folder holds no FAQ.");
        }
    }

    private void mentions() {
        // By file name: a FAQ that cannot be read is told of once, not wherever it is named.
        Set<String> faqs =
                documents.stream()
                        .map(Parsed::path)
                        .filter(path -> path.startsWith("faq/"))
                        .map(DocumentKind::id)
                        .collect(Collectors.toSet());
        Set<String> branches = branches();
        Library library = library();
        for (Parsed document : documents) {
            for (Parsed.Mention mention : document.mentions()) {
                String id = mention.id();
                boolean known =
                        switch (mention.what()) {
                            case FAQ -> faqs.contains(id);
                            case BRANCH -> branches.contains(id);
                            case IMAGE -> library.serves(id);
                        };
                if (!known) {
                    problem(document.path(), mention.line(), mention.what().missing(id));
                }
            }
        }
    }

    private Set<String> branches() {
        return documents.stream()
                .filter(document -> document.path().equals("hours.yml"))
                .map(Parsed::piece)
                .flatMap(
                        piece ->
                                piece instanceof Piece.Verbatim(String yaml)
                                        ? Hours.of(yaml).branches().stream()
                                        : Stream.<Branch>empty())
                .map(Branch::id)
                .collect(Collectors.toSet());
    }

    private void saidTwice() {
        record Place(String path, Said said) {}
        Map<String, Place> first = new HashMap<>();
        for (Parsed document : documents) {
            for (Said said : document.said()) {
                Place here = new Place(document.path(), said);
                Place there = first.putIfAbsent(said.words(), here);
                if (there == null
                        || said.isMeasured() != there.said().isMeasured() // left out of measuring
                        || isTranslation(there.said(), said, there.path(), here.path())) {
                    continue;
                }
                problem(
                        here.path(),
                        said.line(),
                        "`%s` stands in %s:%d too. %s"
                                .formatted(
                                        said.text(),
                                        there.path(),
                                        there.said().line(),
                                        said.isMeasured()
                                                ? "Ask it once."
                                                : "Keep it where its answer is."));
            }
        }
    }

    private static boolean isTranslation(Said one, Said other, String path, String otherPath) {
        return one.label().equals(other.label()) && !path.equals(otherPath);
    }

    private void languages() {
        String main = library().language();
        for (Parsed document : documents) {
            if ((document.piece() instanceof SmallTalk || document.piece() instanceof Scope)
                    && DocumentKind.language(document.path()).equals(main)) {
                problem(
                        document.path(),
                        1,
                        "The library's language is `%s`; what is in it is `%s.yml`."
                                .formatted(main, DocumentKind.id(document.path())));
            }
            if (document.piece() instanceof Faq faq
                    && faq.language().equals(main)
                            != DocumentKind.name(document.path()).equals(faq.id())) {
                problem(
                        document.path(),
                        1,
                        "The library's language is `%s`; a FAQ in it is `<id>.md`, in another"
                                        .formatted(main)
                                + " language `<id>.<language>.md`.");
            }
        }
    }

    private Library library() {
        return documents.stream()
                .map(Parsed::piece)
                .flatMap(
                        piece ->
                                piece instanceof Library library
                                        ? Stream.of(library)
                                        : Stream.<Library>empty())
                .findFirst()
                .orElse(Library.UNNAMED);
    }

    private void problem(String path, int line, String message) {
        problems.add(new Problem(path, line, message));
    }
}
