/// The records that every module shares, and nothing else: who a conversation is, who a member of
/// staff is, which department, and what staff did. A further type needs two users and a decision
/// record.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.deskbell.kernel;
