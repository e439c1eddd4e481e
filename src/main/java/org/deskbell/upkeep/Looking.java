package org.deskbell.upkeep;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Content;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqMarkdown;
import org.deskbell.answers.HelpfulVotes;
import org.deskbell.hours.Hours;
import org.deskbell.upkeep.Report.Contradiction;
import org.deskbell.upkeep.Report.Often;
import org.deskbell.upkeep.Report.Untranslated;
import org.deskbell.upkeep.Use.Counted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds what the published answers themselves, and their use, tell of their health.
@Component
class Looking {
    /// After so few nothing is sure, whatever the interval says.
    private static final int FEW = 10;

    /// So much oftener than after all answers is worth a look.
    private static final double OFTENER = 1.5;

    /// What was found in the answers that are published: reading them takes some time.
    private record Read(Content in, LocalDate on, List<Contradiction> found) {}

    private final Answers answers;
    private final Hours hours;
    private final HelpfulVotes votes;
    private volatile @Nullable Read read;

    Looking(Answers answers, Hours hours, HelpfulVotes votes) {
        this.answers = answers;
        this.hours = hours;
        this.votes = votes;
    }

    int size() {
        return answers.content().faqs().size();
    }

    /// Those in the library's own language that hold today, and that the bot never gave in any.
    /// Nothing while it has given none at all.
    List<Faq> never(Use use) {
        return answers.faqs().stream()
                .filter(faq -> use.all().shown() > 0 && use.of(faq.id()).shown() == 0)
                .sorted(Comparator.comparing(Faq::title))
                .toList();
    }

    List<Often> librarian(Use use) {
        Counted all = use.all();
        return often(
                use,
                counted -> new Share(counted.librarian(), counted.shown()),
                new Share(all.librarian(), all.shown()));
    }

    private List<Often> often(Use use, Function<Counted, Share> share, Share all) {
        return use.each()
                .flatMap(
                        one ->
                                answers.content().faq(one.getKey()).stream()
                                        .map(faq -> new Often(faq, share.apply(one.getValue()))))
                .filter(often -> isOften(often.share(), all))
                .sorted(Comparator.comparingDouble((Often often) -> -often.share().least()))
                .toList();
    }

    private static boolean isOften(Share share, Share all) {
        return share.of() >= FEW && share.least() > OFTENER * all.value();
    }

    /// What was said in chats and on the public pages together.
    List<Often> unhelpful(Use use) {
        Map<String, HelpfulVotes.Count> said = votes.all();
        Set<String> ids = answers.faqs().stream().map(Faq::id).collect(Collectors.toSet());
        List<Often> each =
                ids.stream()
                        .flatMap(id -> answers.content().faq(id).stream())
                        .map(faq -> new Often(faq, unhelpful(use.of(faq.id()), said, faq.id())))
                        .toList();
        Share all = noHelp(use);
        return each.stream()
                .filter(often -> isOften(often.share(), all))
                .sorted(Comparator.comparingDouble((Often often) -> -often.share().least()))
                .toList();
    }

    private static Share unhelpful(
            Counted counted, Map<String, HelpfulVotes.Count> said, String id) {
        HelpfulVotes.Count votes = said.getOrDefault(id, new HelpfulVotes.Count(0, 0));
        return new Share(
                counted.noHelp() + votes.unhelpful(),
                counted.shown() + votes.helpful() + votes.unhelpful());
    }

    Share noHelp(Use use) {
        Counted all = use.all();
        int helpful = votes.all().values().stream().mapToInt(HelpfulVotes.Count::helpful).sum();
        int not = votes.all().values().stream().mapToInt(HelpfulVotes.Count::unhelpful).sum();
        return new Share(all.noHelp() + not, all.shown() + helpful + not);
    }

    List<Contradiction> hours(LocalDate today) {
        Content content = answers.content();
        Read known = read;
        if (known == null || known.in() != content || !known.on().equals(today)) {
            known = new Read(content, today, contradictions(content, today));
            read = known;
        }
        return known.found();
    }

    private List<Contradiction> contradictions(Content content, LocalDate today) {
        Map<String, StatedHours> readers =
                content.languages().stream()
                        .collect(
                                Collectors.toMap(
                                        language -> language,
                                        language -> new StatedHours(hours, today, language)));
        return content.faqs().stream()
                .flatMap(
                        faq ->
                                readers
                                        .getOrDefault(
                                                faq.language(),
                                                new StatedHours(hours, today, faq.language()))
                                        .in(FaqMarkdown.plain(faq.markdown()))
                                        .stream()
                                        .map(d -> new Contradiction(faq, d.said(), d.right())))
                .toList();
    }

    List<Faq> over(LocalDate today) {
        return answers.content().faqs().stream()
                .filter(faq -> faq.validUntil() != null && faq.validUntil().isBefore(today))
                .sorted(Comparator.comparing(Faq::title))
                .toList();
    }

    List<Untranslated> untranslated() {
        Content content = answers.content();
        String home = content.library().language();
        List<Faq> own =
                content.faqs().stream()
                        .filter(faq -> faq.language().equals(home))
                        .sorted(Comparator.comparing(Faq::title))
                        .toList();
        return content.languages().stream()
                .filter(language -> !language.equals(home))
                .map(
                        language ->
                                new Untranslated(
                                        language,
                                        own.stream()
                                                .filter(
                                                        faq ->
                                                                content.faq(faq.id(), language)
                                                                        .isEmpty())
                                                .toList(),
                                        own.size()))
                .filter(one -> !one.missing().isEmpty())
                .toList();
    }
}
