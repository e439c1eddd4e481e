package org.deskbell.answers;

import org.deskbell.kernel.Department;
import org.deskbell.kernel.SystemWords;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The answers as the public pages list them. In a language without any, those in the library's own
/// stand in their place.
@Component
class FaqLists {
    private static final int MOST_LATELY = 5;

    private final Answers answers;

    FaqLists(Answers answers) {
        this.answers = answers;
    }

    /// A part of the list: what one department answers.
    record Topic(String id, String name, List<Faq> faqs) {}

    /// @param name what its speakers call the language
    record Translation(String language, String name, String url) {
        static Translation of(String language, String url) {
            Locale locale = Locale.forLanguageTag(language);
            String name = locale.getDisplayLanguage(locale);
            return new Translation(
                    language, name.substring(0, 1).toUpperCase(locale) + name.substring(1), url);
        }
    }

    boolean isIn(String language) {
        return answers.content().languages().contains(language);
    }

    List<Faq> in(String language) {
        return answers.faqs(isIn(language) ? language : answers.content().library().language());
    }

    List<Topic> topics(String language, SystemWords words) {
        List<Faq> faqs = in(language);
        return Arrays.stream(Department.values())
                .map(department -> topic(department, faqs, words))
                .filter(topic -> !topic.faqs().isEmpty())
                .toList();
    }

    private static Topic topic(Department department, List<Faq> faqs, SystemWords words) {
        return new Topic(
                department.key(),
                words.say(department.key()),
                faqs.stream()
                        .filter(faq -> faq.department() == department)
                        .sorted(Comparator.comparing(Faq::title, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    /// What the library itself names, as far as there is an answer in the language.
    List<Faq> oftenAsked(String language) {
        List<Faq> faqs = in(language);
        return answers.content().library().oftenAsked().stream()
                .flatMap(id -> faqs.stream().filter(faq -> faq.id().equals(id)))
                .toList();
    }

    /// What somebody of the library has published, newest first.
    List<Faq> lately(String language) {
        return in(language).stream()
                .filter(faq -> faq.reviewed() != null)
                .sorted(Comparator.comparing(FaqLists::reviewed).reversed())
                .limit(MOST_LATELY)
                .toList();
    }

    private static Instant reviewed(Faq faq) {
        return Objects.requireNonNullElse(faq.reviewed(), Instant.EPOCH);
    }

    /// The list in each language that there are answers in, when there are several.
    List<Translation> translations() {
        Library library = answers.content().library();
        List<String> languages = answers.content().languages();
        return languages.size() < 2
                ? List.of()
                : languages.stream()
                        .map(tag -> Translation.of(tag, SitePage.home(tag, library)))
                        .toList();
    }

    /// The same answer in each language there is, when there are several.
    List<Translation> translations(Faq faq) {
        List<Faq> all = answers.translations(faq.id());
        return all.size() < 2
                ? List.of()
                : all.stream().map(one -> Translation.of(one.language(), one.url())).toList();
    }
}
