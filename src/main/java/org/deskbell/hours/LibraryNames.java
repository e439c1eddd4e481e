package org.deskbell.hours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names in a library's hours as a [Lexicon] reads them. Immutable; made once, since it takes
/// longer than a question.
final class LibraryNames {
    private final OpeningHours hours;
    private final Lexicon lexicon;
    private final SequencedMap<Branch, List<String>> branches = new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, List<SpecialDays>> special;

    LibraryNames(OpeningHours hours, Lexicon lexicon) {
        this.hours = hours;
        this.lexicon = lexicon;
        hours.branches().forEach(branch -> branches.put(branch, names(branch)));
        branches.values().stream()
                .flatMap(List::stream)
                .forEach(name -> words.addAll(Arrays.asList(name.split(" ", -1))));
        special =
                hours.special().stream()
                        .collect(Collectors.groupingBy(days -> lexicon.canonicalName(days.name())));
    }

    private List<String> names(Branch branch) {
        return Stream.concat(Stream.of(branch.name()), branch.also().stream())
                .map(name -> lexicon.plain(name, Set.of()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    OpeningHours hours() {
        return hours;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /// What each branch is called, the longest name first.
    SequencedMap<Branch, List<String>> branches() {
        return branches;
    }

    /// A text in plain words, in which the names of the branches are no typing errors.
    String plain(String text) {
        return lexicon.plain(text, words);
    }

    /// What special days are called.
    List<String> special() {
        return new ArrayList<>(special.keySet());
    }

    /// What special days are called in a language.
    String name(SpecialDays days, Phrasebook words) {
        return words.special(lexicon.canonicalName(days.name())).orElse(days.name());
    }

    List<SpecialDays> special(String name) {
        return special.getOrDefault(name, List.of());
    }
}
