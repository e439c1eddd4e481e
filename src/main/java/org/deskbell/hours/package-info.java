/// When the library is open: branches, weekly hours, exceptions, time zone, in words. The door is
/// [Hours]. Knows no chat.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"yaml"})
package org.deskbell.hours;
