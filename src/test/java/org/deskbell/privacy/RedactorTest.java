package org.deskbell.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.answers.Content;
import org.deskbell.understanding.Phrasing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;

@Execution(ExecutionMode.CONCURRENT) // all that it needs is its own
class RedactorTest {
    private final Redactor redactor = new Redactor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    what the patron wrote                            | what is kept
                    my visa is 4111111111111111                      | my visa is [card number]
                    4111 1111 1111 1111 please                       | [card number] please
                    4111-1111-1111-1111, exp 12/27                   | [card number], exp 12/27
                    4111.1111.1111.1111                              | [card number]
                    amex 3782 822463 10005                           | amex [card number]
                    378282246310005 amex                             | [card number] amex
                    mastercard 5555 5555 5555 4444 123               | mastercard [card number] 123
                    card4111111111111111now                          | card[card number]now
                    4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1                  | [card number]
                    4111 1111 1111 1111 or 5500 0000 0000 0004       | [card number] or [card number]
                    ٤١١١ ١١١١ ١١١١ ١١١١                              | [card number]
                    ４１１１１１１１１１１１１１１１                    | [card number]
                    4111–1111–1111–1111                              | [card number]
                    cvv 123                                          | cvv [security code]
                    the security code is 4321                        | the security code is [security code]
                    my card 21234000123456 does not work             | my card [ID number] does not work
                    2 1234 00012 3456                                | [ID number]
                    21234 00012 3456                                 | [ID number]
                    barcode 200123456                                | barcode [ID number]
                    library card number is 12345678                  | library card number is [ID number]
                    my library card is 1234567                       | my library card is [ID number]
                    card # 445566                                    | card # [ID number]
                    student id: 4455667                              | student id: [ID number]
                    Student ID is U01234567                          | Student ID is [ID number]
                    I am A00123456                                   | I am [ID number]
                    @00123456 is my banner id                        | [ID number] is my banner id
                    my id number is 55667788                         | my id number is [ID number]
                    passport X1234567                                | passport [ID number]
                    my ssn is 123-45-6789                            | my ssn is [ID number]
                    123 45 6789                                      | [ID number]
                    ssn 123456789                                    | ssn [ID number]
                    QQ 12 34 56 C                                    | [ID number]
                    dni 12345678Z                                    | dni [ID number]
                    dob: 03/04/1998                                  | dob: [date of birth]
                    I was born on 1998-04-03                         | I was born on [date of birth]
                    jane.doe@example.org                             | [e-mail]
                    Write to jane.doe+books@mail.example.co.uk.      | Write to [e-mail].
                    <o'neil_2@example.edu>                           | <[e-mail]>
                    josé@bücher.example                              | [e-mail]
                    jane@gmail                                       | [e-mail]
                    jane @ example.org                               | [e-mail]
                    jane at example dot org                          | [e-mail]
                    jane dot doe at mail dot example dot org thanks  | [e-mail] thanks
                    jane [at] example [dot] org                      | [e-mail]
                    jane(at)example.org                              | [e-mail]
                    JANE (AT) EXAMPLE (DOT) ORG                      | [e-mail]
                    jane＠example．org                                | [e-mail]
                    call me at (212) 555-0123                        | call me at [phone number]
                    212-555-0123                                     | [phone number]
                    212.555.0123                                     | [phone number]
                    212 555 0123 or 212 555-0124                     | [phone number] or [phone number]
                    1-800-555-0199                                   | [phone number]
                    2125550123                                       | [phone number]
                    +1 (212) 555-0123                                | [phone number]
                    my number is 555-0123                            | my number is [phone number]
                    555-0123                                         | [phone number]
                    phone: 5550123                                   | phone: [phone number]
                    text me on 555 0123                              | text me on [phone number]
                    +44 20 7946 0958                                 | [phone number]
                    020 7946 0958                                    | [phone number]
                    (020) 7946 0958                                  | [phone number]
                    07700 900123                                     | [phone number]
                    01632 960 001                                    | [phone number]
                    +49 (0)30 23125-012                              | [phone number]
                    030/23125012                                     | [phone number]
                    06 39 98 12 34                                   | [phone number]
                    06.39.98.12.34                                   | [phone number]
                    +33639981234                                     | [phone number]
                    612 345 678                                      | [phone number]
                    +61 491 570 156                                  | [phone number]
                    (02) 5550 1234                                   | [phone number]
                    mobile 9123 4567                                 | mobile [phone number]
                    +86 138 0013 8000                                | [phone number]
                    call me back on 12 34 56 78                      | call me back on [phone number]
                    GB82 WEST 1234 5698 7654 32                      | [bank account]
                    de89370400440532013000                           | [bank account]
                    pay to FR14 2004 1010 0505 0001 3M02 606 please  | pay to [bank account] please
                    my pin is 4321                                   | my pin is [PIN]
                    PIN: 98765                                       | PIN: [PIN]
                    password is hunter2                              | password is [password]
                    how do I renew? I'm jane@example.org, card 21234000123456, tel 212-555-0123 | how do I renew? I'm [e-mail], card [ID number], tel [phone number]
                    https://example.org/login?user=jane@example.org  | https://example.org/login?user=[e-mail]
                    """)
    void personalDataIsReplacedByItsKind(String written, String kept) {
        assertThat(redactor.redact(written)).isEqualTo(new Redacted(kept, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "how do I renew a book",
                "do you have QA76.73.J38 G67 2018",
                "PS3545.I5365 Z93 1998",
                "HV6432.44 .B37 2004",
                "call number 641.5023 SMI",
                "555.0123 is a Dewey number",
                "005.133092123",
                "ISBN 978-0-306-40615-7",
                "9780306406157",
                "978 0 306 40615 7 and 9780306406157",
                "ISBN-10: 0-306-40615-2",
                "ISBN 0306406152",
                "080442957X",
                "isbn 3540678654",
                "ISSN 0378-5955",
                "doi 10.1038/s41586-020-2649-2",
                "OCLC 1234567890",
                "LCCN 2001012345",
                "from 1998-2004",
                "1998-2004 2010-2012",
                "2019 2020 2021 2022",
                "between 1914 and 1918",
                "on 2026-11-23 at 10:39",
                "due 11/23/2026",
                "23.11.2026 - 30.11.2026",
                "11/23/26",
                "open 9-5",
                "open 10am-5pm mon-fri",
                "09.00-17.30",
                "09.00-17.30 10.00-16.00",
                "0900-1730",
                "13:00-20:00 and 11:00-16:00",
                "pages 123-145",
                "pp. 10234-10267",
                "p 123 - 1456",
                "vol. 12, no. 3, pp. 200-1000",
                "it cost $1,234.56",
                "$ 1200000000",
                "€1.234.567,89",
                "I owe 10 dollars and 50 cents",
                "room 304, floor 3",
                "my pin does not work",
                "PIN: 4 to 8 digits",
                "I forgot my password, is it 8 letters?",
                "the password is wrong",
                "my card ends in 1234",
                "my card expired in 2024",
                "student id card",
                "do you have wifi at the library",
                "meet me at 5 at main",
                "I looked at example.org",
                "my e-mail is not working",
                "follow @alderlibrary",
                "https://catalogue.example.org/record/1234567890",
                "RTX 4090 and WH-1000XM4",
                "the 1,234,567,890 records",
                "grades 1 2 3 4 5 6",
                "sizes 10 12 14 16",
                "call 911",
                "text 988",
                "192.168.100.200",
                "windows 11 24H2 build 26100.1742",
                "24/7",
                "the author was born in 1903",
                "3-4 weeks, 10-12 days",
                "form 1040 and W-2, I-9",
                "what is 12345678 in binary",
                "Alder Falls Courier 1871-2009",
                "\u202Eright to left\u202C",
                "lone \uD800 surrogate and \u0000 nul"
            })
    void whatLibrariesTalkAboutIsKept(String written) {
        assertThat(redactor.redact(written)).isEqualTo(new Redacted(written, false));
    }

    @Test
    void noQuestionOfTheShippedBaseIsTouched() {
        assertThat(Content.shipped().phrasings())
                .isNotEmpty()
                .extracting(Phrasing::text)
                .filteredOn(question -> redactor.redact(question).masked())
                .isEmpty();
    }

    @Test
    void invisibleCharactersHideNothing() {
        assertThat(
                        redactor.redact(
                                        "4111\u200b1111\u200d1111\u20601111 and"
                                                + " ja\u00adne@example.org")
                                .text())
                .isEqualTo("[card number] and [e-mail]");
    }

    @Test
    void theRestOfTheTextStaysAsItWas() {
        assertThat(redactor.redact("５ books\u00a0— 😀 jane@example.org 😀\u00a0— ５").text())
                .isEqualTo("５ books\u00a0— 😀 [e-mail] 😀\u00a0— ５");
    }

    @Test
    void redactingTwiceChangesNothingMore() {
        String once =
                redactor.redact("jane@example.org 4111111111111111 my pin is 4321 212-555-0123")
                        .text();
        assertThat(redactor.redact(once)).isEqualTo(new Redacted(once, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "12-",
                "a",
                "a@",
                "a at ",
                "a dot ",
                "a at b dot ",
                "@",
                ".",
                "id ",
                "call me ",
                "+1",
                "(",
                "pin is ",
                "GB82 ",
                "https://",
                "0 3",
                "10.1000/",
                "password: "
            })
    void timeIsLinearInTheLengthOfTheText(String unit) {
        cpu(unit.repeat(10_000));
        long once = cpu(unit.repeat(100_000 / unit.length()));
        long fourTimes = cpu(unit.repeat(400_000 / unit.length()));

        assertThat(fourTimes).isLessThan(8 * once + Duration.ofMillis(200).toNanos());
    }

    /// Of this thread, because other tests may keep the machine busy.
    private long cpu(String text) {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        redactor.redact(text);
        return thread.getCurrentThreadCpuTime() - start;
    }

    @Test
    void noTextBreaksIt() {
        var random = new Random(7);
        String letters = "0123456789 -./()+@#:$adot[]\u200b\uD83D\uDE00\uD800\u0660٩";
        for (int i = 0; i < 5_000; i++) {
            String text =
                    random.ints(random.nextInt(60), 0, letters.length())
                            .collect(
                                    StringBuilder::new,
                                    (b, c) -> b.append(letters.charAt(c)),
                                    StringBuilder::append)
                            .toString();
            assertThat(redactor.redact(text).text()).isNotNull();
        }
    }
}
