/// What every module shares, and nothing else: the records of who a conversation is, who a member
/// of staff is, which department and what staff did; the system's own words; how much each may ask.
/// A further type needs two users and a decision record.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.deskbell.kernel;
