package org.deskbell.assessment;

import org.deskbell.kernel.RateLimit;
import org.deskbell.store.Database;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/// Counts how often the widget invited somebody to chat, and what came of it. Nothing says who.
@RestController
class Invitations {
    private static final Set<String> KINDS = Set.of("shown", "taken", "dismissed");

    /// What comes faster is no browser of a patron, and every count is a commit.
    private static final int A_SECOND = 20;

    private final RateLimit pace = new RateLimit(A_SECOND, Duration.ofSeconds(1));
    private final Database database;
    private final Clock clock;

    Invitations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A beacon: whoever sends it does not wait for what comes of it.
    @PostMapping("/api/invitations")
    ResponseEntity<?> count(@RequestParam(defaultValue = "") String what) {
        if (!KINDS.contains(what)) {
            return ResponseEntity.of(
                            ProblemDetail.forStatusAndDetail(
                                    HttpStatus.BAD_REQUEST,
                                    "The parameter what wants shown, taken or dismissed."))
                    .build();
        }
        if (pace.spend("everybody").isZero()) {
            count(what, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        return ResponseEntity.noContent().build();
    }

    private void count(String what, LocalDate day) {
        database.write(
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into invitation (day, what, times) values (:day, :what, 1)
                                        on conflict (day, what) do update set times = invitation.times + 1
                                        """)
                                .param("day", day.toString())
                                .param("what", what)
                                .update());
    }
}
