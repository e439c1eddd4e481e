/// The chat protocol and its WebSocket transport. Knows nothing of libraries and no SQL.
/// `docs/protocol.md` is the contract.
///
/// A frame comes in through [PatronSocket] or [StaffSocket], is read by [FrameCodec], and calls a
/// door of `conversation`. Nothing is sent in return: what was changed reaches every screen
/// through a [Pump], which reads the store.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "settings",
            "store",
            "conversation",
            "handoff",
            "hooks",
            "inbox",
            "look",
            "staff"
        })
package org.deskbell.wire;
