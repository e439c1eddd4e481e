package org.deskbell.office;

import org.deskbell.assist.CannedReply;

import java.util.Locale;
import java.util.function.Predicate;

/// What a librarian looks for among the canned replies; what is empty is not asked for.
///
/// @param q        words of the shortcut, title or text
/// @param language of the patrons that it is for; those for any go with each
record ReplyFilter(String q, Which which, String language) implements Predicate<CannedReply> {
    enum Which {
        ALL,
        MINE,
        SHARED,
        /// What can be brought back.
        DELETED
    }

    @Override
    public boolean test(CannedReply reply) {
        return mentions(reply)
                && (language.isEmpty()
                        || reply.language() == null
                        || language.equals(reply.language()))
                && switch (which) {
                    case ALL, DELETED -> true;
                    case MINE -> !reply.isShared();
                    case SHARED -> reply.isShared();
                };
    }

    private boolean mentions(CannedReply reply) {
        String all = reply.shortcut() + "\n" + reply.title() + "\n" + reply.text();
        return all.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }

    /// Whether anything narrows the list.
    public boolean isNarrow() {
        return !q.isEmpty() || which != Which.ALL || !language.isEmpty();
    }
}
