package org.deskbell.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.assist.ReadLevel.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Chats as a desk has them, with the level that the READ Scale's examples give. Level 0: it does
/// not apply.
class ReadLevelTest {
    @ParameterizedTest(name = "{0}, {2} min, {5} sources: level {8}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    TOPIC                   | REASON            | MIN | LIB | PATRON | SOURCES | LIBRARIANS | LOST  | LEVEL | SAYS
                    library-hours           |                   | 1   | 1   | 1      | 0       | 1          | false | 1     | hours
                    library-hours           | low-confidence    | 3   | 3   | 3      | 1       | 1          | false | 1     | hours
                    parking                 |                   | 2   | 2   | 2      | 1       | 1          | false | 1     | places
                    building-amenities      |                   | 2   | 2   | 2      | 1       | 1          | false | 1     | places
                    food-and-drink          |                   | 1   | 1   | 2      | 0       | 1          | false | 1     | places
                    printing-paper          |                   | 2   | 2   | 2      | 0       | 1          | false | 1     | services
                                            | asked-for-human   | 2   | 2   | 2      | 0       | 1          | false | 1     | short
                                            |                   | 4   | 3   | 4      | 0       | 1          | false | 1     | short
                    library-hours           |                   | 6   | 4   | 4      | 1       | 1          | false | 2     | 6 minutes
                    library-hours           |                   | 4   | 9   | 9      | 0       | 1          | false | 2     | hours
                    renew-items             |                   | 2   | 2   | 2      | 1       | 1          | false | 2     | one source
                    renew-items             |                   | 1   | 1   | 1      | 0       | 1          | false | 2     | a service or a rule
                    find-book-on-shelf      |                   | 4   | 3   | 3      | 1       | 1          | false | 2     | one source
                    account-blocked         | specific-account  | 7   | 5   | 5      | 0       | 1          | false | 2     | 7 minutes
                    print-and-scan          | low-confidence    | 6   | 6   | 6      | 1       | 1          | false | 2     | 6 minutes
                    borrow-laptop           |                   | 3   | 2   | 2      | 1       | 1          | false | 2     | one source
                                            | low-confidence    | 2   | 2   | 2      | 1       | 1          | false | 2     | one source
                                            | low-confidence    | 8   | 6   | 5      | 0       | 1          | false | 2     | 8 minutes
                    find-articles           |                   | 4   | 4   | 4      | 1       | 1          | false | 3     | finding
                    database-access         | low-confidence    | 9   | 7   | 8      | 1       | 1          | false | 3     | finding
                    e-resource-problems     |                   | 6   | 6   | 6      | 1       | 1          | false | 3     | finding
                    citation-help           |                   | 5   | 5   | 5      | 2       | 1          | false | 3     | finding
                    renew-items             |                   | 4   | 3   | 3      | 2       | 1          | false | 3     | 2 sources
                    account-blocked         |                   | 14  | 8   | 8      | 1       | 1          | false | 3     | 14 minutes
                    account-blocked         |                   | 8   | 6   | 6      | 0       | 2          | false | 3     | colleague
                                            | research-question | 5   | 4   | 3      | 1       | 1          | false | 3     | research
                    find-articles           |                   | 15  | 9   | 9      | 4       | 1          | false | 4     | 4 sources
                    find-theses             |                   | 12  | 9   | 9      | 2       | 1          | false | 4     | 12 minutes
                    genealogy-local-history | research-question | 8   | 5   | 5      | 1       | 2          | false | 4     | passed to a colleague
                                            | research-question | 18  | 12  | 9      | 2       | 1          | false | 4     | 18 minutes
                    borrow-laptop           |                   | 27  | 12  | 12     | 1       | 1          | false | 4     | long
                    find-statistics-data    | research-question | 35  | 20  | 14     | 2       | 2          | false | 5     | 2 librarians
                    find-articles           |                   | 20  | 12  | 12     | 2       | 3          | false | 5     | 3 librarians
                    renew-items             |                   | 70  | 20  | 20     | 1       | 1          | false | 5     | 70 minutes
                    find-statistics-data    | research-question | 80  | 40  | 30     | 6       | 2          | false | 6     | 80 minutes
                                            | research-question | 61  | 20  | 20     | 2       | 1          | false | 6     | 61 minutes
                    library-hours           |                   | 1   | 1   | 1      | 0       | 1          | true  | 0     | gone
                    find-theses             | research-question | 90  | 9   | 2      | 5       | 2          | true  | 0     | gone
                    renew-items             |                   | 0   | 0   | 2      | 0       | 1          | false | 0     | no librarian
                                            |                   | 2   | 2   | 0      | 0       | 1          | false | 0     | nothing was asked
                    """)
    void aChatIsAsHardAsItsTopicItsTimeAndItsSourcesSay(
            @Nullable String topic,
            @Nullable String reason,
            int minutes,
            int librarian,
            int patron,
            int sources,
            int librarians,
            boolean lost,
            int level,
            String says) {
        var suggested =
                ReadLevel.suggest(
                        new Facts(
                                topic,
                                reason,
                                minutes,
                                librarian,
                                patron,
                                sources,
                                librarians,
                                lost));

        assertThat(suggested.level()).isEqualTo(level);
        assertThat(suggested.reason()).contains(says);
        assertThat(suggested.applies()).isEqualTo(level > 0);
    }
}
