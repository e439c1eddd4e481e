package org.deskbell.hooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.hooks.Desk.Librarian;
import org.deskbell.hooks.Desk.Staff;
import org.deskbell.hooks.Desk.Waiting;
import org.deskbell.kernel.RateLimit;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The desk for other tools. Each route of this class wants a token: [#admit] runs before it.
@RestController
@RequestMapping(path = "/api/desk", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "desk",
        description = "The desk as other tools see it. Never what a patron wrote or who they are.")
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "Made by an administrator in the office, under Connections. It may read.")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "200")
@ApiResponse(
        responseCode = "401",
        description = "No token, a wrong one or a revoked one",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
@ApiResponse(
        responseCode = "429",
        description = "Too many questions; Retry-After says how long",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
class DeskController {
    private static final String BEARER = "Bearer ";

    private final DeskView view;
    private final Figures figures;
    private final ApiTokens tokens;
    private final RateLimit limit;

    DeskController(DeskView view, Figures figures, ApiTokens tokens, HookSettings settings) {
        this.view = view;
        this.figures = figures;
        this.tokens = tokens;
        this.limit = new RateLimit(settings.limits().deskPerMinute(), Duration.ofMinutes(1));
    }

    /// A patron whom a librarian has.
    ///
    /// @param since when they first joined the line
    record Running(String conversation, Instant since, Librarian librarian) {}

    record Queue(List<Waiting> waiting, List<Running> running) {}

    @ModelAttribute
    void admit(HttpServletRequest request) {
        Optional<ApiToken> token = bearer(request).flatMap(tokens::owner);
        Duration wait =
                limit.spend(token.map(it -> it.id().toString()).orElse(request.getRemoteAddr()));
        if (wait.isPositive()) {
            throw Problems.tooMany(wait);
        }
        if (token.isEmpty()) {
            throw Problems.unknown(
                    bearer(request).isEmpty()
                            ? "Send a token: Authorization: Bearer ... An administrator makes one"
                                    + " in the office, under Connections."
                            : "This token is unknown or revoked.");
        }
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    @Operation(
            summary = "Who has the console open, how they are there, and how many chats they have")
    @GetMapping("/staff")
    Staff staff() {
        return new Staff(view.now().staff());
    }

    @Operation(
            summary = "Who waits for a librarian and who has one, in the order in which they came",
            description = "Conversations by id. `since` is when the patron first joined the line.")
    @GetMapping("/queue")
    Queue queue() {
        Desk desk = view.now();
        return new Queue(
                desk.waiting().stream().map(Waiting::of).toList(),
                desk.line().stream()
                        .flatMap(
                                one ->
                                        Stream.ofNullable(one.claimedBy())
                                                .map(
                                                        who ->
                                                                new Running(
                                                                        one.conversation()
                                                                                .toString(),
                                                                        one.since(),
                                                                        librarian(who))))
                        .toList());
    }

    private Librarian librarian(StaffId who) {
        return new Librarian(who.value(), view.name(who));
    }

    @Operation(
            summary = "How the day goes: how many came, how long they waited",
            description =
                    "Days of the library's own zone. What there is no number for is null: waits"
                            + " when nobody was taken, the longest wait when nobody waits.")
    @GetMapping("/figures")
    Figures.Today figures() {
        return figures.today();
    }
}
