/// Who waits, who is at the desk, who is next. The door is [Handoff]. Knows conversations by id
/// only; never reads a transcript.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "settings", "store", "hours"})
package org.deskbell.handoff;
