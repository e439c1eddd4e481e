package org.deskbell.privacy;

import org.springframework.stereotype.Component;

import java.util.List;

/// Takes card numbers, e-mail addresses, phone numbers and ID numbers out of text, and leaves what
/// libraries talk about: ISBNs, call numbers, dates, hours, pages, prices. It runs before a
/// patron's words reach the disk or a log.
///
/// Stateless and thread-safe. The time is linear in the length of the text: every rule either has a
/// bounded length or never gives back what it took.
@Component
public final class Redactor {
    /// Order matters: what an earlier rule took or kept is hidden from the later ones, so the more
    /// certain come first.
    private static final List<Rule> ADDRESSES = PersonalPatterns.addresses();

    private static final List<Rule> NUMBERS = PersonalPatterns.numbers();

    public Redacted redact(String text) {
        var sheet = new Sheet(text);
        // Most questions have neither, and cost no more than this look.
        if (sheet.mayHaveAddresses()) {
            ADDRESSES.forEach(rule -> rule.apply(sheet));
        }
        if (sheet.hasDigits()) {
            NUMBERS.forEach(rule -> rule.apply(sheet));
        }
        return sheet.redacted();
    }
}
