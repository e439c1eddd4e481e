package org.deskbell.assist;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Faq;
import org.deskbell.answers.Library;
import org.deskbell.conversation.DeskReading;
import org.deskbell.hours.Branch;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.ConversationId;
import org.deskbell.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts the values of the moment into a canned reply. Nothing that is filled in is read as a
/// placeholder again.
@Component
class Filling {
    private static final String NOTHING = "…";

    private final Answers answers;
    private final Hours hours;
    private final DeskReading desk;
    private final Clock clock;

    Filling(Answers answers, Hours hours, DeskReading desk, Clock clock) {
        this.answers = answers;
        this.hours = hours;
        this.desk = desk;
        this.clock = clock;
    }

    /// @param conversation that it is for; without one, or where the librarian may not read it,
    ///     there is no patron's question
    /// @param site the address under which the server was asked, without a slash at its end
    String filled(
            CannedReply reply,
            StaffMember librarian,
            @Nullable ConversationId conversation,
            String site) {
        Optional<DeskReading.Words> words =
                Optional.ofNullable(conversation).flatMap(desk::newestWords);
        Library library = answers.content().library();
        String language =
                Optional.ofNullable(reply.language())
                        .or(() -> words.map(DeskReading.Words::language))
                        .orElse(library.language());
        return Placeholders.filled(
                reply.text(),
                name ->
                        switch (name) {
                            case "librarian" -> librarian.name();
                            case "library" -> library.name();
                            case "patron-question" ->
                                    words.map(DeskReading.Words::text).orElse(NOTHING);
                            case "hours-today" -> openToday(language);
                            case "desk-hours" -> today(Hours.DESK, language);
                            case "catalogue" -> library.catalogue();
                            case "email" -> library.email();
                            default -> site + page(Placeholders.linked(name), language);
                        });
    }

    private String openToday(String language) {
        List<Branch> branches = hours.branches();
        return branches.size() == 1
                ? today(branches.getFirst().id(), language)
                : branches.stream()
                        .map(branch -> branch.name() + ": " + today(branch.id(), language))
                        .collect(Collectors.joining("; "));
    }

    private String today(String place, String language) {
        return hours.on(place, LocalDate.ofInstant(clock.instant(), hours.zone()), language);
    }

    /// An answer that has been withdrawn leads to all of them.
    private String page(@Nullable String faq, String language) {
        return Optional.ofNullable(faq)
                .flatMap(id -> answers.faq(id, language).or(() -> answers.faq(id)))
                .map(Faq::url)
                .orElse("/faq");
    }
}
