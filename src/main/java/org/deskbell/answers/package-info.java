/// The FAQ: versioned in the database, indexed in Lucene, found, imported and exported. The doors
/// are [Answers], where answers are found, [KnowledgeBase], where they are edited, with what waits
/// there to be saved, looked at or published ([WorkingCopies], [SecondLooks], [LaterPublishing]),
/// and [FaqDrafts], for who has one to suggest. Knows nothing of conversations.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "settings",
            "store",
            "privacy",
            "understanding",
            "hours",
            "yaml"
        })
package org.deskbell.answers;
