/// The chat protocol and its WebSocket transport. Knows nothing of libraries and no SQL.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "conversation", "handoff", "staff"})
package org.deskbell.wire;
