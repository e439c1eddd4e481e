package org.deskbell.hooks;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.handoff.DeskStatus;
import org.deskbell.handoff.Handoff;
import org.deskbell.kernel.RateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a librarian can be had: for everybody, as the chat says it.
@RestController
class DeskStatusController {
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Handoff handoff;
    private final RateLimit limit;

    DeskStatusController(Handoff handoff, HookSettings settings) {
        this.handoff = handoff;
        this.limit = new RateLimit(settings.limits().deskPerMinute(), Duration.ofMinutes(1));
    }

    /// @param language of the message, as `en` or `es-MX`
    @Operation(
            tags = "desk",
            summary = "Whether a librarian can be had now, and the same in words for a patron",
            description = "For everybody, without a token. May be kept for 5 seconds.")
    @GetMapping(path = "/api/desk", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeskStatus> desk(
            @RequestParam(required = false) @Nullable String language, HttpServletRequest request) {
        Duration wait = limit.spend(request.getRemoteAddr());
        if (wait.isPositive()) {
            throw Problems.tooMany(wait);
        }
        if (language != null && !TAG.matcher(language).matches()) {
            throw Problems.wrong("The parameter language wants a tag such as en or es-MX.");
        }
        DeskStatus status =
                handoff.status(
                        language == null ? null : Locale.forLanguageTag(language).getLanguage());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(status);
    }
}
