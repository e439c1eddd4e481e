package org.deskbell.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.conversation.Conversations;
import org.deskbell.conversation.Outcome;
import org.deskbell.conversation.Outcome.Refusal;
import org.deskbell.conversation.Visit;
import org.deskbell.handoff.Blocks;
import org.deskbell.kernel.RateLimit;
import org.deskbell.kernel.Recent;
import org.deskbell.kernel.SystemWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The chat as a page that needs no script: the same conversations as a socket's, by forms and
/// reloads. The resume token stands in a cookie that is set with the first message, ends with the
/// browser, and goes when the chat is erased.
@Controller
@RequestMapping("/ask")
class AskPage {
    private static final String COOKIE = "deskbell-chat";

    /// How long a form's answer waits for the bot's, so that most replies need no second look.
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /// How often the part that looks by itself does.
    private static final int LOOKS_EVERY_SECONDS = 6;

    private static final int REMEMBERED = 1_000;
    private static final int LONGEST_DRAFT = 4_000;

    private final Conversations conversations;
    private final AskView view;
    private final DeskBoard board;
    private final Growth growth;
    private final Blocks blocks;
    private final RateLimit limit;

    /// Chats that forms have begun, by the form: sent twice, it begins one.
    private final Map<UUID, Visit> begun = Collections.synchronizedMap(new Recent<>(REMEMBERED));

    AskPage(
            Conversations conversations,
            AskView view,
            DeskBoard board,
            Growth growth,
            Blocks blocks,
            LimitSettings limits) {
        this.conversations = conversations;
        this.view = view;
        this.board = board;
        this.growth = growth;
        this.blocks = blocks;
        this.limit = new RateLimit(limits.messages(), limits.messagesPer());
    }

    /// @param q what the patron may want to say
    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String thanks,
            @CookieValue(name = COOKIE, required = false) @Nullable String token,
            HttpServletRequest request,
            Model model) {
        Visit visit = present(token, view.language(language, request));
        model.addAttribute("thanks", thanks != null);
        view.show(Chat.read(conversations, visit), AskForm.drafted(shortened(q)), model);
        return "wire/ask";
    }

    /// What has come since entry `after`: a part of the page that looks by itself. What is typed in
    /// the page around it stays.
    @GetMapping("/news")
    String news(
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(required = false) @Nullable String language,
            @CookieValue(name = COOKIE, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Visit visit = present(token, view.language(language, request));
        Chat chat = Chat.read(conversations, visit);
        view.news(chat, after, model);
        if (chat.isLive()) {
            board.pageRead(visit.id());
            response.setHeader("Refresh", String.valueOf(LOOKS_EVERY_SECONDS));
        }
        return "wire/ask-news";
    }

    @PostMapping
    String act(
            @ModelAttribute AskForm sent,
            @RequestParam(required = false) @Nullable String language,
            @CookieValue(name = COOKIE, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AskForm form = sent.whole();
        String spoken = view.language(language, request);
        if (form.action() == AskForm.Action.LOOK || form.action() == AskForm.Action.NEW) {
            return look(form, token, spoken, request, response, model);
        }
        Visit visit = visit(form, token, spoken);
        blocks.met(
                visit.id(),
                new Blocks.Place(
                        request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT)));
        SystemWords words = AskView.words(visit, spoken);
        Outcome outcome;
        try (var watch = growth.watch(visit.id())) {
            outcome = settle(form, visit, request, words);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (conversations.owesReply(visit.id()) && outcome instanceof Outcome.Done) {
                if (!watch.await(Duration.ofNanos(end - System.nanoTime()))) {
                    break;
                }
            }
        }
        if (outcome instanceof Outcome.Refused refused) {
            response.setStatus(AskForm.status(refused.code()).value());
            model.addAttribute("refused", AskView.reason(refused, words));
            view.show(Chat.read(conversations, seen(visit, token)), form, model);
            return "wire/ask";
        }
        if (form.action() == AskForm.Action.FORGET) {
            keep(null, request, response);
            return "redirect:/ask?erased&language=" + words.language();
        }
        keep(visit.token(), request, response);
        boolean rated = form.action() == AskForm.Action.RATE;
        if (form.keepsDraft()) {
            model.addAttribute("thanks", rated);
            view.show(Chat.read(conversations, visit), form, model);
            return "wire/ask";
        }
        return "redirect:/ask?%slanguage=%s#latest"
                .formatted(rated ? "thanks&" : "", words.language());
    }

    /// Keeps what is typed.
    private String look(
            AskForm form,
            @Nullable String token,
            String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (form.action() == AskForm.Action.NEW) {
            keep(null, request, response);
            return "redirect:/ask?language=" + language;
        }
        view.show(Chat.read(conversations, present(token, language)), form, model);
        return "wire/ask";
    }

    private Outcome settle(
            AskForm form, Visit visit, HttpServletRequest request, SystemWords words) {
        String who = visit.resumed() ? visit.id().toString() : request.getRemoteAddr();
        Duration wait = limit.spend(who);
        if (wait.isPositive()) {
            return new Outcome.Refused(Refusal.TOO_FAST, words.say("too-fast"));
        }
        try {
            return form.settle(conversations, visit);
        } catch (FrameRefused refused) {
            return new Outcome.Refused(refused.code(), refused.words());
        }
    }

    /// The chat that the cookie names, else the one that this form has begun, else a new one.
    private Visit visit(AskForm form, @Nullable String token, String language) {
        if (form.action() == AskForm.Action.FORGET && token != null) {
            return conversations
                    .recall(token)
                    .orElseGet(() -> conversations.hello(null, language, null, null));
        }
        Visit open = conversations.hello(token, language, null, null);
        return open.resumed() || form.frame() == null
                ? open
                : begun.computeIfAbsent(form.frame(), _ -> open);
    }

    /// What the patron sees: also a chat that has ended.
    private Visit present(@Nullable String token, String language) {
        return Optional.ofNullable(token)
                .flatMap(conversations::recall)
                .orElseGet(() -> conversations.hello(null, language, null, null));
    }

    /// A chat that has ended is still shown when a form was refused because of that.
    private Visit seen(Visit visit, @Nullable String token) {
        return visit.resumed() ? visit : present(token, String.valueOf(visit.language()));
    }

    private static void keep(
            @Nullable String token, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(COOKIE, token == null ? "" : token)
                        .path(request.getContextPath() + "/ask")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                (token == null ? cookie.maxAge(0) : cookie).build().toString());
    }

    private static String shortened(String draft) {
        return draft.substring(0, Math.min(draft.length(), LONGEST_DRAFT));
    }
}
