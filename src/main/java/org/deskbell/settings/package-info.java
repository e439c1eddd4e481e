/// Settings that administrators change in the office while the server runs. The door is [Settings]:
/// it keeps what was set and reads a module's settings record with it. What each setting means, its
/// default and its bounds stay in the module that it is for.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "store"})
package org.deskbell.settings;
