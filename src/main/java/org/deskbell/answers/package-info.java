/// The FAQ: versioned in the database, indexed in Lucene, found, imported and exported. The doors
/// are [Answers], where answers are found, and [KnowledgeBase], where they are edited. Knows
/// nothing of conversations.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "store", "privacy", "understanding", "hours", "yaml"})
package org.deskbell.answers;
