/// What other tools learn of the desk: webhooks sent to them, and the REST interface they ask. The
/// doors are [Hooks] and [ApiTokens]. Never reads a transcript, so it has no patron's words to give
/// away.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "store", "hours", "handoff", "mail", "staff"})
package org.deskbell.hooks;
