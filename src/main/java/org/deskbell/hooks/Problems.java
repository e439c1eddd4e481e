package org.deskbell.hooks;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.time.Duration;

/// What programs are told when they get nothing.
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
    static ErrorResponseException tooMany(Duration wait) {
        var problem =
                problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Too many questions within a minute; please wait.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        return problem;
    }

    static ErrorResponseException unknown(String detail) {
        var problem = problem(HttpStatus.UNAUTHORIZED, detail);
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Deskbell\"");
        return problem;
    }

    static ErrorResponseException wrong(String detail) {
        return problem(HttpStatus.BAD_REQUEST, detail);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(
                status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    @ExceptionHandler
    ErrorResponse tell(ErrorResponseException problem) {
        return problem;
    }
}
