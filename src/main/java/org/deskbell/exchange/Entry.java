package org.deskbell.exchange;

import java.util.Map;

/// One thing that a file holds.
sealed interface Entry {
    /// Where it stands, for people: `row 12`.
    String place();

    /// A FAQ of another maker.
    ///
    /// @param fields what the file says of it; what it does not say is missing
    /// @param base   the address that its links begin from; empty: unknown
    record Faq(String place, Map<Field, String> fields, Style style, String base) implements Entry {
        String field(Field field) {
            return fields.getOrDefault(field, "").strip();
        }
    }

    /// A document of Deskbell, verbatim.
    record Document(String path, String text) implements Entry {
        @Override
        public String place() {
            return path;
        }
    }

    /// Something that cannot be imported.
    record Refused(String place, String why) implements Entry {}
}
