package org.deskbell.answers;

import jakarta.servlet.http.HttpServletRequest;

import org.deskbell.kernel.RateLimit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// "Was this helpful?" on an answer's page.
@Controller
class VoteController {
    private static final int A_MINUTE = 60;

    private final Answers answers;
    private final HelpfulVotes votes;
    private final RateLimit limit = new RateLimit(A_MINUTE, Duration.ofMinutes(1));

    VoteController(Answers answers, HelpfulVotes votes) {
        this.answers = answers;
        this.votes = votes;
    }

    @PostMapping("/faq/{id}/helpful")
    ResponseEntity<Void> count(
            @PathVariable String id, @RequestParam boolean helpful, HttpServletRequest request) {
        return count(answers.faq(id), helpful, request);
    }

    @PostMapping("/faq/{language}/{id}/helpful")
    ResponseEntity<Void> count(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam boolean helpful,
            HttpServletRequest request) {
        return count(answers.faq(id, language), helpful, request);
    }

    private ResponseEntity<Void> count(
            Optional<Faq> found, boolean helpful, HttpServletRequest request) {
        if (limit.spend(request.getRemoteAddr()).isPositive()) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Faq faq = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        votes.count(reader(request), faq, helpful);
        String thanks = faq.url() + "?said=" + (helpful ? "yes" : "no") + "#said";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + thanks))
                .build();
    }

    /// An address may be a whole campus; the kind of browser tells some of its readers apart.
    private static String reader(HttpServletRequest request) {
        int browser = Objects.hashCode(request.getHeader(HttpHeaders.USER_AGENT));
        return request.getRemoteAddr() + " " + browser;
    }
}
