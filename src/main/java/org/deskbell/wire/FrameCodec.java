package org.deskbell.wire;

import org.deskbell.conversation.Outcome.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;

/// Between text and frames. What cannot be read becomes a [FrameRefused] that says what is wrong
/// with it.
@Component
class FrameCodec {
    private final JsonMapper json =
            JsonMapper.builder()
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .withCoercionConfig(LogicalType.Textual, FrameCodec::onlyItself)
                    .build();

    private static void onlyItself(MutableCoercionConfig text) {
        for (CoercionInputShape shape :
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)) {
            text.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /// A frame as it came, before it is known to be a good one.
    ///
    /// @param id           its id, as far as it has one, so that a refusal can name it
    /// @param conversation the conversation it names, likewise
    record Raw(JsonNode tree, @Nullable UUID id, @Nullable UUID conversation) {}

    Raw parse(String payload) {
        JsonNode tree;
        try {
            tree = json.readTree(payload);
        } catch (JacksonException e) {
            throw new FrameRefused(Refusal.BAD_FRAME, "This is not JSON.");
        }
        if (!tree.isObject()) {
            throw new FrameRefused(Refusal.BAD_FRAME, "A frame is a JSON object.");
        }
        return new Raw(tree, uuid(tree.get("id")), uuid(tree.get("conversation")));
    }

    <T> T read(Raw raw, Class<T> family) {
        JsonNode type = raw.tree().get("type");
        if (type == null || !type.isString()) {
            throw new FrameRefused(Refusal.BAD_FRAME, "The field `type` is missing.");
        }
        try {
            T frame = json.treeToValue(raw.tree(), family);
            requireFields(frame);
            return frame;
        } catch (InvalidTypeIdException e) {
            throw new FrameRefused(
                    Refusal.UNKNOWN_TYPE, "There is no such frame from a client as this type.");
        } catch (JacksonException e) {
            throw e.getCause() instanceof FrameRefused refused ? refused : mistyped(e);
        }
    }

    /// Every component that is not marked nullable has to be there.
    private static void requireFields(Object frame) {
        for (RecordComponent field : frame.getClass().getRecordComponents()) {
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && value(field, frame) == null) {
                throw new FrameRefused(
                        Refusal.BAD_FRAME, "The field `" + field.getName() + "` is missing.");
            }
        }
    }

    private static @Nullable Object value(RecordComponent field, Object frame) {
        try {
            return field.getAccessor().invoke(frame);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(ServerFrame frame) {
        return json.writeValueAsString(frame);
    }

    private static FrameRefused mistyped(JacksonException e) {
        String field =
                e instanceof MismatchedInputException mismatched && !mismatched.getPath().isEmpty()
                        ? "The field `"
                                + mismatched.getPath().getLast().getPropertyName()
                                + "` has a value of the wrong kind."
                        : "A field has a value of the wrong kind.";
        return new FrameRefused(Refusal.BAD_FRAME, field);
    }

    private static @Nullable UUID uuid(@Nullable JsonNode node) {
        try {
            return node != null && node.isString() ? UUID.fromString(node.stringValue()) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
