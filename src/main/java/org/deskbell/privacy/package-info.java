/// Takes personal data out of text, and forgets on schedule and on request. The door is [Redactor].
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "settings", "store"})
package org.deskbell.privacy;
