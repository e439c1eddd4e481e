package org.deskbell.answers;

import java.time.Instant;

/// A search of the public pages that found nothing.
///
/// @param words in small letters, without personal data
public record MissedSearch(
        String id, String language, String words, int times, Instant first, Instant last) {}
