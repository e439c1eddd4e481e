package org.deskbell.answering;

import java.util.Locale;
import java.util.regex.Pattern;

/// Finds words of emergency and self-harm, rather once too often than once too seldom. It stands
/// beside the classifier, which knows more ways of saying such things, but none for certain.
final class Danger {
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// One alternative a line, matched against lower-case words without apostrophes.
    private static final Pattern ALARM =
            lines(
                    """
                    (kill|hang|shoot|killing|hurting|harming|cutting) myself
                    (hurt|harm|cut) (myself|himself|herself) (again|tonight|today|now)
                    (want|wanna|going|gonna|about|trying|planning) (to )?(hurt|harm|cut) (myself|himself|herself)
                    (kill|end|take) (my|his|her) (own )?life
                    ending (my|his|her|it all)( life)?
                    end it all
                    (i am|im|is|feel|feeling|felt) suicidal
                    (commit|committing|attempted|considering|contemplating) suicide
                    thinking (of|about) suicide
                    (dont|do not|no longer) (want|wanna) to? ?(live|be alive|be here any ?more|wake up|exist|go on)
                    (want|wanna|wants) (to )?(die|be dead|not exist)
                    (better off|rather be) dead
                    better off without me
                    cant (go on|live) (any ?more|any longer|like this)
                    (took|swallowed|taken) (too many|a bunch of|a lot of|all (the|my|his|her)|the whole bottle of) (\\w+ )?(pills|tablets)
                    (just|has|have|is|she|he|somebody|someone) (overdosed|overdosing)
                    (cant|cannot|isnt|stopped|struggling to|not) breath(e|ing)
                    (is|was|are|lying|found) unconscious
                    (is|are|im|am|he|she|somebody|someone) choking
                    (is|am|im|i am|are|hes|shes|think) having (a|an) (heart attack|seizure|stroke|asthma attack|allergic reaction)
                    (need|call|get|send) (an|the) ambulance
                    (call|dial|ring|called|calling) (911|112|999)
                    (send|call) the police
                    (active|school|mass) shooter (here|in|at|is|now|inside|on)
                    (theres|there is|has|have|with|holding|waving|pulled) (a|an) (loaded )?(gun|knife|bomb|rifle|pistol) (in|on|at|inside|here|and|right|pointed|under)
                    (someone|somebody|man|woman|guy|lady|person|child|kid|boy|girl|he|she|friend|student|mom|mum|dad|mother|father) (\\w+ )?(\\w+ )?(collapsed|passed out|fainted|is bleeding|got stabbed|got shot|has been shot|stopped moving)
                    (wont|isnt|doesnt|not) (wake|waking) up
                    (is|are|was|being) (following|stalking|attacking|groping|assaulting) (me|us)
                    (i am|im|we are|were|got) (locked|trapped|stuck) (in|inside) (the|your|this|an) (library|building|elevator|lift|bathroom|restroom)
                    (building|library|room|kitchen|shelf|trash|computer|outlet) is on fire
                    (im|i am|going|gonna) to? ?(kill|shoot|stab) (you|him|her|them|somebody|someone|everyone|everybody|people)
                    """);

    /// Who wants to read about it is in no danger.
    private static final Pattern READING =
            lines(
                    """
                    (books?|articles?|sources?|novels?|movies?|films?|essays?|papers?|studies|statistics|dvds?|documentar(y|ies)|memoirs?) (about|on|for|of|with)
                    (title|author|copy) of
                    (recommend|documentary|prevention|statistics|trailer)
                    """);

    private Danger() {}

    static boolean isIn(String text) {
        String plain = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String words = SIGNS.matcher(plain).replaceAll(" ").strip();
        return words.matches("911|112|999")
                || (ALARM.matcher(words).find() && !READING.matcher(words).find());
    }

    private static Pattern lines(String alternatives) {
        return Pattern.compile(
                "\\b(?:" + String.join("|", alternatives.strip().split("\n")) + ")\\b");
    }
}
