package org.deskbell.answering;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How a message is put, as far as that tells whether it can stand without what was said before.
///
/// @param words    all of them, lower-case
/// @param content  those that name something
/// @param pointers those that stand for something that was named before
/// @param opened   whether it begins as what adds to something does
record Wording(List<String> words, List<String> content, List<String> pointers, boolean opened) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019]\\p{L}+)?");

    /// Words that name nothing by themselves.
    private static final Set<String> FUNCTION =
            words(
                    """
                    a an the of for to in on at with from by about into is are was am be been do does did can
                    could may might will would shall should must have has had need want get gets got i you we
                    he she my your our his her their me us him how what when where who which why whose much
                    many long far often soon and or but so also too as well even just only then than if not no
                    yes please ok okay oh hey hi still any some there here really actually instead exactly go
                    going like same other another else more it its that this these those them they one ones
                    let lets know tell mean meant thing things something anything possible way ever again
                    already anyway maybe perhaps though right now day days week weeks month months year years don dont doesn doesnt didn didnt isn isnt aren
                    wasn won wont cant couldn wouldn haven hasn
                    """);

    /// Words that stand for something that was named before.
    private static final Set<String> POINTERS =
            words(
                    """
                    it its that this these those them they one ones their there either both he she him her
                    """);

    /// Words without which there is no sentence.
    private static final Set<String> VERBS =
            words(
                    """
                    is are was do does did can could will would should must may have has how when where who
                    why which not no don dont doesn doesnt didn didnt isn isnt aren wasn won wont cant couldn wouldn
                    haven hasn
                    """);

    /// What begins a message that adds to another.
    private static final Pattern OPENER =
            Pattern.compile(
                    "^(?:(?:ok|okay|oh|hm+|ah|well|alright|thanks|no|yes|actually|sorry)[ ,.!]+)*"
                            + "(?:and|or|but|so|also|plus|then|even|what about|how about|what if"
                            + "|same for|only|just|not)\\b");

    /// What begins a message that puts another right.
    private static final Pattern CORRECTION =
            Pattern.compile(
                    "^(?:(?:no|nope|sorry|wait|oh|well|actually|not that)[ ,.!-]+)*(?:(?:i|we)"
                            + " (?:really |actually |only )?(?:meant|mean|(?:was|am|were)"
                            + " (?:asking|talking) about|wanted to ask about)\\b|(?<=no |no, |nope"
                            + " |nope, |that |that, )(?=(?:the|my|for|about|a|an)\\b))[ ,:]*");

    /// A part of a sentence has no more words than these.
    private static final int PART = 6;

    /// A message with more is seldom a follow-up.
    private static final int SHORT = 8;

    static Wording of(String message) {
        String plain = message.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        List<String> words = WORD.matcher(plain).results().map(MatchResult::group).toList();
        return new Wording(
                words,
                words.stream().filter(word -> !FUNCTION.contains(base(word))).toList(),
                words.stream().map(Wording::base).filter(POINTERS::contains).toList(),
                OPENER.matcher(plain).find());
    }

    /// Whether something in it stands for what was named before.
    boolean points() {
        return !pointers.isEmpty();
    }

    boolean isShort() {
        return words.size() <= SHORT;
    }

    /// Whether it is only a part of a sentence: "for laptops?"
    boolean isFragment() {
        return words.size() <= PART && words.stream().map(Wording::base).noneMatch(VERBS::contains);
    }

    /// Whether somebody who has heard nothing before could hardly know what it is about.
    boolean isLoose() {
        return opened || points() || content.isEmpty() || isFragment();
    }

    /// What a message puts in the place of what was understood, if that is what it does.
    static Optional<String> correction(String message) {
        var found = CORRECTION.matcher(message.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        return found.find()
                ? Optional.of(message.substring(found.end()).strip()).filter(s -> !s.isEmpty())
                : Optional.empty();
    }

    /// `what` of `what's`.
    private static String base(String word) {
        int apostrophe = word.indexOf('\'');
        return apostrophe < 0 ? word : word.substring(0, apostrophe);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.strip().split("\\s+")));
    }
}
