/// E-mail: sent through an outbox that loses nothing, and fetched from a mailbox. The doors are
/// [Outbox] and, for who wants what comes in, [Letterbox]. Knows no question and no patron.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "store", "privacy"})
package org.deskbell.mail;
