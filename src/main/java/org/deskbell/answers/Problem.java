package org.deskbell.answers;

import org.deskbell.yaml.Mistake;

import java.util.Comparator;

/// Something in a knowledge base that has to be mended.
///
/// @param path    the document, from the folder of the knowledge base: `faq/renew-items.md`
/// @param line    where it stands, from 1
/// @param message what is wrong and how to mend it, in plain words
public record Problem(String path, int line, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::path)
                    .thenComparing(Problem::line)
                    .thenComparing(Problem::message);

    static Problem of(String path, Mistake mistake) {
        return new Problem(path, mistake.line(), mistake.message());
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return path + ":" + line + ": " + message;
    }
}
