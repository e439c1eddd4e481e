/// What a librarian has at hand while writing, and what Deskbell learns from it: canned replies,
/// answers that may be meant, how hard a chat was. The doors are [Assist], [CannedReplies] and
/// [Learning]. Nothing here writes to a patron; a librarian does.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "store",
            "privacy",
            "hours",
            "answers",
            "answering",
            "conversation",
            "handoff",
            "staff"
        })
package org.deskbell.assist;
