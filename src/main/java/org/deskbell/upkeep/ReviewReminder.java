package org.deskbell.upkeep;

import org.deskbell.answers.Faq;
import org.deskbell.kernel.StaffId;
import org.deskbell.mail.Outbox;
import org.deskbell.mail.OutgoingMail;
import org.deskbell.mail.OutgoingMail.Origin;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.store.Database;
import org.deskbell.upkeep.Report.Review;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Once a week tells each owner by mail what is to be reviewed: one mail to one address.
@Component
class ReviewReminder {
    private final Reviews reviews;
    private final Outbox outbox;
    private final Database database;
    private final Supplier<UpkeepSettings> settings;
    private final StaffAccounts accounts;
    private final Clock clock;

    ReviewReminder(
            Reviews reviews,
            Outbox outbox,
            Database database,
            Supplier<UpkeepSettings> settings,
            StaffAccounts accounts,
            Clock clock) {
        this.reviews = reviews;
        this.outbox = outbox;
        this.database = database;
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remind() {
        if (!settings.get().remind() || !outbox.isOn()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, List<Review>> due = new TreeMap<>();
        for (Review review : reviews.due(today)) {
            address(review)
                    .ifPresent(to -> due.computeIfAbsent(to, _ -> new ArrayList<>()).add(review));
        }
        due.forEach((to, whats) -> send(to, whats, today));
    }

    private Optional<String> address(Review review) {
        String owner = review.owner();
        return owner.contains("@")
                ? Optional.of(owner)
                : accounts.email(new StaffId(owner))
                        .or(() -> Optional.of(settings.get().remindTo().strip()))
                        .filter(to -> !to.isEmpty());
    }

    private void send(String to, List<Review> reviews, LocalDate today) {
        UUID id = idOf(to, today);
        if (outbox.delivery(id).isEmpty()) {
            database.write(_ -> outbox.send(mail(id, to, reviews)));
        }
    }

    /// The same all week, so that it is sent once.
    private static UUID idOf(String to, LocalDate day) {
        String week =
                day.get(IsoFields.WEEK_BASED_YEAR)
                        + "-"
                        + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return UUID.nameUUIDFromBytes(
                ("review-reminder " + week + " " + to).getBytes(StandardCharsets.UTF_8));
    }

    private OutgoingMail mail(UUID id, String to, List<Review> reviews) {
        List<Faq> overdue = reviews.stream().flatMap(one -> one.overdue().stream()).toList();
        List<Faq> soon = reviews.stream().flatMap(one -> one.soon().stream()).toList();
        String text =
                part("Past their review date:", overdue)
                        + part("Due within 30 days:", soon)
                        + "Open each, see whether it still holds, set the next date, and publish.\n"
                        + (settings.get().url().isBlank() ? "" : url("/office/health") + "\n");
        return new OutgoingMail(
                id,
                Origin.AUTO_GENERATED,
                to,
                "Answers to review: %d overdue, %d soon".formatted(overdue.size(), soon.size()),
                text,
                null,
                List.of());
    }

    private String part(String title, List<Faq> faqs) {
        return faqs.isEmpty()
                ? ""
                : faqs.stream()
                        .map(
                                faq ->
                                        "- %s, by %s%s\n"
                                                .formatted(
                                                        faq.title(),
                                                        faq.reviewBy(),
                                                        settings.get().url().isBlank()
                                                                ? ""
                                                                : ": "
                                                                        + url(
                                                                                "/office/documents/"
                                                                                        + faq
                                                                                                .path())))
                        .collect(Collectors.joining("", title + "\n", "\n"));
    }

    private String url(String path) {
        return settings.get().url().replaceFirst("/+$", "") + path;
    }
}
