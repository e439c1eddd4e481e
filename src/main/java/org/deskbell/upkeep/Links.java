package org.deskbell.upkeep;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Block;
import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.upkeep.LinkStore.Link;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The addresses that answers lead to: looked at in the background, each about once a week, and one
/// that failed on the next day again.
@Component
class Links implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Links.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Answers answers;
    private final LinkStore store;
    private final Supplier<UpkeepSettings> settings;
    private final LinkLook look;
    private final LinkRound round;
    private final Clock clock;

    /// What was found in the answers that are published: reading them takes some time.
    private record Found(Content in, Map<String, List<Faq>> urls) {}

    private volatile @Nullable Found found;
    private final ReentrantLock one = new ReentrantLock();
    private final AtomicInteger left = new AtomicInteger();

    Links(Answers answers, LinkStore store, Supplier<UpkeepSettings> settings, Clock clock) {
        this.answers = answers;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        look = new LinkLook(PATIENCE, PublicAddress::isPublic);
        round = new LinkRound(look, PAUSE);
    }

    boolean isOn() {
        return settings.get().links();
    }

    /// How many are still to be looked at in the round that goes on.
    int left() {
        return left.get();
    }

    /// Every web address in an answer that is published, with the answers that it stands in.
    Map<String, List<Faq>> urls() {
        Content content = answers.content();
        Found known = found;
        if (known == null || known.in() != content) {
            known = new Found(content, urls(content));
            found = known;
        }
        return known.urls();
    }

    private static Map<String, List<Faq>> urls(Content content) {
        var urls = new TreeMap<String, List<Faq>>();
        for (Faq faq : content.faqs()) {
            FaqMarkdown.blocks(faq.markdown()).stream()
                    .flatMap(Links::addresses)
                    .filter(url -> url.startsWith("https:") || url.startsWith("http:"))
                    .map(url -> url.replaceFirst("#.*", ""))
                    .distinct()
                    .forEach(
                            url ->
                                    urls.merge(
                                            url,
                                            List.of(faq),
                                            (before, more) ->
                                                    Stream.concat(before.stream(), more.stream())
                                                            .toList()));
        }
        return urls;
    }

    private static Stream<String> addresses(Block block) {
        return switch (block) {
            case Block.Link(String href, _) -> Stream.of(href);
            case Block.Image(String src, _) -> Stream.of(src);
            case Block.Paragraph(var children) -> children.stream().flatMap(Links::addresses);
            case Block.Listing(_, var items) -> items.stream().flatMap(Links::addresses);
            case Block.Item(var children) -> children.stream().flatMap(Links::addresses);
            case Block.Strong(var children) -> children.stream().flatMap(Links::addresses);
            case Block.Em(var children) -> children.stream().flatMap(Links::addresses);
            case Block.Text _, Block.Code _, Block.Break _ -> Stream.empty();
        };
    }

    @Scheduled(initialDelay = 30, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void lookAtWhatIsDue() {
        if (isOn()) {
            Collection<String> urls = urls().keySet();
            store.forgetOthers(urls);
            Map<String, Link> known = store.all();
            Instant now = clock.instant();
            look(urls.stream().filter(url -> isDue(known.get(url), now)).toList());
        }
    }

    private boolean isDue(@Nullable Link link, Instant now) {
        return link == null
                || !link.at().plus(settings.get().linksEvery()).isAfter(now)
                || link.failed() != null
                        && LocalDate.ofInstant(link.at(), ZoneOffset.UTC)
                                .isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /// Begins to look at all, or at one, and returns at once; nothing when a round goes on already.
    ///
    /// @param only empty: all
    void lookNow(String only) {
        if (isOn() && left.get() == 0) {
            List<String> urls =
                    urls().keySet().stream()
                            .filter(url -> only.isEmpty() || url.equals(only))
                            .toList();
            left.set(urls.size());
            Thread.ofVirtual().name("links-now").start(() -> look(urls));
        }
    }

    private void look(List<String> urls) {
        if (!one.tryLock()) {
            return;
        }
        try {
            left.set(urls.size());
            round.at(
                    urls,
                    (url, looked) -> {
                        store.keep(url, looked, clock.instant());
                        left.decrementAndGet();
                    });
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The links in answers could not be looked at; trying again in an hour.", e);
        } finally {
            left.set(0);
            one.unlock();
        }
    }

    /// What is known of those that answers lead to now, by address.
    Map<String, Link> known() {
        Map<String, List<Faq>> urls = urls();
        return store.all().entrySet().stream()
                .filter(link -> urls.containsKey(link.getKey()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    @Override
    public void close() {
        look.close();
    }
}
