package org.deskbell.conversation;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Library;
import org.deskbell.handoff.Handoff;
import org.deskbell.kernel.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/// How a visit begins or goes on.
@Component
class Visits {
    private static final int LONGEST_PAGE = 500;

    private final ConversationStore store;
    private final Answers answers;
    private final Handoff handoff;

    Visits(ConversationStore store, Answers answers, Handoff handoff) {
        this.store = store;
        this.answers = answers;
        this.handoff = handoff;
    }

    Visit hello(@Nullable String token, @Nullable String language, @Nullable String page) {
        if (token != null) {
            var open =
                    store.byToken(token)
                            .filter(found -> !(found.state() instanceof ConversationState.Closed));
            if (open.isPresent()) {
                return new Visit(
                        open.get().id(), token, true, open.get().language(), open.get().page());
            }
        }
        var id = new ConversationId(UUID.randomUUID());
        return new Visit(id, Tokens.make(), false, language(language), page(page));
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

    Welcome welcome(Visit visit) {
        Welcome.Host host = host(visit.language());
        return new Welcome(
                host,
                Phrases.say("greeting", visit.language(), host.assistant()),
                handoff.status());
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
