package org.deskbell.upkeep;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Version;
import org.deskbell.upkeep.Report.Review;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which answers somebody has to look at again, by whose they are: the `owner` that they name, else
/// whoever saved the version that patrons see.
@Component
class Reviews {
    private static final Period SOON = Period.ofDays(30);

    private final Answers answers;
    private final KnowledgeBase knowledge;

    Reviews(Answers answers, KnowledgeBase knowledge) {
        this.answers = answers;
        this.knowledge = knowledge;
    }

    private record Key(String owner, boolean isNamed) {}

    /// Those with most overdue first.
    List<Review> due(LocalDate today) {
        Map<Key, List<Faq>> due =
                new TreeMap<>(Comparator.comparing(Key::owner).thenComparing(Key::isNamed));
        for (Faq faq : answers.content().faqs()) {
            if (!faq.reviewBy().isAfter(today.plus(SOON))) {
                due.computeIfAbsent(owner(faq), _ -> new ArrayList<>()).add(faq);
            }
        }
        return due.entrySet().stream()
                .map(one -> review(one.getKey(), one.getValue(), today))
                .sorted(Comparator.comparingInt((Review review) -> -review.overdue().size()))
                .toList();
    }

    private static Review review(Key key, List<Faq> faqs, LocalDate today) {
        List<Faq> sorted =
                faqs.stream()
                        .sorted(Comparator.comparing(Faq::reviewBy).thenComparing(Faq::title))
                        .toList();
        return new Review(
                key.owner(),
                key.isNamed(),
                sorted.stream().filter(faq -> faq.reviewBy().isBefore(today)).toList(),
                sorted.stream().filter(faq -> !faq.reviewBy().isBefore(today)).toList());
    }

    private Key owner(Faq faq) {
        String named = faq.owner();
        return named != null ? new Key(named, true) : new Key(publisher(faq), false);
    }

    private String publisher(Faq faq) {
        String path = faq.path();
        return knowledge
                .document(path)
                .flatMap(
                        document -> {
                            Integer shown = document.published();
                            return shown == null
                                    ? Optional.<Version>empty()
                                    : knowledge.version(path, shown);
                        })
                .map(version -> version.author().value())
                .orElse("nobody");
    }
}
