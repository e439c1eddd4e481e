/// The embedded database: one writer thread that groups commits, and readers beside it. The door
/// is [Database]. No module writes to the database except through it. Knows no table.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package org.deskbell.store;
