/// Questions that are answered later, by e-mail: left while the desk was closed, promised an answer
/// in a chat, or sent by mail. The door is [Inbox]; librarians work at `/desk/inbox`. Knows
/// conversations by id only.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "settings",
            "store",
            "privacy",
            "hours",
            "mail",
            "answers",
            "answering",
            "staff"
        })
package org.deskbell.inbox;
