package org.deskbell.exchange;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Replaces words in texts, all at once: where two of them begin at a place the longer one counts,
/// and what has been replaced is not looked at again. Whole words only, over line ends too.
final class Rewording {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 90;

    /// What documents call one another by stays.
    private static final Pattern NAMES = Pattern.compile("\\s*(?:id|related|department)\\s*:.*");

    private final List<Replacement> pairs;
    private final Map<String, String> byOld = new HashMap<>();
    private final Pattern any;

    private Rewording(List<Replacement> pairs) {
        this.pairs = pairs;
        pairs.forEach(pair -> byOld.put(key(pair.old()), pair.now()));
        this.any =
                Pattern.compile(
                        pairs.stream()
                                .map(Replacement::old)
                                .sorted(Comparator.comparing(String::length).reversed())
                                .map(Rewording::pattern)
                                .collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// @throws ImportRefused when nothing would be replaced, or something cannot be
    static Rewording of(List<Replacement> typed) {
        List<Replacement> pairs =
                typed.stream()
                        .map(pair -> new Replacement(pair.old().strip(), pair.now().strip()))
                        .filter(pair -> !pair.old().isEmpty() || !pair.now().isEmpty())
                        .toList();
        if (pairs.stream().noneMatch(Replacement::changes)) {
            throw new ImportRefused("Say which words, and what shall stand in their place.");
        }
        if (pairs.size() > MOST) {
            throw new ImportRefused("That are more than %d words at once.".formatted(MOST));
        }
        for (Replacement pair : pairs) {
            refuse(pair);
        }
        return new Rewording(pairs);
    }

    private static void refuse(Replacement pair) {
        if (pair.old().isEmpty()) {
            throw new ImportRefused("Say which words “%s” shall replace.".formatted(pair.now()));
        }
        if (pair.old().length() < SHORTEST) {
            throw new ImportRefused(
                    "“%s” is too short: it would be found everywhere.".formatted(pair.old()));
        }
        if (Math.max(pair.old().length(), pair.now().length()) > LONGEST) {
            throw new ImportRefused("Words may have %d characters.".formatted(LONGEST));
        }
        if (pair.now().isEmpty()) {
            throw new ImportRefused(
                    "Say what shall stand in the place of “%s”.".formatted(pair.old()));
        }
    }

    /// As it was written by [#source].
    static Rewording read(String source) {
        return new Rewording(
                JsonMapper.shared().readValue(source, new TypeReference<List<Replacement>>() {}));
    }

    String source() {
        return JsonMapper.shared().writeValueAsString(pairs);
    }

    /// `Alder Library → Fernside Library and 3 more`.
    String name() {
        List<Replacement> changes = pairs.stream().filter(Replacement::changes).toList();
        Replacement first = changes.getFirst();
        String name = first.old() + " → " + first.now();
        String cut =
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        return changes.size() == 1 ? cut : "%s and %d more".formatted(cut, changes.size() - 1);
    }

    String in(String text) {
        return any.matcher(text).replaceAll(found -> replacement(found, text));
    }

    private String replacement(MatchResult found, String text) {
        String was = found.group();
        String now = byOld.getOrDefault(key(was), was);
        if (NAMES.matcher(line(text, found.start())).matches()) {
            now = was;
        } else if (text.startsWith("tel:", Math.max(0, found.start() - 4))) {
            now = now.replaceAll("[^+\\d]+", "-").replaceAll("^-|-$", ""); // no spaces in a link
        } else if (isSmall(was) && !isSmall(now)) {
            now = now.toLowerCase(Locale.ROOT); // as patrons type it
        }
        return Matcher.quoteReplacement(now);
    }

    private static String line(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
    }

    private boolean isSmall(String words) {
        return words.equals(words.toLowerCase(Locale.ROOT))
                && words.chars().anyMatch(Character::isLetter)
                && pairs.stream().noneMatch(pair -> pair.old().equals(words));
    }

    private static String key(String words) {
        return words.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String pattern(String old) {
        String words =
                Arrays.stream(old.split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+"));
        return (isWord(old.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "")
                + words
                + (isWord(old.codePointBefore(old.length())) ? "(?![\\p{L}\\p{N}])" : "");
    }

    private static boolean isWord(int letter) {
        return Character.isLetterOrDigit(letter);
    }
}
