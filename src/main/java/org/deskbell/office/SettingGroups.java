package org.deskbell.office;

import org.deskbell.office.SettingField.Choice;
import org.deskbell.office.SettingField.Number;
import org.deskbell.office.SettingField.Switch;
import org.deskbell.office.SettingField.Text;
import org.deskbell.office.SettingField.Time;

import java.time.temporal.ChronoUnit;
import java.util.List;

/// The settings that can be changed while the server runs, as their page shows them.
final class SettingGroups {
    static final String PRECISION = "deskbell.target-precision";

    static final List<Group> ALL =
            List.of(
                    new Group(
                            "waiting",
                            "Waiting and ringing",
                            List.of(
                                    seconds(
                                            "deskbell.handoff.long-wait",
                                            "A wait is long after",
                                            "Then the patron is asked whether to go on waiting, to"
                                                    + " leave the question, or to ask the assistant"
                                                    + " again. Shorter loses fewer people who would"
                                                    + " have left; longer interrupts fewer.",
                                            15,
                                            900),
                                    seconds(
                                            "deskbell.handoff.ring-one",
                                            "The freest librarian rings for",
                                            "Where Ringing says nothing else for the department.",
                                            5,
                                            600),
                                    seconds(
                                            "deskbell.handoff.ring-all",
                                            "Then all of the department ring for",
                                            "Where Ringing says nothing else for the department.",
                                            5,
                                            600),
                                    new Number(
                                            "deskbell.handoff.most-chats",
                                            "Chats at once",
                                            "With so many a librarian is not rung, where the"
                                                    + " account says nothing else. Two or three are"
                                                    + " usual.",
                                            1,
                                            50),
                                    seconds(
                                            "deskbell.handoff.librarian-gone-after",
                                            "A librarian is gone after",
                                            "So long a console may be without a line before its"
                                                + " patrons return to the front of the queue."
                                                + " Shorter helps them sooner; longer forgives a"
                                                + " bad network.",
                                            5,
                                            300),
                                    new Time(
                                            "deskbell.handoff.blocked-for",
                                            "A block lasts",
                                            "So long nobody rings from a blocked patron's computer."
                                                    + " 0: a block only ends the chat.",
                                            ChronoUnit.MINUTES,
                                            ChronoUnit.MILLIS,
                                            0,
                                            1440),
                                    new Switch(
                                            "deskbell.typing-preview",
                                            "Show what a patron types before it is sent",
                                            "To the librarian who has the chat; the patron is told."
                                                    + " It saves waiting, and patrons write less"
                                                    + " freely."))),
                    new Group(
                            "inbox",
                            "Questions by mail",
                            List.of(
                                    new Number(
                                            "deskbell.inbox.due-after",
                                            "Answered within, in days of the desk",
                                            "After so many it stands under Overdue. 0: on the same"
                                                    + " day.",
                                            0,
                                            60),
                                    days(
                                            "deskbell.inbox.keep-settled",
                                            "An answered question keeps its address for",
                                            "So long it can be reopened; then the e-mail address is"
                                                    + " deleted.",
                                            ChronoUnit.MILLIS,
                                            0,
                                            365),
                                    new Text(
                                            "deskbell.inbox.remind",
                                            "Who is told each morning how much is open",
                                            "An e-mail address; empty: nobody.",
                                            "email"))),
                    new Group(
                            "keeping",
                            "What is kept of patrons",
                            List.of(
                                    days(
                                            "deskbell.retention.conversations",
                                            "A conversation is kept for",
                                            "Counted from its last word, then it is deleted for"
                                                + " good, with what librarians taught by it."
                                                + " Shorter protects patrons better; longer lets"
                                                + " you see more of what they could not find.",
                                            ChronoUnit.DAYS,
                                            1,
                                            3650),
                                    days(
                                            "deskbell.retention.searches",
                                            "A search that found nothing is kept for",
                                            "Without personal data, counted from when it was made"
                                                    + " last.",
                                            ChronoUnit.DAYS,
                                            1,
                                            3650),
                                    days(
                                            "deskbell.retention.gaps",
                                            "An unanswered question is kept for",
                                            "With what was decided about it, counted from when it"
                                                    + " was asked last; its conversation goes"
                                                    + " earlier.",
                                            ChronoUnit.DAYS,
                                            1,
                                            3650))),
                    new Group(
                            "upkeep",
                            "Upkeep of the answers",
                            List.of(
                                    new Switch(
                                            "deskbell.tell-shipped",
                                            "Tell answers that came with Deskbell and that nobody"
                                                    + " here has looked at",
                                            "They are those of an invented library. While this is"
                                                    + " off they wait, and their questions go to a"
                                                    + " librarian."),
                                    new Switch(
                                            "deskbell.upkeep.remind",
                                            "Tell owners by mail what is to be reviewed",
                                            "At most once a week, in one mail."),
                                    new Text(
                                            "deskbell.upkeep.remind-to",
                                            "Who is told for owners without an address",
                                            "An e-mail address; empty: nobody.",
                                            "email"),
                                    new Switch(
                                            "deskbell.upkeep.links",
                                            "Look whether links in answers still lead somewhere",
                                            "Gently: one request a second to a server at most."),
                                    days(
                                            "deskbell.upkeep.links-every",
                                            "Each link is looked at every",
                                            "A link counts as broken after two bad looks on"
                                                    + " different days.",
                                            ChronoUnit.MILLIS,
                                            1,
                                            90))),
                    new Group(
                            "signing-in",
                            "Signing in",
                            List.of(
                                    new Choice(
                                            "deskbell.sign-in.second-factor",
                                            "Who must have more than a password",
                                            "A passkey, a code of an authenticator app, or single"
                                                    + " sign-on. Until then such an account can do"
                                                    + " nothing but set one up: yours too.",
                                            List.of("nobody", "administrators", "everybody")))));

    /// @param key of its form
    record Group(String key, String label, List<SettingField> fields) {}

    private SettingGroups() {}

    private static Time seconds(String name, String label, String help, int least, int most) {
        return new Time(name, label, help, ChronoUnit.SECONDS, ChronoUnit.MILLIS, least, most);
    }

    private static Time days(
            String name, String label, String help, ChronoUnit bare, int least, int most) {
        return new Time(name, label, help, ChronoUnit.DAYS, bare, least, most);
    }
}
