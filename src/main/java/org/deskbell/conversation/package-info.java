/// A patron's visit: its state, its transcript, and the one journey that every message takes. The
/// doors are [Conversations] for patrons, [DeskChats] and [DeskReading] for librarians. Knows no
/// socket.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "privacy",
            "answers",
            "answering",
            "handoff",
            "inbox"
        })
package org.deskbell.conversation;
