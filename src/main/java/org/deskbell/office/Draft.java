package org.deskbell.office;

import org.deskbell.answers.StoredDocument;

/// What an editor has in the form.
///
/// @param basedOn the version that was latest when the form was opened; 0 for a new document
/// @param note    why, in the editor's words
record Draft(String path, String text, int basedOn, String note) {
    static Draft of(StoredDocument document) {
        return new Draft(document.path(), document.latest().text(), document.latest().number(), "");
    }

    /// Browsers send every line end of a form as two characters.
    static Draft sent(String path, String text, int basedOn, String note) {
        return new Draft(path, text.replace("\r\n", "\n"), basedOn, note.strip());
    }

    Draft over(int version) {
        return new Draft(path, text, version, note);
    }
}
