package org.deskbell.assist;

import org.deskbell.answers.FaqDrafts;
import org.deskbell.conversation.DeskReading;
import org.deskbell.handoff.InLine;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/// "The assistant should have known": what a librarian answered becomes a draft for the editors.
@RestController
class DraftsController {
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ANSWER = 4_000;

    private final DeskReading desk;
    private final FaqDrafts drafts;
    private final Redactor redactor;

    DraftsController(DeskReading desk, FaqDrafts drafts, Redactor redactor) {
        this.desk = desk;
        this.drafts = drafts;
        this.redactor = redactor;
    }

    /// @param conversation whose department the draft belongs to, as far as it is known
    record Known(@Nullable UUID conversation, @Nullable String question, @Nullable String answer) {}

    /// @param path of the draft in the office
    record Drafted(String path) {}

    @PostMapping("/desk/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Drafted draft(Principal who, @RequestBody Known known) {
        String question = words(known.question(), LONGEST_QUESTION, "question");
        String answer = words(known.answer(), LONGEST_ANSWER, "answer");
        return new Drafted(
                drafts.draft(question, answer, department(known), new StaffId(who.getName())));
    }

    private Department department(Known known) {
        return Optional.ofNullable(known.conversation())
                .flatMap(id -> desk.listed(new ConversationId(id)))
                .map(DeskReading.Listed::inLine)
                .map(InLine::department)
                .flatMap(Department::of)
                .orElse(Department.REFERENCE);
    }

    private String words(@Nullable String text, int most, String field) {
        if (text == null || text.isBlank() || text.codePointCount(0, text.length()) > most) {
            throw new UnfitRequest(
                    "The field %s wants 1 to %,d characters.".formatted(field, most));
        }
        return redactor.redact(text.strip()).text();
    }
}
