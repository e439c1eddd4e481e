package org.deskbell.assist;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/// A canned reply stays as it was.
public final class ReplyRefused extends RuntimeException {
    public enum Why {
        /// The fields say what has to be mended.
        UNFIT,
        /// Somebody changed it meanwhile.
        OUTDATED,
        /// It is not for this person to change.
        NOT_ALLOWED,
        /// There is none that this person sees.
        UNKNOWN
    }

    private final Why why;
    private final transient Map<String, String> fields;
    private final transient @Nullable CannedReply now;

    private ReplyRefused(
            Why why, String message, Map<String, String> fields, @Nullable CannedReply now) {
        super(message);
        this.why = why;
        this.fields = fields;
        this.now = now;
    }

    static ReplyRefused unfit(Map<String, String> fields) {
        return new ReplyRefused(
                Why.UNFIT, "Not saved. " + String.join(" ", fields.values()), fields, null);
    }

    static ReplyRefused outdated(CannedReply now) {
        return new ReplyRefused(
                Why.OUTDATED,
                "Not saved: %s changed this reply in the meantime. Your text is still here; look at"
                                .formatted(now.changedBy() == null ? "somebody" : now.changedBy())
                        + " theirs, then save again.",
                Map.of(),
                now);
    }

    static ReplyRefused notAllowed() {
        return new ReplyRefused(
                Why.NOT_ALLOWED,
                "Replies of the whole desk are changed by editors and administrators. Save it as"
                        + " one of your own, or ask one of them.",
                Map.of(),
                null);
    }

    static ReplyRefused unknown() {
        return new ReplyRefused(
                Why.UNKNOWN,
                "There is no such reply. It may have been deleted for good.",
                Map.of(),
                null);
    }

    public Why why() {
        return why;
    }

    /// What has to be mended, by the name of the field.
    public Map<String, String> fields() {
        return fields;
    }

    /// The reply as it is now, when somebody changed it.
    public Optional<CannedReply> now() {
        return Optional.ofNullable(now);
    }
}
