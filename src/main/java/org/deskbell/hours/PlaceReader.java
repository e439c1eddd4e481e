package org.deskbell.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the branches that a question names.
final class PlaceReader {
    /// Names that mean a branch only if no other is named.
    private static final Pattern ANY_LIBRARY = Pattern.compile("(the|our|your)? ?library");

    private final LibraryNames names;

    PlaceReader(LibraryNames names) {
        this.names = names;
    }

    /// @param branches those that are named, in the library's order
    /// @param rest     the text with `branch` in the place of each name
    record Places(List<Branch> branches, String rest) {}

    Places read(String plain) {
        var named = new ArrayList<Branch>();
        var byChance = new ArrayList<Branch>();
        String rest = plain;
        for (var branch : names.branches().entrySet()) {
            for (String name : branch.getValue()) {
                String without = without(name, rest);
                if (!without.equals(rest)) {
                    rest = without;
                    (ANY_LIBRARY.matcher(name).matches() ? byChance : named).add(branch.getKey());
                }
            }
        }
        List<Branch> found = (named.isEmpty() ? byChance : named).stream().distinct().toList();
        return new Places(found, rest);
    }

    private static String without(String name, String text) {
        return !text.contains(name)
                ? text
                : Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])")
                        .matcher(text)
                        .replaceAll("branch");
    }
}
