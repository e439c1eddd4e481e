package org.deskbell.assist;

/// An answer that a patron's words may want.
///
/// @param text       its short answer as it reads now, without markup
/// @param url        its public page, from the server's root
/// @param confidence the probability, 0 to 1, that it is right
public record Suggestion(String faq, String title, String text, String url, double confidence) {}
