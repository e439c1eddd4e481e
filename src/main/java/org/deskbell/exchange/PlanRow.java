package org.deskbell.exchange;

import org.deskbell.answers.ManyDocuments.Before;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// One document of an import: what would become of it, and what has.
///
/// @param place    where it stands in the file: `row 12`
/// @param path     empty for what is refused
/// @param title    or the beginning of what it is
/// @param problems what has to be mended before it can go live
/// @param notes    what else is to be known; why it is refused
/// @param text     the whole document as it would be
/// @param basedOn  the latest version when the plan was made; 0: none
/// @param result   what has become of it
public record PlanRow(
        int number,
        String place,
        String path,
        Kind kind,
        String title,
        List<String> problems,
        List<String> notes,
        String text,
        int basedOn,
        boolean chosen,
        Result result) {
    public enum Kind {
        ADDED,
        CHANGED,
        SAME,
        /// Published, and not in the file.
        REMOVED,
        REFUSED;

        /// Whether there is anything to do.
        public boolean isChoosable() {
            return this != SAME && this != REFUSED;
        }
    }

    /// @param version   that was saved; null: none
    /// @param published whether it went live, or was taken back, with the import
    /// @param outcome   why it was left alone; empty: it was not
    /// @param before    what the document was
    public record Result(
            @Nullable Integer version, boolean published, String outcome, @Nullable Before before) {
        static final Result NONE = new Result(null, false, "", null);
    }

    static PlanRow refused(int number, String place, String why) {
        return new PlanRow(
                number,
                place,
                "",
                Kind.REFUSED,
                "",
                List.of(),
                List.of(why),
                "",
                0,
                false,
                Result.NONE);
    }

    PlanRow with(List<String> told, List<String> found, boolean isChosen) {
        return new PlanRow(
                number, place, path, kind, title, found, told, text, basedOn, isChosen, result);
    }
}
