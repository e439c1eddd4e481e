package org.deskbell.answers;

import java.util.List;
import java.util.stream.Collectors;

/// A document has to be mended before patrons may see it. Nothing was changed.
public final class NotPublishable extends RuntimeException {
    private final transient List<Problem> problems;

    NotPublishable(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    public List<Problem> problems() {
        return problems;
    }
}
