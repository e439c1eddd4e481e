/// What patrons asked and did not get: questions that went wrong, put together by what they mean,
/// and what the library decided about them. The door is [Gaps]. Reads transcripts and says nothing
/// to anybody.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "settings",
            "store",
            "privacy",
            "understanding",
            "answers",
            "answering",
            "inbox",
            "conversation"
        })
package org.deskbell.gaps;
