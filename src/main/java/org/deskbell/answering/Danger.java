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
                    (kill|hurt|harm|cut|cutting|hang|hanging|shoot|killing|hurting|harming) (myself|himself|herself)
                    (kill|end) (my|his|her) life
                    ending (my|his|her|it all)( life)?
                    end it all
                    suicidal
                    (commit|committing|attempt|attempted|thinking (of|about)|considering) suicide
                    (dont|do not|no longer) (want|wanna) to? ?(live|be alive|be here any ?more|wake up|exist|go on)
                    (want|wanna|wants|going|hoping) (to )?(die|disappear|not exist|be dead)
                    (better off|rather be) dead
                    better off without me
                    cant (do this|go on|live) (any ?more|any longer|like this)
                    (took|swallowed|taken|taking) (too many|a bunch of|a lot of|all (the|my|his|her)|the whole bottle of) (\\w+ )?pills
                    overdos(e|ed|ing)
                    (cant|cannot|not|isnt|stopped|struggling to) breath(e|ing)
                    (is|was|are|lying|found) unconscious
                    (is|are|im|am|he|she|somebody|someone) choking
                    (having|had|has|have) a (heart attack|seizure|stroke)
                    medical emergency
                    (this is|its|is|have) an emergency
                    (need|call|get|send) (an|the) ambulance
                    (call|dial|ring) (911|112|999|the police)
                    (send|need) (the )?police
                    active shooter
                    (man|woman|guy|kid|boy|girl|person|someone|somebody|he|she|student) (\\w+ )?(with|has|have|got|holding|waving|pulled|pulls) (a|an|his|her) (\\w+ )?(gun|knife|weapon|bomb|rifle|pistol)
                    (theres|there is|heard) (a )?(gun|gunshots?|shooting|shooter|bomb|fire)
                    bomb threat
                    (bring|bringing) a (gun|weapon|knife|bomb)
                    (someone|somebody|man|woman|guy|person|lady|child|kid|boy|girl|he|she|friend|patron|student|mom|dad|mother|father) (\\w+ )?(\\w+ )?(collapsed|passed out|fainted|is bleeding|got stabbed|got shot|has been shot|stopped moving)
                    (wont|not|isnt|doesnt) (wake|waking) up
                    bleeding (badly|a lot|heavily|out)
                    (follows|following|stalking|chasing|threatening|attacking|grabbed|groped|assaulted|raped) (me|us|her)
                    (keeps|kept) following
                    (hits|beats|hit|beat|hitting|beating|threatened|attacked|stabbed|abuses|abusing) (me|us)
                    (locked|trapped|stuck) (in|inside) (the|your|this) (library|building|elevator|lift|bathroom|restroom|room)
                    (building|library|room|kitchen|stacks|shelf|something|trash|computer) is on fire
                    fire (on|in) the (\\w+ )?(floor|library|building|stacks|lobby|basement|bathroom|restroom|lounge|hall)
                    smell (of )?(smoke|gas|burning)
                    (im|i am|going|want|wants|threatened|threatening) (going )?to (kill|shoot|stab|hurt) (you|him|her|them|somebody|someone|everyone|people|everybody)
                    will kill (me|you|him|her|them|us)
                    """);

    /// Who wants to read about it is in no danger.
    private static final Pattern READING =
            lines(
                    """
                    (books?|articles?|sources?|novels?|movies?|films?|essays?|papers?|studies|statistics|dvds?) (about|on|for|of|with)
                    (looking|search|searching) for
                    (title|author|copy) of
                    (do you have|find|finding|recommend)
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
