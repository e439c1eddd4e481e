package org.deskbell.upkeep;

import org.deskbell.answers.Faq;
import org.deskbell.conversation.Transcripts;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.ConversationId;
import org.deskbell.upkeep.LinkStore.Link;
import org.deskbell.upkeep.Report.Broken;
import org.deskbell.upkeep.Use.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Whether the knowledge base still holds, for those who write it. Thread-safe.
@Component
public class Health {
    private static final int CHATS = 200;

    /// Chats are read no oftener; all else is looked at whenever it is asked for.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Looking looking;
    private final Reviews reviews;
    private final Links links;
    private final Transcripts transcripts;
    private final Hours hours;
    private final Clock clock;
    private @Nullable Counting counting;

    private record Counting(Use use, Instant at) {}

    Health(
            Looking looking,
            Reviews reviews,
            Links links,
            Transcripts transcripts,
            Hours hours,
            Clock clock) {
        this.looking = looking;
        this.reviews = reviews;
        this.links = links;
        this.transcripts = transcripts;
        this.hours = hours;
        this.clock = clock;
    }

    /// How often an answer was given in the chats that are kept, and how often that did not do.
    ///
    /// @param failed times a librarian was asked for right after it, or it was said to be no help
    public record Given(int times, int failed) {}

    /// Tells it of each answer in the language that it is in. Counted no oftener than every ten
    /// minutes: the first who asks waits a second or two for some thousand chats.
    public Function<Faq, Given> given() {
        Use use = use(clock.instant());
        return faq -> {
            Counted counted = use.of(faq.id(), faq.language());
            return new Given(counted.shown(), counted.librarian() + counted.noHelp());
        };
    }

    /// Looks at everything but the links, which are looked at in the background. Reads all chats
    /// when that was not done in the last 10 minutes: about a second for some thousand.
    public Report look() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, hours.zone());
        Use use = use(now);
        Counted all = use.all();
        return new Report(
                now,
                looking.size(),
                reviews.due(today),
                broken(),
                all.shown(),
                use.first(),
                new Share(all.librarian(), all.shown()),
                looking.noHelp(use),
                looking.never(use),
                looking.librarian(use),
                looking.unhelpful(use),
                looking.hours(today),
                looking.over(today),
                looking.untranslated());
    }

    private synchronized Use use(Instant now) {
        Counting known = counting;
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known.use();
        }
        var use = new Use();
        List<ConversationId> chats = transcripts.changedSince(Instant.EPOCH);
        for (int i = 0; i < chats.size(); i += CHATS) {
            use.add(transcripts.of(chats.subList(i, Math.min(i + CHATS, chats.size()))));
        }
        counting = new Counting(use, now);
        return use;
    }

    /// @param on     whether links are looked at at all
    /// @param all    how many addresses answers lead to
    /// @param looked how many were looked at
    /// @param left   how many of the round that goes on
    /// @param oldest the look that is longest ago
    public record LinkProgress(
            boolean on, int all, int looked, int left, Optional<Instant> oldest) {}

    public LinkProgress links() {
        Map<String, Link> known = links.known();
        return new LinkProgress(
                links.isOn(),
                links.urls().size(),
                known.size(),
                links.left(),
                known.values().stream().map(Link::at).min(Instant::compareTo));
    }

    /// Begins to look at the links, and returns at once.
    ///
    /// @param only one address; empty: all
    public void lookAtLinks(String only) {
        links.lookNow(only);
    }

    /// Broken ones first, then those that failed once, then those that moved.
    private List<Broken> broken() {
        var urls = links.urls();
        return links.known().values().stream()
                .filter(link -> link.failed() != null || link.looked().movedTo() != null)
                .map(
                        link ->
                                new Broken(
                                        link.url(),
                                        link.looked().problem(),
                                        link.looked().movedTo(),
                                        link.at(),
                                        link.failed(),
                                        link.isBroken(),
                                        urls.getOrDefault(link.url(), List.of())))
                .sorted(
                        Comparator.comparing((Broken one) -> !one.sure())
                                .thenComparing(one -> one.since() == null)
                                .thenComparing(Broken::url))
                .toList();
    }
}
