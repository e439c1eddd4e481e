/// The editors and administrators pages, and the librarians' page of canned replies. Owns no rule:
/// what it shows and changes belongs to the modules below it.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "settings",
            "yaml",
            "kernel",
            "answers",
            "answering",
            "conversation",
            "handoff",
            "assist",
            "gaps",
            "hours",
            "hooks",
            "exchange",
            "upkeep",
            "look",
            "staff"
        })
package org.deskbell.office;
