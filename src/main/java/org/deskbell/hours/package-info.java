/// When the library is open: branches, weekly hours, exceptions, time zone, in words; and the
/// reading of questions about it, by rules. The door is [Hours]. Knows no chat.
///
/// How people ask stands in `words_en.txt`, how it is answered in `phrases.properties`; each has
/// its translations.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"yaml"})
package org.deskbell.hours;
