package org.deskbell.exchange;

import org.deskbell.answers.Audience;
import org.deskbell.answers.Faq;
import org.deskbell.answers.FaqId;
import org.deskbell.answers.FaqText;
import org.deskbell.kernel.Department;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes a document out of a FAQ of another maker. What the file does not say stays as it is in an
/// answer that is there already, and is what a new answer begins with otherwise.
final class Composer {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_PHRASE = 300;
    private static final int MOST_PHRASES = 200;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\u202a-\u202e\u2066-\u2069\ufeff]");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_].*)?");

    private final Shelf shelf;
    private final Department department;

    Composer(Shelf shelf, Department department) {
        this.shelf = shelf;
        this.department = department;
    }

    /// @param faq before it was written
    record Composed(String path, Faq faq, String text, List<String> notes) {}

    /// @throws ImportRefused when it cannot become a document
    Composed compose(Entry.Faq entry) {
        var notes = new ArrayList<String>();
        String question = line(HtmlToMarkdown.words(entry.field(Field.QUESTION)), notes);
        if (question.isEmpty()) {
            throw new ImportRefused("There is no question.");
        }
        String answer = answer(entry, notes);
        if (answer.isEmpty()) {
            throw new ImportRefused("There is no answer to: " + shortened(question, LONGEST_TITLE));
        }
        noteFormulas(entry, notes);
        String language = language(entry.field(Field.LANGUAGE), notes);
        String title = shortened(question, LONGEST_TITLE);
        if (!title.equals(question)) {
            notes.add("The question is longer than a title may be; the title is its beginning.");
        }
        String id = id(entry.field(Field.ID), title, language, notes);
        String path = shelf.path(id, language);
        Faq known = shelf.faq(path).orElse(null);
        Faq faq = faq(entry, id, language, title, question, answer, known, notes);
        return new Composed(path, faq, FaqText.of(faq), List.copyOf(notes));
    }

    private Faq faq(
            Entry.Faq entry,
            String id,
            String language,
            String title,
            String question,
            String answer,
            @Nullable Faq known,
            List<String> notes) {
        Faq base =
                known != null
                        ? known
                        : FaqText.blank(
                                id,
                                language,
                                !language.equals(shelf.language()),
                                shelf.today().plusYears(1));
        List<String> others = phrases(entry.field(Field.OTHER_WAYS), notes);
        List<String> questions = others.isEmpty() ? base.questions() : others;
        List<String> keywords = parts(entry.field(Field.KEYWORDS), "[\n|;,]", notes);
        return new Faq(
                id,
                language,
                base.translation(),
                title,
                department(entry.field(Field.DEPARTMENT), known, notes),
                audience(entry.field(Field.AUDIENCE), base.audience(), notes),
                questions.isEmpty() ? List.of(shortened(question, LONGEST_PHRASE)) : questions,
                keywords.isEmpty() ? base.keywords() : keywords,
                base.related(),
                reviewBy(entry.field(Field.REVIEW_BY), base.reviewBy(), notes),
                base.validFrom(),
                base.validUntil(),
                base.branch(),
                base.owner(),
                answer,
                null);
    }

    private String answer(Entry.Faq entry, List<String> notes) {
        String written = visible(entry.field(Field.ANSWER), notes);
        return switch (entry.style()) {
            case MARKDOWN -> written.strip();
            case PLAIN -> MarkdownText.of(written);
            case HTML -> {
                if (!HtmlToMarkdown.isHtml(written)) {
                    yield MarkdownText.of(org.jsoup.parser.Parser.unescapeEntities(written, false));
                }
                var converted = HtmlToMarkdown.of(written, entry.base());
                notes.addAll(converted.notes());
                yield converted.markdown();
            }
        };
    }

    private String id(String wanted, String title, String language, List<String> notes) {
        if (!wanted.isEmpty()) {
            String id = wanted.toLowerCase(Locale.ROOT);
            if (ID.matcher(id).matches()) {
                return id;
            }
            notes.add(
                    "`%s` is no id (small letters, digits, hyphens)."
                            .formatted(shortened(wanted, 40)));
            return FaqId.of(wanted, "imported");
        }
        String same = shelf.titled(title, language);
        return same != null ? shelf.faq(same).orElseThrow().id() : shelf.freshId(title, language);
    }

    private Department department(String name, @Nullable Faq known, List<String> notes) {
        if (name.isEmpty()) {
            return known == null ? department : known.department();
        }
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "-");
        return Department.of(key)
                .orElseGet(
                        () -> {
                            notes.add(
                                    "There is no department “%s” here."
                                            .formatted(shortened(name, 60)));
                            return known == null ? department : known.department();
                        });
    }

    private static Set<Audience> audience(String names, Set<Audience> base, List<String> notes) {
        var audience = EnumSet.noneOf(Audience.class);
        for (String name : parts(names, "[\n|;,]", notes)) {
            Audience.of(name.toLowerCase(Locale.ROOT).replaceFirst("(?<=[a-z]{4})s$", ""))
                    .ifPresentOrElse(
                            audience::add,
                            () ->
                                    notes.add(
                                            "There is no audience “%s” here."
                                                    .formatted(shortened(name, 60))));
        }
        return audience.isEmpty() ? base : audience;
    }

    private String language(String tag, List<String> notes) {
        String plain = tag.toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return shelf.language();
        }
        if (LANGUAGE.matcher(plain).matches()) {
            return plain.replaceFirst("[-_].*", "");
        }
        Optional<String> named =
                Arrays.stream(Locale.getISOLanguages())
                        .filter(
                                code ->
                                        Locale.of(code)
                                                .getDisplayLanguage(Locale.ENGLISH)
                                                .equalsIgnoreCase(plain))
                        .findFirst();
        if (named.isEmpty()) {
            notes.add("“%s” is no language; write it as en or es.".formatted(shortened(tag, 40)));
        }
        return named.orElse(shelf.language());
    }

    private static LocalDate reviewBy(String day, LocalDate base, List<String> notes) {
        if (day.isEmpty()) {
            return base;
        }
        try {
            return LocalDate.parse(day.substring(0, Math.min(10, day.length())));
        } catch (DateTimeParseException _) {
            notes.add(
                    "“%s” is no day; write it as 2027-06-30. The review is on %s."
                            .formatted(shortened(day, 40), base));
            return base;
        }
    }

    private static List<String> phrases(String cell, List<String> notes) {
        String parting = cell.contains("\n") || cell.contains("|") ? "[\n|]" : ";";
        List<String> phrases = parts(cell, parting, notes);
        if (phrases.size() > MOST_PHRASES) {
            notes.add("Of its ways to ask, the first %d are taken.".formatted(MOST_PHRASES));
        }
        return phrases.stream().limit(MOST_PHRASES).toList();
    }

    private static List<String> parts(String cell, String parting, List<String> notes) {
        return Stream.of(cell.split(parting))
                .map(part -> line(HtmlToMarkdown.words(part), notes))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /// A spreadsheet would reckon with them; here they are words, and [Exports] keeps them so.
    private static void noteFormulas(Entry.Faq entry, List<String> notes) {
        entry.fields()
                .forEach(
                        (field, cell) -> {
                            boolean list = field == Field.ANSWER && cell.startsWith("- ");
                            if (Exports.isFormula(cell) && !list) {
                                notes.add(
                                        "The %s begins with “%s”, as a formula does. It is taken as words, and nothing is reckoned."
                                                .formatted(
                                                        field.name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', ' '),
                                                        cell.isBlank()
                                                                ? "a tab"
                                                                : cell.substring(0, 1)));
                            }
                        });
    }

    private static String line(String text, List<String> notes) {
        return visible(text, notes).replaceAll("\\s+", " ").strip();
    }

    private static String visible(String text, List<String> notes) {
        String seen = HIDDEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        if (seen.length() < text.replace("\r", "").length()) {
            notes.add("Characters that nobody sees were taken out.");
        }
        return seen;
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, end > most / 2 ? end : most);
    }
}
