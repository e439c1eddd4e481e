package org.deskbell.answering;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.kernel.RateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.Locale;

/// One question, one decision, for programs. Nothing is stored.
@RestController
class AskController {
    private static final int LONGEST = 2_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Answering answering;
    private final RateLimit limit;

    AskController(Answering answering, AnsweringSettings settings) {
        this.answering = answering;
        this.limit = new RateLimit(settings.limits().askPerMinute(), MINUTE);
    }

    /// @param language what the patron's program is set to, as `en` or `en-US`
    record Question(@Nullable String question, @Nullable String language) {}

    /// What is told and why.
    record Explained(@JsonUnwrapped Asked asked, Explanation explanation) {}

    /// @param explain also why; the security of `staff` lets only staff ask so
    @PostMapping(path = "/api/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> ask(
            @RequestBody Question question,
            @RequestParam(defaultValue = "false") boolean explain,
            HttpServletRequest request) {
        Duration wait = limit.spend(request.getRemoteAddr());
        if (wait.isPositive()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                    .body(
                            ProblemDetail.forStatusAndDetail(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    "Too many questions from this address; please wait."));
        }
        String text = question.question() == null ? "" : question.question().strip();
        if (isBlank(text) || text.codePointCount(0, text.length()) > LONGEST) {
            return problem("The field question wants 1 to 2,000 characters.");
        }
        String language = language(question.language());
        Asked asked = Asked.of(answering.decide(text, language));
        return ResponseEntity.ok(
                explain ? new Explained(asked, answering.explain(text, language)) : asked);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable() {
        return problem("The body wants to be a JSON object with the field question.");
    }

    private static ResponseEntity<ProblemDetail> problem(String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail))
                .build();
    }

    /// Also when there is only what nobody sees.
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(
                        c ->
                                Character.isWhitespace(c)
                                        || Character.isISOControl(c)
                                        || Character.getType(c) == Character.FORMAT
                                        || Character.getType(c) == Character.SURROGATE);
    }

    private static @Nullable String language(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag).getLanguage();
    }
}
