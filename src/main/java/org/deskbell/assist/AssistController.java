package org.deskbell.assist;

import org.deskbell.answers.Faq;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the console asks for while a librarian writes.
@RestController
@RequestMapping("/desk")
class AssistController {
    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST = 20;

    private final Assist assist;

    AssistController(Assist assist) {
        this.assist = assist;
    }

    /// @param text the short answer, without markup
    record Found(String faq, String title, String text, String url, String language) {
        static Found of(Faq faq) {
            return new Found(
                    faq.id(), faq.title(), Suggesting.plain(faq), faq.url(), faq.language());
        }
    }

    /// @param faq that the librarian took; none: something else was said
    record Used(
            @Nullable UUID conversation, int seq, @Nullable String faq, @Nullable String text) {}

    /// @param level 1 to 6; none when the scale does not apply
    record Level(@Nullable Integer level, String reason) {
        static Level of(ReadLevel suggested) {
            return new Level(suggested.applies() ? suggested.level() : null, suggested.reason());
        }
    }

    @GetMapping("/faqs")
    List<Found> faqs(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "5") int n) {
        if (q.isBlank() || q.codePointCount(0, q.length()) > LONGEST_SEARCH) {
            throw new UnfitRequest("The parameter q wants 1 to 200 characters.");
        }
        if (n < 1 || n > MOST) {
            throw new UnfitRequest("The parameter n wants a number from 1 to 20.");
        }
        return assist.faqs(q, Locale.forLanguageTag(language).getLanguage(), n).stream()
                .map(Found::of)
                .toList();
    }

    @GetMapping("/suggestions")
    Suggestions suggestions(@RequestParam UUID conversation) {
        return assist.suggestions(new ConversationId(conversation));
    }

    @PostMapping("/suggestions/used")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void used(Principal who, @RequestBody Used used) {
        String text = used.text() == null ? "" : used.text();
        if (used.conversation() == null) {
            throw new UnfitRequest("The field conversation is missing.");
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new UnfitRequest("The field text wants at most 4,000 characters.");
        }
        try {
            assist.said(
                    new ConversationId(used.conversation()),
                    new StaffId(who.getName()),
                    used.seq(),
                    used.faq() == null || used.faq().isBlank() ? null : used.faq(),
                    text);
        } catch (IllegalArgumentException unknown) {
            throw new UnfitRequest("There is no answer with the id in the field faq.");
        }
    }

    @GetMapping("/read-level")
    Level readLevel(@RequestParam UUID conversation) {
        return Level.of(assist.readLevel(new ConversationId(conversation)));
    }
}
