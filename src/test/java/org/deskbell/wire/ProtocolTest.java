package org.deskbell.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.deskbell.conversation.Outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds `docs/protocol.md`, the Java records and `widget/src/frames.js` together: a frame that
/// is new in one of them is missing in the others until all three agree.
class ProtocolTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TYPEDEF =
            Pattern.compile(
                    "@typedef \\{\\{type:'([a-z-]+)'(.*)}} (Patron|Chat|Staff|Desk)\\w+ \\*/");
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\??:");

    /// The four directions, by the heading in the document, the prefix in the script, and the
    /// records.
    enum Direction {
        PATRON("What a patron sends", "Patron", PatronFrame.class),
        CHAT("What a patron gets", "Chat", ServerFrame.class),
        STAFF("What a librarian sends", "Staff", StaffFrame.class),
        DESK("What a librarian gets", "Desk", ServerFrame.class);

        private final String heading;
        private final String prefix;
        private final Class<?> family;

        Direction(String heading, String prefix, Class<?> family) {
            this.heading = heading;
            this.prefix = prefix;
            this.family = family;
        }

        List<JsonNode> examples() {
            String page = read("docs/protocol.md");
            String section = page.substring(page.indexOf("## " + heading));
            String block = section.substring(section.indexOf("```json") + 7);
            return block.substring(0, block.indexOf("```"))
                    .strip()
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        }

        Set<String> scriptTypes() {
            return typedefs()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Stream<Matcher> typedefs() {
            return read("widget/src/frames.js")
                    .lines()
                    .map(TYPEDEF::matcher)
                    .filter(Matcher::find)
                    .filter(match -> match.group(3).equals(prefix));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentAndTheScriptNameTheSameFrames(Direction direction) {
        assertThat(direction.scriptTypes()).isEqualTo(types(direction.examples().stream()));
    }

    @ParameterizedTest
    @EnumSource
    void theScriptKnowsEveryFieldOfTheDocument(Direction direction) {
        for (JsonNode example : direction.examples()) {
            String type = example.path("type").asString();
            Set<String> known =
                    direction
                            .typedefs()
                            .filter(match -> match.group(1).equals(type))
                            .flatMap(
                                    match ->
                                            FIELD.matcher(match.group(2))
                                                    .results()
                                                    .map(field -> field.group(1)))
                            .collect(Collectors.toSet());
            known.add("type");
            assertThat(known).as(type).containsAll(example.propertyNames());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PATRON", "STAFF"})
    void theServerReadsEveryExample(Direction direction) {
        var codec = new FrameCodec();
        for (JsonNode example : direction.examples()) {
            assertThatCode(() -> codec.read(codec.parse(example.toString()), direction.family))
                    .as(example.toString())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PATRON", "STAFF"})
    void theServerReadsNothingThatIsNotInTheDocument(Direction direction) {
        assertThat(recordTypes(direction.family)).isEqualTo(types(direction.examples().stream()));
    }

    @Test
    void theServerSendsNothingThatIsNotInTheDocument() {
        assertThat(recordTypes(ServerFrame.class))
                .isEqualTo(
                        types(
                                Stream.concat(
                                        Direction.CHAT.examples().stream(),
                                        Direction.DESK.examples().stream())));
    }

    @Test
    void theServerSendsNoFieldThatTheScriptDoesNotKnow() {
        for (Class<?> frame : records(ServerFrame.class)) {
            String type = frame.getAnnotation(JsonTypeName.class).value();
            Set<String> known =
                    Stream.of(Direction.CHAT, Direction.DESK)
                            .flatMap(Direction::typedefs)
                            .filter(match -> match.group(1).equals(type))
                            .flatMap(
                                    match ->
                                            FIELD.matcher(match.group(2))
                                                    .results()
                                                    .map(field -> field.group(1)))
                            .collect(Collectors.toSet());
            Stream<String> sent =
                    Arrays.stream(frame.getRecordComponents())
                            .flatMap(
                                    field ->
                                            field.getName().equals("detail")
                                                            || field.getName().equals("thought")
                                                    ? Arrays.stream(
                                                            field.getType().getRecordComponents())
                                                    : Stream.of(field))
                            .map(field -> field.getName());
            assertThat(known).as(type).containsAll(sent.toList());
        }
    }

    @Test
    void theDocumentNamesEveryRefusal() {
        String page = read("docs/protocol.md");
        for (Refusal code : Refusal.values()) {
            assertThat(page).contains("`" + code.key() + "`");
        }
    }

    @Test
    void theDocumentNamesEveryCloseCode() {
        String page = read("docs/protocol.md");
        for (CloseReason reason : CloseReason.values()) {
            assertThat(page).contains("| " + reason.status().getCode() + " |");
        }
    }

    private static Set<String> types(Stream<JsonNode> examples) {
        return examples.map(example -> example.path("type").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> recordTypes(Class<?> family) {
        return records(family).stream()
                .map(
                        frame ->
                                frame.getAnnotation(JsonTypeName.class)
                                        .value()
                                        .toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Class<?>> records(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(one -> one.isRecord() ? Stream.of(one) : records(one).stream())
                .<Class<?>>map(one -> one)
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
