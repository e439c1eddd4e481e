package org.deskbell.assist;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What is said when the console asks for what cannot be done: problem+json, with `fields` where
/// something has to be mended.
@RestControllerAdvice(basePackageClasses = AssistProblems.class)
class AssistProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ReplyRefused refused) {
        HttpStatus status =
                switch (refused.why()) {
                    case UNFIT -> HttpStatus.BAD_REQUEST;
                    case OUTDATED -> HttpStatus.CONFLICT;
                    case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                };
        var problem = ProblemDetail.forStatusAndDetail(status, refused.getMessage());
        if (!refused.fields().isEmpty()) {
            problem.setProperty("fields", refused.fields());
        }
        refused.now()
                .ifPresent(
                        now -> {
                            problem.setProperty("version", now.version());
                            problem.setProperty("now", now.draft());
                        });
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(NoSuchChat unknown) {
        return problem(HttpStatus.NOT_FOUND, unknown.says());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable() {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The body wants to be a JSON object, as docs/assist.md describes it.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The parameter %s has a value that it cannot have.".formatted(mistyped.getName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The parameter %s is missing.".formatted(missing.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(UnfitRequest unfit) {
        return problem(HttpStatus.BAD_REQUEST, unfit.says());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
    }
}
