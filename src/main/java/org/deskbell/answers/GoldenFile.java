package org.deskbell.answers;

import org.deskbell.answers.Parsed.Named;
import org.deskbell.yaml.Fields;
import org.deskbell.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads `shopper/golden.yml` and practice questions: a list of questions, and of visits that are
/// lists of questions.
final class GoldenFile {
    private static final Set<String> KEYS = Set.of("ask", "expect", "accept", "class", "reason");
    private static final Set<String> OUTCOMES = Set.of("handoff", "clarify", "chat", "rephrase");

    private GoldenFile() {}

    static List<List<Golden>> read(DocumentReader reader, YamlNode file) {
        var visits = new ArrayList<List<Golden>>();
        for (YamlNode item : file.items()) {
            boolean severalTurns = item.isList();
            List<YamlNode> turns = severalTurns ? item.items() : List.of(item);
            visits.add(turns.stream().map(turn -> golden(reader, turn, severalTurns)).toList());
        }
        return List.copyOf(visits);
    }

    private static Golden golden(DocumentReader reader, YamlNode node, boolean severalTurns) {
        Fields fields = node.fields(KEYS);
        String ask = fields.required("ask");
        String expect = fields.required("expect");
        mention(reader, expect, fields.line("expect"));
        for (YamlNode item : fields.list("accept")) {
            item.text().ifPresent(id -> mention(reader, id, item.line()));
        }
        if (!severalTurns && !ask.isEmpty()) { // "and on sundays?" may follow many questions
            reader.measure(ask, fields.line("ask"));
        }
        return new Golden(
                ask,
                expect,
                fields.texts("accept"),
                fields.text("class").orElse(null),
                fields.text("reason").orElse(null));
    }

    private static void mention(DocumentReader reader, String outcome, int line) {
        if (!outcome.isEmpty() && !OUTCOMES.contains(outcome)) {
            reader.mention(Named.FAQ, outcome, line);
        }
    }
}
