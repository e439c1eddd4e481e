package org.deskbell.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Puts ways of asking into the text of an answer, where its `questions` are.
final class Phrasings {
    private static final String LIST = "questions:";
    private static final String FENCE = "---";

    private Phrasings() {}

    /// The text with further questions, at the end of their list; as it was when it has none.
    static String added(String text, List<String> questions) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int list = list(lines);
        if (list < 0) {
            return text;
        }
        String flow = lines.get(list).stripTrailing();
        if (flow.endsWith("]")) {
            List<String> quoted =
                    questions.stream()
                            .map(NewAnswer::quoted)
                            .filter(one -> !flow.contains(one))
                            .toList();
            if (!quoted.isEmpty()) {
                lines.set(list, inFlow(flow, quoted));
            }
        } else {
            int end = end(lines, list);
            List<String> there = List.copyOf(lines.subList(list + 1, end));
            lines.addAll(
                    end,
                    questions.stream()
                            .filter(one -> there.stream().noneMatch(line -> isItem(line, one)))
                            .map(one -> "  - " + NewAnswer.quoted(one))
                            .toList());
        }
        return String.join("\n", lines);
    }

    static boolean haveAList(String text) {
        return list(List.of(text.split("\n", -1))) >= 0;
    }

    /// The line where the list begins; -1: there is none.
    private static int list(List<String> lines) {
        int head = lines.indexOf(FENCE);
        int list = head;
        do {
            list++;
        } while (list < lines.size()
                && !lines.get(list).startsWith(LIST)
                && !lines.get(list).equals(FENCE));
        return head < 0 || list >= lines.size() || !lines.get(list).startsWith(LIST) ? -1 : list;
    }

    /// The text without a question in that list; as it was when it is not there.
    static String removed(String text, String question) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int list = list(lines);
        if (list < 0) {
            return text;
        }
        String flow = lines.get(list).stripTrailing();
        if (flow.endsWith("]")) {
            lines.set(list, outOfFlow(flow, NewAnswer.quoted(question)));
            return String.join("\n", lines);
        }
        int end = end(lines, list);
        for (int i = list + 1; i < end; i++) {
            if (isItem(lines.get(i), question)) {
                lines.remove(i);
                return String.join("\n", lines);
            }
        }
        return text;
    }

    private static boolean isItem(String line, String question) {
        String item = line.strip();
        return item.startsWith("- ")
                && List.of(
                                question,
                                NewAnswer.quoted(question),
                                "'" + question.replace("'", "''") + "'",
                                NewAnswer.inQuotes(question))
                        .contains(item.substring(2).strip());
    }

    private static String outOfFlow(String line, String quoted) {
        String at = Pattern.quote(quoted);
        String first = line.replaceFirst("\\[" + at + "(?:, |(?=]))", "[");
        return first.equals(line) ? line.replaceFirst(", " + at + "(?=[,\\]])", "") : first;
    }

    private static String inFlow(String line, List<String> quoted) {
        String before = line.substring(0, line.length() - 1).stripTrailing();
        return before + (before.endsWith("[") ? "" : ", ") + String.join(", ", quoted) + "]";
    }

    /// The line behind the last question.
    private static int end(List<String> lines, int list) {
        int end = list + 1;
        while (end < lines.size() && lines.get(end).matches("\\s+\\S.*|- .*")) {
            end++;
        }
        return end;
    }
}
