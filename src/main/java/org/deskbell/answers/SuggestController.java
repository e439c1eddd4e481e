package org.deskbell.answers;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.kernel.RateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Answers that somebody may mean, while they type.
@RestController
class SuggestController {
    private static final int LONGEST = 200;
    private static final int MOST = 20;
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");

    private final Answers answers;
    private final RateLimit limit;

    SuggestController(Answers answers, AnswersSettings settings) {
        this.answers = answers;
        this.limit = new RateLimit(settings.limits().suggestPerMinute(), Duration.ofMinutes(1));
    }

    /// @param url the answer's page, from the server's root
    record Suggestion(String faq, String title, String url) {}

    /// @param q        what is typed so far, 1 to 200 characters
    /// @param language of the answers, as `en` or `es-MX`; the library's own where there are none
    /// @param n        how many at most, 1 to 20
    @Operation(
            summary =
                    "Answers that fit what is typed so far, best first, by words and beginnings of"
                            + " words")
    @GetMapping("/api/faq/suggest")
    ResponseEntity<?> suggest(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "5") int n,
            HttpServletRequest request) {
        Duration wait = limit.spend(request.getRemoteAddr());
        if (wait.isPositive()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
                    .body(
                            ProblemDetail.forStatusAndDetail(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    "Too many suggestions for this address; please wait."));
        }
        if (q.isBlank() || q.codePointCount(0, q.length()) > LONGEST) {
            return problem("The parameter q wants 1 to 200 characters.");
        }
        if (n < 1 || n > MOST) {
            return problem("The parameter n wants a number from 1 to 20.");
        }
        if (language != null && !TAG.matcher(language).matches()) {
            return problem("The parameter language wants a tag such as en or es-MX.");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(found(q, language, n));
    }

    private List<Suggestion> found(String q, @Nullable String language, int n) {
        String tag = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        return answers.suggest(q, tag, n).stream()
                .map(faq -> new Suggestion(faq.id(), faq.title(), faq.url()))
                .toList();
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<ProblemDetail> noNumber() {
        return problem("The parameter n wants a number from 1 to 20.");
    }

    private static ResponseEntity<ProblemDetail> problem(String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail))
                .build();
    }
}
