package org.deskbell.wire;

import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.Entry;
import org.deskbell.conversation.Outcome.Refused;
import org.deskbell.conversation.Visit;
import org.deskbell.conversation.Welcome;
import org.deskbell.handoff.Handoff;
import org.deskbell.handoff.Outlook;
import org.deskbell.kernel.SystemWords;
import org.deskbell.look.ChatLook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What the page without script shows of a chat.
@Component
class AskView {
    static final String WORDS = "org/deskbell/wire/ask";

    private final Conversations conversations;
    private final Handoff handoff;
    private final ChatLook look;

    AskView(Conversations conversations, Handoff handoff, ChatLook look) {
        this.conversations = conversations;
        this.handoff = handoff;
        this.look = look;
    }

    /// In templates, for every form another: `${frames.next()}`.
    record Frames() {
        public UUID next() {
            return UUID.randomUUID();
        }
    }

    /// @param who speaks, in words
    record Line(Entry entry, String who, boolean latest) {
        /// For the style sheet.
        public String side() {
            return entry.speaker().name().toLowerCase(Locale.ROOT);
        }
    }

    void show(Chat chat, AskForm form, Model model) {
        SystemWords words = furnish(chat, model);
        Welcome welcome = conversations.welcome(chat.visit(), List.of());
        model.addAttribute("host", welcome.host());
        model.addAttribute("greeting", welcome.greeting());
        model.addAttribute("desk", welcome.desk());
        model.addAttribute("lines", lines(chat.entries(), words));
        model.addAttribute("form", form);
        model.addAttribute("frames", new Frames());
        model.addAttribute(
                "offered", isOffered(chat) || form.action() == AskForm.Action.LEAVE_QUESTION);
    }

    void news(Chat chat, int after, Model model) {
        SystemWords words = furnish(chat, model);
        int from = Math.clamp(after, 0, chat.last());
        model.addAttribute("lines", lines(chat.entries().subList(from, chat.last()), words));
    }

    private SystemWords furnish(Chat chat, Model model) {
        SystemWords words = words(chat.visit(), "en");
        model.addAttribute("words", words);
        model.addAttribute("chat", chat);
        model.addAttribute("place", place(chat, words));
        return words;
    }

    static SystemWords words(Visit visit, String otherwise) {
        return SystemWords.of(WORDS, Objects.requireNonNullElse(visit.language(), otherwise));
    }

    /// The language that was chosen, else the first of the browser's, if the library offers it.
    String language(@Nullable String chosen, HttpServletRequest request) {
        List<String> offered = look.languages();
        return Optional.ofNullable(chosen)
                .filter(offered::contains)
                .or(
                        () ->
                                Collections.list(request.getLocales()).stream()
                                        .map(Locale::getLanguage)
                                        .filter(offered::contains)
                                        .findFirst())
                .orElse(offered.getFirst());
    }

    /// Why something was not done, for whoever has filled in a form.
    static String reason(Refused refused, SystemWords words) {
        return switch (refused.code()) {
            case TOO_LONG -> words.say("too-long");
            case EMPTY -> words.say("empty");
            case ID_REUSED -> words.say("old-page");
            default -> refused.message();
        };
    }

    private List<Line> lines(List<Entry> entries, SystemWords words) {
        int latest =
                entries.stream()
                        .filter(entry -> entry.speaker() == Entry.Speaker.PATRON)
                        .mapToInt(Entry::seq)
                        .max()
                        .orElse(0);
        return entries.stream()
                .map(entry -> new Line(entry, who(entry, words), entry.seq() == latest))
                .toList();
    }

    private static String who(Entry entry, SystemWords words) {
        return switch (entry.speaker()) {
            case PATRON -> words.say("you");
            case BOT -> words.say("assistant");
            case LIBRARIAN ->
                    Objects.requireNonNullElse(entry.detail().name(), words.say("librarian"));
            case SYSTEM -> words.say("notice");
        };
    }

    private String place(Chat chat, SystemWords words) {
        return handoff.outlooks().stream()
                .filter(outlook -> outlook.conversation().equals(chat.visit().id()))
                .map(outlook -> place(outlook, words))
                .findFirst()
                .orElse("");
    }

    private static String place(Outlook outlook, SystemWords words) {
        String place = words.say("place", outlook.place());
        return outlook.left()
                .map(Duration::toMinutes)
                .map(minutes -> place + " " + words.say("wait", minutes + 1))
                .orElse(place);
    }

    private static boolean isOffered(Chat chat) {
        return !chat.entries().isEmpty()
                && "leave-question".equals(chat.entries().getLast().detail().offer());
    }
}
