package org.deskbell.privacy;

import static org.deskbell.privacy.Rule.keep;
import static org.deskbell.privacy.Rule.mask;

import java.util.List;
import java.util.stream.Stream;

/// The table of rules. Patterns are in the commented form: blanks do not count, `\h` is a blank.
final class PersonalPatterns {
    private static final String E_MAIL = "e-mail";
    private static final String PHONE = "phone number";
    private static final String ID = "ID number";
    private static final String CARD = "card number";

    /// Nothing that continues a number stands before or behind it; a full stop or hyphen without a
    /// digit does not.
    private static final String FROM = "(?<! [0-9a-z+] | [0-9][.-] )";

    private static final String TO = "(?! [0-9a-z] | [.-][0-9] )";

    /// Groups of digits as people write them.
    private static final String NUMBER = "\\+?+ \\(?+ [0-9]++ (?: [\\h()./-]{1,3}+ [0-9]++ )*+";

    /// Between a label such as "my PIN" and its value.
    private static final String IS =
            "(?: [\\h:=\\#.]*+ (?: number | num | no | nr | code | is | was | it's )\\b )*+"
                    + " [\\h:=\\#.-]*+";

    private PersonalPatterns() {}

    /// Those about numbers.
    static List<Rule> numbers() {
        return Stream.of(links(), printed(), labelled(), proved(), cards(), phones(), ids())
                .flatMap(List::stream)
                .toList();
    }

    /// E-mail addresses, also as people write them against machines.
    static List<Rule> addresses() {
        return List.of(
                mask(
                        E_MAIL,
                        """
                        (?<! [\\p{L}\\p{N}._%+'-] )
                        ( (?: [\\p{L}\\p{N}_%+'-]++ \\h dot \\h ){0,3}+ [\\p{L}\\p{N}._%+'-]++
                          (?: \\h?+ @ \\h?+ | \\h?+ [\\[({<] \\h?+ (?: at | @ ) \\h?+ [\\])}>] \\h?+ )
                          [\\p{L}\\p{N}-]++
                          (?: (?: [.] | \\h[.]\\h | \\hdot\\h
                                | \\h?+ [\\[({<] \\h?+ (?: dot | [.] ) \\h?+ [\\])}>] \\h?+ )
                              [\\p{L}\\p{N}-]++ )++ )\
                        """),
                mask(
                        E_MAIL,
                        """
                        (?<! [\\p{L}\\p{N}._%+'-] )
                        ( (?: [\\p{L}\\p{N}_%+'-]++ \\h dot \\h ){0,3}+ [\\p{L}\\p{N}._%+'-]++ \\h at \\h
                          [\\p{L}\\p{N}-]++ (?: \\hdot\\h [\\p{L}\\p{N}-]++ )++ )\
                        """),
                mask(
                        E_MAIL,
                        """
                        (?<! [\\p{L}\\p{N}._%+-] )
                        ( [\\p{L}\\p{N}._%+-]{2,64}+ @ [\\p{L}][\\p{L}\\p{N}-]{2,62}+ )\
                        """));
    }

    /// Links, and bank accounts before another rule takes a part of one.
    private static List<Rule> links() {
        return List.of(
                // What a link names, everybody may look up; what follows its ? one person typed.
                keep("( https?:// [^\\s?\\#]++ )"),
                keep("\\b ( 10[.][0-9]{4,9} / [^\\s]++ )"),
                mask(
                        "bank account",
                        "(?<! [0-9a-z] ) ( [a-z]{2}[0-9]{2}[0-9a-z]{11,30} ) (?! [0-9a-z] )",
                        CheckDigits::iban),
                mask(
                        "bank account",
                        """
                        (?<! [0-9a-z] )
                        ( [a-z]{2}[0-9]{2} [\\h-] [0-9a-z]{4}
                          (?: [\\h-] (?= [a-z]{0,3}[0-9] ) [0-9a-z]{4} ){1,6}
                          (?: [\\h-] (?= [a-z]{0,2}[0-9] ) [0-9a-z]{1,3} )? )
                        (?! [0-9a-z] )\
                        """,
                        CheckDigits::iban));
    }

    /// Dates, hours, money, pages.
    private static List<Rule> printed() {
        String year = "(?: 1[4-9] | 20 )[0-9]{2}";
        String time = "[0-2]?[0-9] [.:h] [0-5][0-9]";
        return List.of(
                mask(
                        "date of birth",
                        """
                        \\b (?: dob | date \\h of \\h birth | birth \\h? date | birthday | born (?: \\h on )? )\\b
                        """
                                + IS
                                + "( [0-9]{1,4} ([./-]) [0-9]{1,2} \\2 [0-9]{1,4} )"
                                + TO),
                keep(FROM + "( " + year + " ([./-]) (?: 1[0-2] | 0?[1-9] ) \\2 [0-3]?[0-9] )" + TO),
                keep(
                        FROM
                                + "( [0-3]?[0-9] ([./-]) [0-3]?[0-9] \\2 (?: "
                                + year
                                + " | [0-9]{2} ) )"
                                + TO),
                keep(FROM + "( " + time + " \\h?-\\h? " + time + " )" + TO),
                keep("( [$\u20ac\u00a3\u00a5] \\h?+ [0-9]++ (?: [.,][0-9]++ )*+ )"),
                keep("\\b pp? (?: ages? )? [.\\h]{0,2} ( [0-9]++ \\h?-\\h? [0-9]++ )"));
    }

    /// What the patron says it is.
    private static List<Rule> labelled() {
        return List.of(
                mask("PIN", "\\b pin " + IS + "( [0-9]{4,8} )" + TO),
                mask(
                        "password",
                        """
                        \\b pass (?: word | code | phrase ) \\h?+ (?: is\\b | : | = ) [\\h:]*+
                        ( [^\\s0-9]*+ [0-9] [^\\s]*+ )\
                        """),
                mask(
                        "security code",
                        "\\b (?: cvv2? | cvc2? | security \\h code ) "
                                + IS
                                + "( [0-9]{3,4} )"
                                + TO),
                keep(
                        """
                        \\b (?: oclc | ocm | ocn | ocolc | lccn | issn | pmid | arxiv ) [\\h:\\#()]*+
                        (?: number [\\h:]*+ )?+ ( [0-9][0-9x.-]*+ )\
                        """),
                mask(
                        ID,
                        """
                        \\b (?: ssn | social \\h security | passport | licen[cs]e | barcode | id
                            | (?: library | student | patron | borrower | account | member | membership
                                | employee | staff ) \\h (?: card | id | barcode | number | no )
                            | my \\h card | card (?= \\h?+ (?: \\# | number | no\\b ) ) )
                        """
                                + IS
                                + "( [a-z]{0,3}+ -?+ [0-9] (?: -?[0-9] ){4,} )",
                        found -> !phone(found)),
                mask(
                        PHONE,
                        """
                        \\b (?: phone | telephone | tel | cell | cellphone | mobile | fax | whatsapp | sms
                            | my \\h number
                            | (?: call | text | reach | ring | contact ) \\h (?: me | us | back | at | on ) )
                        \\b [^0-9+(\\n]{0,24}+ (
                        """
                                + NUMBER
                                + " )",
                        PersonalPatterns::dialled));
    }

    /// Books and journals, by their check digits; a long Dewey number by its shape.
    private static List<Rule> proved() {
        return List.of(
                keep(
                        "(?<! [0-9-] ) ( 97[89] (?: [\\h-]?[0-9] ){10} ) (?! [0-9] | -[0-9] )",
                        CheckDigits::isbn13),
                keep(
                        FROM + "( [0-9]{1,5}([\\h-])[0-9]{1,7}\\2[0-9]{1,6}\\2[0-9x] )" + TO,
                        CheckDigits::isbn10),
                keep("\\b isbn (?: -?10 )?+ [\\h:]*+ ( [0-9]{9}[0-9x] )" + TO, CheckDigits::isbn10),
                keep(
                        FROM + "( [0-9]{9}[0-9x] )" + TO,
                        found -> CheckDigits.isbn10(found) && !phone(found)),
                keep(FROM + "( [0-9]{4}-[0-9]{3}[0-9x] )" + TO, CheckDigits::issn),
                keep(FROM + "( [0-9]{3}[.][0-9]{5,} )" + TO, found -> !phone(found)));
    }

    private static List<Rule> cards() {
        return Stream.of(
                        "[0-9]{13,19}",
                        FROM + "[0-9]{4} GAP [0-9]{4} GAP [0-9]{4} GAP [0-9]{4} GAP [0-9]{3}" + TO,
                        FROM + "[0-9]{4} GAP [0-9]{4} GAP [0-9]{4} GAP [0-9]{1,4}" + TO,
                        FROM + "[0-9]{4} GAP [0-9]{6} GAP [0-9]{4,5}" + TO,
                        FROM + "[0-9] (?: [\\h.-]{1,2} [0-9] ){12,18}" + TO)
                .map(shape -> shape.replace("GAP", "[\\h.-]{1,2}"))
                .map(
                        shape ->
                                mask(
                                        CARD,
                                        "(?<! [0-9] ) ( " + shape + " ) (?! [0-9] )",
                                        PersonalPatterns::card))
                .toList();
    }

    /// By the way they are written around the world.
    private static List<Rule> phones() {
        return List.of(
                mask(PHONE, "( \\+ \\h?+ [0-9] (?: [\\h()./-]{0,3} [0-9] ){6,14} ) (?! [0-9] )"),
                // library cards first, whose middle may look like a telephone
                mask(ID, FROM + "( [0-9] ([\\h-]) [0-9]{4} \\2 [0-9]{5} \\2 [0-9]{4} )" + TO),
                mask(
                        ID,
                        FROM + "( [0-9]{4,7} ([\\h-]) [0-9]{4,7} (?: \\2 [0-9]{3,7} ){1,2} )" + TO,
                        found -> between(12, found, 16) && !years(found)),
                mask(
                        PHONE,
                        FROM
                                + """
                                ( (?: 1 [\\h./-] )? \\(? [2-9][0-9]{2} (?: \\)[\\h./-]? | [\\h./-] )
                                  [2-9][0-9]{2} [\\h.-] [0-9]{4} )
                                """
                                + TO),
                mask(PHONE, FROM + "( 1? [2-9][0-9]{2}[2-9][0-9]{6} )" + TO),
                mask(PHONE, FROM + "( [2-9][0-9]{2} - [0-9]{4} )" + TO),
                mask(
                        PHONE,
                        FROM
                                + "( \\(? 0 [0-9]{1,4} \\)? (?: [\\h./-]{1,2} [0-9]{2,8} ){1,4} )"
                                + TO,
                        found -> between(9, found, 12)),
                mask(
                        PHONE,
                        FROM + "( \\( [0-9]{2,4} \\) \\h? [0-9]{3,5} [\\h.-]? [0-9]{3,5} )" + TO),
                mask(PHONE, FROM + "( [5-9][0-9]{2} ([\\h-]) [0-9]{3} \\2 [0-9]{3} )" + TO));
    }

    /// Library cards, student numbers, social security numbers.
    private static List<Rule> ids() {
        return List.of(
                mask(ID, FROM + "( [0-9]{3}([\\h-])[0-9]{2}\\2[0-9]{4} )" + TO),
                mask(ID, "(?<! [0-9] ) ( [0-9]{9,} ) (?! [0-9] )"),
                mask(ID, FROM + "( [0-9] (?: [\\h.-] [0-9] ){9,} )" + TO),
                // national numbers: British, Spanish
                mask(ID, FROM + "( [a-z]{2} (?: \\h? [0-9]{2} ){3} \\h? [a-d] )" + TO),
                mask(ID, FROM + "( [0-9]{8} -? [a-z] )" + TO),
                mask(
                        ID,
                        "(?<! [\\p{L}\\p{N}] ) ( @ [0-9]{7,9} | [a-z]{1,3} -? [0-9]{6,10} )" + TO));
    }

    private static boolean between(int least, String number, int most) {
        int digits = CheckDigits.digits(number).length();
        return least <= digits && digits <= most;
    }

    private static boolean card(String number) {
        return between(13, number, 19)
                && "23456".indexOf(number.charAt(0)) >= 0
                && !years(number)
                && CheckDigits.luhn(number);
    }

    /// A North American number, in which neither part begins with 0 or 1.
    private static boolean phone(String number) {
        return CheckDigits.digits(number).matches("1?[2-9][0-9]{2}[2-9][0-9]{6}");
    }

    private static boolean dialled(String number) {
        return between(7, number, 15) && !years(number);
    }

    private static boolean years(String number) {
        return number.matches("(?:(?:1[4-9]|20)[0-9]{2}[\\h./-]*)+");
    }
}
