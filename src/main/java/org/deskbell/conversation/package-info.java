/// A patron visit: its state, its transcript, and the one journey that every message takes. The
// door is
// [Conversations]. Knows no
/// socket.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "store", "privacy", "answering", "handoff"})
package org.deskbell.conversation;
