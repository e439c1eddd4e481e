package org.deskbell.hours;

/// A time that a text begins with.
///
/// @param length of the words that say it
record Found(When when, int length) {}
