package org.deskbell.answers;

import org.deskbell.yaml.Mistake;

import java.util.List;
import java.util.stream.Stream;

/// Words that mean the same here: `synonyms.txt`, one group a line, parted by commas, `#` begins a
/// remark.
final class Synonyms {
    private Synonyms() {}

    static Stream<List<String>> groups(String text) {
        return text.lines().map(Synonyms::group).filter(group -> group.size() > 1);
    }

    static void check(String text, List<Mistake> mistakes) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("=>")) {
                mistakes.add(
                        new Mistake(
                                i + 1, "Arrows are not known here: part equal words by commas."));
            } else if (group(lines.get(i)).size() == 1) {
                mistakes.add(
                        new Mistake(
                                i + 1, "One word alone has no equal: add another after a comma."));
            }
        }
    }

    private static List<String> group(String line) {
        String words = line.startsWith("#") ? "" : line;
        return Stream.of(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
