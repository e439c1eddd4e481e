/// Listens to what happened and measures it: so far, what becomes of the chat's invitations.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "store"})
package org.deskbell.assessment;
