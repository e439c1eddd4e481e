package org.deskbell.privacy;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One pattern and what becomes of it: replaced by `words`, or kept as it is when there are none.
/// The first group of the pattern is what is taken; what stands around it is evidence. `holds`
/// decides what a pattern cannot, such as a check digit.
record Rule(Pattern pattern, Predicate<String> holds, @Nullable String words) {
    static Rule mask(String words, String pattern, Predicate<String> holds) {
        return new Rule(compile(pattern), holds, "[" + words + "]");
    }

    static Rule mask(String words, String pattern) {
        return mask(words, pattern, _ -> true);
    }

    static Rule keep(String pattern, Predicate<String> holds) {
        return new Rule(compile(pattern), holds, null);
    }

    static Rule keep(String pattern) {
        return keep(pattern, _ -> true);
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);
    }

    void apply(Sheet sheet) {
        pattern.matcher(sheet.visible())
                .results()
                .filter(found -> holds.test(found.group(1)))
                .forEach(found -> take(sheet, found));
    }

    private void take(Sheet sheet, MatchResult found) {
        if (words == null) {
            sheet.hide(found.start(1), found.end(1));
        } else {
            sheet.replace(found.start(1), found.end(1), words);
        }
    }
}
