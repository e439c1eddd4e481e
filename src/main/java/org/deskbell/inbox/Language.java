package org.deskbell.inbox;

/// Which language somebody writes in: `en`.
@FunctionalInterface
interface Language {
    String of(String text);
}
