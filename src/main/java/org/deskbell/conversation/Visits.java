package org.deskbell.conversation;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.Library;
import org.deskbell.conversation.EntryDetail.Choice;
import org.deskbell.handoff.Handoff;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// How a visit begins or goes on.
@Component
class Visits {
    private static final int LONGEST_PAGE = 500;
    private static final int MOST_TOPICS = 6;

    private final ConversationStore store;
    private final Answers answers;
    private final Handoff handoff;

    Visits(ConversationStore store, Answers answers, Handoff handoff) {
        this.store = store;
        this.answers = answers;
        this.handoff = handoff;
    }

    Visit hello(
            @Nullable String token,
            @Nullable String language,
            @Nullable Department department,
            @Nullable String page) {
        String wanted = language(language);
        if (token != null) {
            var open =
                    store.byToken(token)
                            .filter(found -> !(found.state() instanceof ConversationState.Closed));
            if (open.isPresent()) {
                Conversation found = open.get();
                if (wanted != null && !wanted.equals(found.language())) {
                    store.change(found.id(), change -> change.speak(wanted));
                }
                return new Visit(
                        found.id(),
                        token,
                        true,
                        wanted == null ? found.language() : wanted,
                        department,
                        found.page());
            }
        }
        var id = new ConversationId(UUID.randomUUID());
        return new Visit(id, Tokens.make(), false, wanted, department, page(page));
    }

    Optional<Visit> recall(String token) {
        return store.byToken(token).map(found -> visit(token, found));
    }

    private static Visit visit(String token, Conversation found) {
        return new Visit(found.id(), token, true, found.language(), null, found.page());
    }

    Welcome.Host host() {
        Library library = answers.content().library();
        return new Welcome.Host(library.name(), library.assistant().own());
    }

    private Welcome.Host host(@Nullable String language) {
        Library library = answers.content().library();
        String assistant =
                language == null ? library.assistant().own() : library.assistant().in(language);
        return new Welcome.Host(library.name(), assistant);
    }

    Welcome welcome(Visit visit, @Nullable List<String> topics) {
        Welcome.Host host = host(visit.language());
        return new Welcome(
                host,
                Phrases.say("greeting", visit.language(), host.assistant()),
                handoff.status(visit.id(), visit.language()),
                topics(topics, visit.language()));
    }

    /// What the patron may begin with, as far as the library has it in the patron's language.
    private List<Choice> topics(@Nullable List<String> wanted, @Nullable String language) {
        List<String> ids =
                Objects.requireNonNullElse(wanted, answers.content().library().oftenAsked());
        return ids.stream()
                .distinct()
                .flatMap(id -> faq(id, language).stream())
                .map(faq -> new Choice(faq.id(), faq.title()))
                .limit(MOST_TOPICS)
                .toList();
    }

    /// The topic with this id as the patron was shown it.
    Optional<String> topic(String faq, @Nullable String language) {
        return faq(faq, language).map(Faq::title);
    }

    private Optional<Faq> faq(String id, @Nullable String language) {
        return language == null
                ? answers.faq(id)
                : answers.faq(id, Locale.forLanguageTag(language).getLanguage());
    }

    private static @Nullable String language(@Nullable String wanted) {
        return wanted != null && wanted.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
                ? wanted
                : null;
    }

    /// A page's address without what may name the patron.
    private static @Nullable String page(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST_PAGE) {
            return null;
        }
        try {
            var uri = new URI(wanted);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null
                    ? new URI(
                                    uri.getScheme(),
                                    null,
                                    uri.getHost(),
                                    uri.getPort(),
                                    uri.getPath(),
                                    null,
                                    null)
                            .toString()
                    : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
