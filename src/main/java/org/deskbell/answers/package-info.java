/// The FAQ: versioned in the database, indexed in Lucene, found, imported and exported. The door is
// [Answers].
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "store", "understanding", "hours"})
package org.deskbell.answers;
