package org.deskbell.hours;

import java.util.Arrays;
import java.util.List;

/// What a place does, in words that lack its name: places that do the same are told together.
///
/// @param key   of the phrase, without `.one` or `.many`
/// @param parts of the phrase after the name
record Clause(String key, List<String> parts) {
    static Clause of(String key, String... parts) {
        return new Clause(key, Arrays.asList(parts));
    }
}
