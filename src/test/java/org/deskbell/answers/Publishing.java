package org.deskbell.answers;

/// What a publish does to answers that no database stands behind.
public final class Publishing {
    private Publishing() {}

    public static void show(Answers answers, Content content) {
        answers.show(content);
    }
}
