package org.deskbell.office;

import org.deskbell.answers.NewAnswer;

import java.util.ArrayList;
import java.util.List;

/// Puts ways of asking into the text of an answer, where its `questions` are.
final class Phrasings {
    private static final String LIST = "questions:";
    private static final String FENCE = "---";

    private Phrasings() {}

    /// The text with further questions, at the end of their list; as it was when it has none.
    static String added(String text, List<String> questions) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int head = lines.indexOf(FENCE);
        int list = head;
        do {
            list++;
        } while (list < lines.size()
                && !lines.get(list).startsWith(LIST)
                && !lines.get(list).equals(FENCE));
        if (head < 0 || list >= lines.size() || !lines.get(list).startsWith(LIST)) {
            return text;
        }
        List<String> quoted =
                questions.stream()
                        .filter(one -> !text.contains(NewAnswer.quoted(one)))
                        .map(NewAnswer::quoted)
                        .toList();
        String flow = lines.get(list).stripTrailing();
        if (flow.endsWith("]")) {
            if (!quoted.isEmpty()) {
                lines.set(list, inFlow(flow, quoted));
            }
        } else {
            lines.addAll(end(lines, list), quoted.stream().map(one -> "  - " + one).toList());
        }
        return String.join("\n", lines);
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
