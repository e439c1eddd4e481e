package org.deskbell.office;

import org.deskbell.answers.Audience;
import org.deskbell.answers.FaqFields;
import org.deskbell.answers.StoredDocument.State;
import org.deskbell.exchange.Field;
import org.deskbell.exchange.Format;
import org.deskbell.exchange.Import;
import org.deskbell.exchange.PlanFilter;
import org.deskbell.exchange.PlanRow;
import org.deskbell.exchange.Style;
import org.deskbell.gaps.GapFilter;
import org.deskbell.gaps.GapRules;
import org.deskbell.gaps.Sign;
import org.deskbell.hooks.Delivery;
import org.deskbell.kernel.Department;
import org.deskbell.staff.Role;
import org.deskbell.upkeep.Share;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What things are called on the pages: `${names.role(role)}`.
final class Names {
    static final String OUTDATED =
            "Somebody saved this answer at the same moment. Nothing was changed; try once more.";

    /// What became of phrasings that were added to an answer.
    static String accepted(int added) {
        return switch (added) {
            case 0 -> "Nothing was added: the answer has these phrasings already.";
            case 1 ->
                    "One phrasing was added, and saved as a draft. Patrons are answered by it once"
                            + " you publish.";
            default ->
                    added
                            + " phrasings were added, and saved as a draft. Patrons are answered by"
                            + " them once you publish.";
        };
    }

    public String roles(Set<Role> roles) {
        return roles.isEmpty()
                ? "nothing yet"
                : roles.stream().sorted().map(this::role).collect(Collectors.joining(", "));
    }

    public String role(Role role) {
        return switch (role) {
            case LIBRARIAN -> "Librarian";
            case SUPERVISOR -> "Supervisor";
            case EDITOR -> "Editor";
            case ADMINISTRATOR -> "Administrator";
        };
    }

    public String explain(Role role) {
        return switch (role) {
            case LIBRARIAN -> "talks to patrons at the desk";
            case SUPERVISOR -> "is at the desk too, and may take over a colleague's chat";
            case EDITOR -> "writes and publishes answers in the office";
            case ADMINISTRATOR -> "does both, gives accounts and roles, sees the record";
        };
    }

    public String department(Department department) {
        String words = department.key().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public String audience(Audience audience) {
        return switch (audience) {
            case EVERYONE -> "Everyone";
            case STUDENT -> "Students";
            case FACULTY -> "Faculty";
            case ALUMNI -> "Alumni";
            case VISITOR -> "Visitors";
            case CHILD -> "Children";
        };
    }

    /// Of the form of an answer.
    public String spot(FaqFields.Spot spot) {
        String field =
                switch (spot.key()) {
                    case "questions" -> "Ways to ask";
                    case "answer" -> "Answer";
                    case "review-by" -> "Look at it again by";
                    case "valid-from" -> "Holds from";
                    case "valid-until" -> "Holds until";
                    case "related" -> "Often wanted next";
                    case "audience" -> "For whom";
                    default ->
                            spot.key().substring(0, 1).toUpperCase(Locale.ROOT)
                                    + spot.key().substring(1);
                };
        return spot.line() == 0 ? field : field + ", line " + spot.line();
    }

    /// Of a tag such as `es`: Spanish.
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    public String state(State state) {
        return switch (state) {
            case DRAFT -> "drafts";
            case PUBLISHED -> "published";
            case CHANGED -> "changes not published";
            case RETIRED -> "retired";
        };
    }

    /// How a document's state looks: a class of `office.css`.
    public String look(State state) {
        return switch (state) {
            case PUBLISHED -> "live";
            case CHANGED, DRAFT -> "waiting";
            case RETIRED -> "gone";
        };
    }

    /// Of one document.
    public String stateOfOne(State state) {
        return state == State.DRAFT ? "draft" : state(state);
    }

    public String delivery(Delivery.State state) {
        return switch (state) {
            case WAITING -> "to be sent";
            case RETRYING, GIVEN_UP -> "not taken";
            case SENT -> "sent";
        };
    }

    public String format(Format format) {
        return switch (format) {
            case DESKBELL_ZIP -> "Deskbell files in a zip";
            case WORDS -> "words replaced";
            case TABLE -> "a table (CSV, TSV)";
            case LIBANSWERS -> "LibAnswers, JSON";
            case FAQ_PAGE -> "FAQPage data (JSON-LD)";
            case WEB_PAGE -> "a web page (HTML)";
        };
    }

    public String importState(Import one) {
        return switch (one.state()) {
            case COLUMNS -> "wants to know its columns";
            case READING -> "is being read";
            case PLANNED -> "waits to be applied";
            case APPLYING -> "is being applied";
            case APPLIED -> one.publish() ? "published" : "saved";
            case UNDOING -> "is being taken back";
            case UNDONE -> "taken back";
            case FAILED -> "not imported";
        };
    }

    public String field(Field field) {
        return switch (field) {
            case QUESTION -> "the question";
            case ANSWER -> "the answer";
            case OTHER_WAYS -> "other ways to ask";
            case KEYWORDS -> "keywords";
            case DEPARTMENT -> "the department";
            case AUDIENCE -> "the audience";
            case LANGUAGE -> "the language";
            case ID -> "the id";
            case REVIEW_BY -> "the day of review";
        };
    }

    public String style(Style style) {
        return switch (style) {
            case HTML -> "HTML, as most systems give it";
            case PLAIN -> "plain text";
            case MARKDOWN -> "Markdown, as Deskbell exports it";
        };
    }

    public String planFilter(PlanFilter filter) {
        return switch (filter) {
            case ALL -> "All";
            case LEFT -> "Left alone";
            case REFUSED -> "Refused";
            case TO_MEND -> "To mend";
            case ADDED -> "New";
            case CHANGED -> "Changed";
            case SAME -> "The same";
            case REMOVED -> "Not in the file";
        };
    }

    public String kind(PlanRow.Kind kind) {
        return switch (kind) {
            case ADDED -> "new";
            case CHANGED -> "changed";
            case SAME -> "the same";
            case REMOVED -> "not in the file";
            case REFUSED -> "refused";
        };
    }

    public String sign(Sign sign) {
        return switch (sign) {
            case SEARCHED -> "search found nothing";
            case PICKED -> "asked back, one picked";
            case REFUSED -> "rightly handed over";
            case ASKED_BACK -> "asked back, none picked";
            case REPHRASE -> "asked to say it again";
            case HANDED_OVER -> "not sure, rang";
            case UNHELPFUL -> "no help";
            case THEN_LIBRARIAN -> "then wanted a librarian";
            case LEFT -> "left by mail";
            case ABANDONED -> "patron left";
        };
    }

    public String explain(Sign sign) {
        return switch (sign) {
            case SEARCHED -> "a search of the public pages found nothing";
            case PICKED -> "the bot asked which answer was meant, and the patron picked one";
            case REFUSED ->
                    "research, another library's matter, or a language that there are no answers"
                            + " in: a librarian is right, and it counts only where it is asked "
                            + GapRules.OFTEN
                            + " times in 30 days";
            case ASKED_BACK -> "the bot asked which answer was meant, and none was picked";
            case REPHRASE -> "the bot asked the patron to say it again";
            case HANDED_OVER -> "the bot was not sure and rang for a librarian";
            case UNHELPFUL -> "the patron said that the answer was no help";
            case THEN_LIBRARIAN -> "after the answer the patron asked for a librarian";
            case LEFT -> "the patron left the question for an answer by mail";
            case ABANDONED ->
                    "the chat ended, or was silent for half an hour, without any answer to it";
        };
    }

    public String show(GapFilter.Show show) {
        return switch (show) {
            case OPEN -> "to be seen to";
            case MINE -> "mine";
            case ASSIGNED -> "assigned";
            case DONE -> "done";
            case OUTSIDE -> "out of scope";
            case ALL -> "all";
        };
    }

    /// `12 % (3 of 25; 95 % sure of 4 to 30 %)`.
    public String share(Share share) {
        return "%d %% (%d of %d; 95 %% sure of %d to %d %%)"
                .formatted(
                        percent(share.value()),
                        share.count(),
                        share.of(),
                        percent(share.least()),
                        percent(share.most()));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }
}
