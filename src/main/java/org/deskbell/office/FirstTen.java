package org.deskbell.office;

import static org.deskbell.answers.FaqMarkdown.escaped;

import org.deskbell.answers.FaqFields;
import org.deskbell.answers.Library;
import org.deskbell.yaml.YamlNode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The ten answers that an administrator makes the library's own in the first hour. Some follow
/// from the library's details, the others are filled in. Immutable.
@Component
class FirstTen {
    private final List<AskedAnswer> all = read();

    private static List<AskedAnswer> read() {
        try {
            String yaml =
                    new ClassPathResource("org/deskbell/office/first-ten.yml")
                            .getContentAsString(StandardCharsets.UTF_8);
            return YamlNode.parse(yaml, new ArrayList<>()).items().stream()
                    .map(FirstTen::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AskedAnswer read(YamlNode item) {
        var asks = new LinkedHashMap<String, String>();
        var templates = new LinkedHashMap<String, String>();
        var none = new LinkedHashMap<String, String>();
        String faq = "";
        for (var field : item.fields().entrySet()) {
            YamlNode value = field.getValue();
            switch (field.getKey()) {
                case "faq" -> faq = value.text().orElse("");
                case "asks" -> texts(value, asks);
                case "none" -> texts(value, none);
                default -> templates.put(field.getKey(), value.text().orElse(""));
            }
        }
        return new AskedAnswer(faq, asks, templates, none);
    }

    private static void texts(YamlNode mapping, Map<String, String> into) {
        mapping.fields().forEach((key, value) -> into.put(key, value.text().orElse("")));
    }

    List<AskedAnswer> all() {
        return all;
    }

    /// The texts of the answers that ask for nothing, in every language that has them.
    ///
    /// @param texts of all documents, by path
    Map<String, String> following(
            Library library,
            List<OwnHours.Place> places,
            Map<String, String> texts,
            LocalDate today) {
        Map<String, String> own = own(library, places);
        var written = new TreeMap<String, String>();
        all.stream()
                .filter(one -> one.asks().isEmpty())
                .forEach(one -> written.putAll(texts(one, library, own, Map.of(), texts, today)));
        return written;
    }

    /// The texts of an answer in every language that it is there in.
    ///
    /// @param given what was filled in, by gap
    /// @throws FormDocument.Refused when something is missing
    static Map<String, String> texts(
            AskedAnswer answer,
            Library library,
            Map<String, String> own,
            Map<String, String> given,
            Map<String, String> texts,
            LocalDate today) {
        var written = new TreeMap<String, String>();
        for (String language : answer.templates().keySet()) {
            String path = path(answer.faq(), language, library);
            String text = texts.get(path);
            if (text != null) {
                written.put(path, with(text, answer.filled(language, own, given), today));
            }
        }
        return written;
    }

    static String path(String faq, String language, Library library) {
        return language.equals(library.language())
                ? "faq/%s.md".formatted(faq)
                : "faq/%s.%s.md".formatted(faq, language);
    }

    /// The same text, to be looked at again in a year.
    ///
    /// @param answer null: the one that is there
    static String with(String text, @Nullable String answer, LocalDate today) {
        return FaqFields.of(text)
                .map(
                        fields -> {
                            var values = new HashMap<>(fields.values());
                            values.put("review-by", List.of(today.plusYears(1).toString()));
                            String told = answer == null ? fields.answer() : answer;
                            return new FaqFields(values, told).in(text);
                        })
                .orElse(text);
    }

    /// What the library's details say, as Markdown.
    static Map<String, String> own(Library library, List<OwnHours.Place> places) {
        var own = own(library);
        own.put("first", escaped(places.getFirst().name()));
        own.put("address", escaped(library.address()));
        own.put(
                "others-open",
                others(
                        places,
                        place ->
                                "- **%s:** {{hours %s}}."
                                        .formatted(escaped(place.name()), place.id())));
        own.put(
                "others-at",
                others(
                        places.stream().filter(place -> !place.address().isEmpty()).toList(),
                        place ->
                                "- **%s:** %s."
                                        .formatted(
                                                escaped(place.name()), escaped(place.address()))));
        return own;
    }

    private static String others(
            List<OwnHours.Place> places, Function<OwnHours.Place, String> line) {
        return places.stream().skip(1).map(line).collect(Collectors.joining("\n"));
    }

    static Map<String, String> own(Library library) {
        var own = new HashMap<String, String>();
        String phone = library.phone();
        String mail = library.email();
        own.put("phone", "[%s](tel:%s)".formatted(phone, phone.replaceAll("[^+\\d]+", "")));
        own.put("mail", "[%s](mailto:%s)".formatted(mail, mail));
        own.put("account", library.account().isEmpty() ? library.web() : library.account());
        return own;
    }
}
