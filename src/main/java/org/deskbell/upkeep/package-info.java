/// Whether the knowledge base still holds: answers to review, links that lead nowhere, hours that
/// are told wrongly, answers that nobody gets or that help nobody. The door is [Health]. Tells what
/// is to be mended, and mends nothing.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "settings",
            "store",
            "hours",
            "answers",
            "conversation",
            "mail",
            "staff"
        })
package org.deskbell.upkeep;
