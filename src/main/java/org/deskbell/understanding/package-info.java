/// A sentence becomes a language, ranked intents and a scope. The door is [Interpreter]. Nothing
/// here knows what an answer is.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"store"})
package org.deskbell.understanding;
