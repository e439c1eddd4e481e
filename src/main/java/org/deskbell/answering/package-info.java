/// A question in, a decision out, with its confidence and its reasons. The door is [Answering];
/// chats, the ask API and the evaluation all come through it. It stores no message and knows no
/// conversation.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "settings",
            "store",
            "privacy",
            "understanding",
            "answers",
            "hours"
        })
package org.deskbell.answering;
