package org.deskbell.exchange;

import org.deskbell.answers.FaqMarkdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plain text as Markdown that shows it as it is; lines that are plainly lists become lists.
final class MarkdownText {
    private static final Pattern STARTS = Pattern.compile("^(\\s*)([#+\\-=~|>]|\\d{1,9}(?=[.)]))");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*\u2022\u00b7]\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,3}[.)]\\s+(\\S.*)");

    private MarkdownText() {}

    static String of(String text) {
        return List.of(text.strip().split("\\n\\s*\\n")).stream()
                .map(MarkdownText::part)
                .collect(Collectors.joining("\n\n"));
    }

    private static String part(String part) {
        var blocks = new ArrayList<String>();
        var words = new ArrayList<String>();
        int number = 0;
        for (String line : part.lines().filter(l -> !l.isBlank()).toList()) {
            Matcher bullet = BULLET.matcher(line);
            Matcher numbered = NUMBER.matcher(line);
            if (bullet.matches()) {
                flush(words, blocks);
                append(blocks, "- " + started(escaped(bullet.group(1).strip())), "- ");
            } else if (numbered.matches() && (number > 0 || line.strip().startsWith("1"))) {
                flush(words, blocks);
                number++;
                append(blocks, number + ". " + started(escaped(numbered.group(1).strip())), "1");
            } else {
                words.add(started(escaped(line.strip())));
            }
        }
        flush(words, blocks);
        return String.join("\n\n", blocks);
    }

    private static void flush(List<String> words, List<String> blocks) {
        if (!words.isEmpty()) {
            blocks.add(String.join("\\\n", words));
            words.clear();
        }
    }

    /// Items of one list follow each other.
    private static void append(List<String> blocks, String item, String sort) {
        boolean goesOn = !blocks.isEmpty() && blocks.getLast().startsWith(sort);
        blocks.add(goesOn ? blocks.removeLast() + "\n" + item : item);
    }

    /// One paragraph.
    static String paragraph(String words) {
        return started(escaped(words.replaceAll("\\s+", " ").strip()));
    }

    /// Within a line. Double braces would be values of the moment.
    static String escaped(String words) {
        return ENTITY.matcher(FaqMarkdown.escaped(words))
                .replaceAll("\\\\&")
                .replace("{{", "\\{\\{")
                .replace("}}", "\\}\\}");
    }

    /// What would begin a list, a heading or a quotation at the start of a line does not.
    static String started(String line) {
        return STARTS.matcher(line)
                .replaceFirst(
                        found ->
                                Matcher.quoteReplacement(
                                        found.group(1)
                                                + (Character.isDigit(found.group(2).charAt(0))
                                                        ? found.group(2) + "\\"
                                                        : "\\" + found.group(2))));
    }
}
