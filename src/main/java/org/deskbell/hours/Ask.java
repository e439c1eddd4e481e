package org.deskbell.hours;

import java.util.List;
import java.util.regex.Pattern;

/// What is asked about the time.
enum Ask {
    /// Whether it is open.
    OPEN,

    /// Whether it is closed.
    CLOSED,

    /// When it opens.
    OPENS,

    /// When it closes.
    CLOSES,

    /// From when to when.
    HOURS;

    private record Rule(Pattern pattern, Ask ask) {
        Rule(String pattern, Ask ask) {
            this(Pattern.compile(pattern), ask);
        }
    }

    /// The first that fits holds.
    private static final List<Rule> RULES =
            List.of(
                    new Rule("\\bopen\\b.{0,30}\\b(?:or|and|to)\\b.{0,15}\\bclos", HOURS),
                    new Rule("\\bclos\\w*.{0,30}\\b(?:or|and)\\b.{0,15}\\bopen\\b", HOURS),
                    new Rule(
                            "\\bhow (?:long|soon|much)\\b.*\\b(?:until|before)\\b.*\\bopen\\b",
                            OPENS),
                    new Rule("\\bclosing\\b|\\b(?:when|how)\\b.*\\b(?:close|shut)\\b", CLOSES),
                    new Rule(
                            "\\bclose early\\b|\\b(?:close|shut) (?:at|by|before|after)\\b",
                            CLOSES),
                    new Rule(
                            "\\buntil when\\b|\\bopen until$|\\bwhen\\b.*\\bopen until\\b", CLOSES),
                    new Rule("\\bhow (?:late|long|much longer)\\b|\\blate(?:st)?\\b", CLOSES),
                    new Rule("\\bopening\\b|\\bearliest\\b|\\bhow early\\b", OPENS),
                    new Rule(
                            "\\bopen (?:\\| )?(?:early|again)\\b|\\bopen next$|\\bnext open\\b",
                            OPENS),
                    new Rule("\\b(?:do|does|dose)\\b.*\\bopen at\\b", OPENS),
                    new Rule("\\bhours\\b|\\bwhen\\b.*\\b(?:is|are|r|be|was|were)\\b", HOURS),
                    new Rule("\\bwhen\\b.*\\bopen\\b", OPENS),
                    new Rule("\\bwhen\\b|\\b(?:what|which) (?:days?|nights?|evenings?)\\b", HOURS),
                    new Rule("\\b(?:closed|close|shut)\\b", CLOSED),
                    new Rule("\\bopen\\b", OPEN));

    /// The phrase that begins an answer with a yes or a no, if one is asked for.
    String verdict(boolean open) {
        return switch (this) {
            case OPEN -> open ? "yes" : "no";
            case CLOSED -> open ? "no" : "yes";
            case OPENS, CLOSES, HOURS -> "as-it-is";
        };
    }

    /// @param text in canonical words, without articles
    static Ask of(String text) {
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(text).find())
                .map(Rule::ask)
                .findFirst()
                .orElse(HOURS);
    }
}
