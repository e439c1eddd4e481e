package org.deskbell.office;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.NotPublishable;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.answers.Problem;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.StoredDocument.State;
import org.deskbell.answers.Version;
import org.deskbell.kernel.StaffId;
import org.deskbell.yaml.YamlText;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.function.UnaryOperator;

/// A text of the knowledge base that is edited in a form: it is changed in place, published at
/// once, and stays a text with versions that can also be edited as such.
@Component
class FormDocument {
    private final KnowledgeBase knowledge;

    FormDocument(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /// Why nothing was changed, for the person at the form.
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }

    static Refused notPublished(String path) {
        return new Refused(
                "Somebody has saved %s and not published it. Publish or discard that first."
                        .formatted(path));
    }

    StoredDocument stored(String path) {
        return knowledge
                .document(path)
                .orElseThrow(
                        () -> new Refused("The knowledge base has no " + path + "; import one."));
    }

    /// Whether somebody has saved it without publishing: a form would publish that too.
    static boolean hasDraft(StoredDocument document) {
        return document.state() != State.PUBLISHED;
    }

    /// Changes it, and tells on the next page what came of it.
    ///
    /// @param basedOn the version that the form showed
    /// @param done what to say where it was changed
    /// @return whether it was
    boolean change(
            String path,
            int basedOn,
            String note,
            String done,
            Principal who,
            RedirectAttributes next,
            UnaryOperator<YamlText> change) {
        try {
            Version made = change(path, basedOn, note, new StaffId(who.getName()), change);
            next.addFlashAttribute("done", done);
            next.addFlashAttribute("undo", made.number());
            return true;
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage() + " Nothing was changed.");
            return false;
        }
    }

    /// Makes it what it was before such a change, as long as nobody has changed it since.
    ///
    /// @param version that the change made
    void undo(String path, int version, Principal who, RedirectAttributes next) {
        String was =
                knowledge
                        .version(path, version - 1)
                        .map(Version::text)
                        .orElseGet(() -> stored(path).latest().text());
        change(path, version, "Undone", "Undone.", who, next, _ -> new YamlText(was));
    }

    /// @throws Refused when nothing was changed
    private Version change(
            String path, int basedOn, String note, StaffId who, UnaryOperator<YamlText> change) {
        StoredDocument document = stored(path);
        if (hasDraft(document)) {
            throw notPublished(path);
        }
        String was = document.latest().text();
        String is = change.apply(new YamlText(was)).text();
        var problems = knowledge.preview(path, is).problems();
        if (!problems.isEmpty()) {
            throw new Refused(told(path, problems.getFirst()));
        }
        try {
            Version saved = knowledge.save(path, is, basedOn, who, note);
            knowledge.publish(path, saved.number(), who);
            return saved;
        } catch (OutdatedEdit outdated) {
            throw new Refused(outdated.getMessage() + " Look at it and change it again.");
        } catch (NotPublishable unfit) {
            throw new Refused(told(path, unfit.problems().getFirst()));
        }
    }

    /// What another document would have to mend is told with its name.
    private static String told(String path, Problem problem) {
        return problem.path().equals(path)
                ? problem.message()
                : "%s, line %d, would have to be mended first: %s"
                        .formatted(problem.path(), problem.line(), problem.message());
    }
}
