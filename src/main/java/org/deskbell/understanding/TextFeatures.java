package org.deskbell.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a sentence is made of, as the model sees it: words, their stems, pairs of neighbours, and
/// runs of three to five letters, which survive a typing error.
final class TextFeatures {
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Where words are not parted by spaces, each sign is a word.
    private static final String SIGN = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";

    private static final String LETTERS = "[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+";
    private static final Pattern WORD =
            Pattern.compile(SIGN + "|" + LETTERS + "(?:'" + LETTERS + ")?|\\p{N}+|[?$€£%]");

    /// Contractions and chat forms, with what they stand for.
    private static final Map<String, List<String>> SHORT_FORMS = shortForms();

    private TextFeatures() {}

    /// The words of a sentence, lower-case, without accents, contractions of English spelt out;
    /// long numbers are all the same word.
    static List<String> words(String text, String language) {
        boolean english = language.equals("en");
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace('\u2019', '\'');
        List<String> words = new ArrayList<>();
        var found = WORD.matcher(plain);
        while (found.find()) {
            String word = found.group();
            if (isLongNumber(word)) {
                words.add("<num>");
            } else {
                words.addAll(english ? english(word) : List.of(word.split("'")));
            }
        }
        return words;
    }

    private static List<String> english(String word) {
        boolean possessive = word.endsWith("'s");
        return SHORT_FORMS.getOrDefault(
                word, List.of(possessive ? word.substring(0, word.length() - 2) : word));
    }

    /// Each feature of the words with how often it occurs, in order of appearance.
    static Map<String, Integer> of(List<String> words) {
        var counts = new LinkedHashMap<String, Integer>();
        String previous = "<s>";
        for (String word : words) {
            String stem = stem(word);
            count(counts, "w:" + word);
            count(counts, "s:" + stem);
            count(counts, "b:" + previous + " " + stem);
            previous = stem;
            String marked = "<" + word + ">";
            for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
                for (int from = 0; from + length <= marked.length(); from++) {
                    count(counts, "c:" + marked.substring(from, from + length));
                }
            }
        }
        count(counts, "b:" + previous + " </s>");
        return counts;
    }

    /// Takes off the endings of English that change a word's form but not its matter.
    static String stem(String word) {
        int length = word.length();
        if (length > 5 && word.endsWith("ing")) {
            return word.substring(0, length - 3);
        }
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4 && (word.endsWith("ed") || word.endsWith("es"))) {
            return word.substring(0, length - 2);
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss")) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    /// Whether it stands for other words: `wheres`, `dont`.
    static boolean isShortForm(String word) {
        return SHORT_FORMS.containsKey(word);
    }

    private static void count(Map<String, Integer> counts, String feature) {
        counts.merge(feature, 1, Integer::sum);
    }

    private static boolean isLongNumber(String word) {
        return word.length() > 3
                && Character.getType(word.charAt(0)) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static Map<String, List<String>> shortForms() {
        String forms =
                """
                what's, whats = what is
                where's, wheres = where is
                when's, whens = when is
                who's, whos = who is
                how's, hows = how is
                there's, theres = there is
                that's, thats = that is
                it's = it is
                let's, lets = let us
                i'm, im = i am
                i've, ive = i have
                i'd = i would
                i'll = i will
                you're, youre, ur = you are
                you've, youve = you have
                we're = we are
                we've, weve = we have
                they're, theyre = they are
                don't, dont = do not
                doesn't, doesnt = does not
                didn't, didnt = did not
                can't, cant, cannot = can not
                couldn't, couldnt = could not
                won't, wont = will not
                wouldn't, wouldnt = would not
                isn't, isnt = is not
                aren't, arent = are not
                wasn't, wasnt = was not
                haven't, havent = have not
                hasn't, hasnt = has not
                gonna = going to
                wanna = want to
                gotta = got to
                lemme = let me
                u = you
                r = are
                pls, plz = please
                thx, ty = thanks
                w = with
                b4 = before
                bc, cuz = because
                tmrw = tomorrow
                hrs = hours
                """;
        var map = new LinkedHashMap<String, List<String>>();
        for (String line : forms.strip().split("\n")) {
            String[] sides = line.split(" = ");
            for (String form : sides[0].split(", ")) {
                map.put(form, List.of(sides[1].split(" ")));
            }
        }
        return Map.copyOf(map);
    }
}
