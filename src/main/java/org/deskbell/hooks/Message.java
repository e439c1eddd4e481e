package org.deskbell.hooks;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What is sent: `{"type", "timestamp", "data"}`.
///
/// @param timestamp when it happened, to the millisecond
record Message(String type, Instant timestamp, Object data) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String newId() {
        return "msg_" + UUID.randomUUID();
    }

    static String body(String type, Instant at, Object data) {
        return JSON.writeValueAsString(new Message(type, at.truncatedTo(ChronoUnit.MILLIS), data));
    }
}
