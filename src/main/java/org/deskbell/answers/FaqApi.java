package org.deskbell.answers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/// The public answers as JSON.
@RestController
@RequestMapping("/api/faq")
class FaqApi {
    private final Answers answers;

    FaqApi(Answers answers) {
        this.answers = answers;
    }

    /// @param summary the short answer, in plain words
    record Entry(
            String id,
            String title,
            String department,
            List<Audience> audience,
            String language,
            String summary,
            String url) {
        static Entry of(Faq faq) {
            return new Entry(
                    faq.id(),
                    faq.title(),
                    faq.department().key(),
                    faq.audience().stream().sorted().toList(),
                    faq.language(),
                    FaqMarkdown.plain(faq.shortAnswer()),
                    faq.url());
        }
    }

    /// @param text   the answer in plain words
    /// @param blocks the answer with its form
    record Whole(
            @JsonUnwrapped Entry entry,
            String text,
            List<Block> blocks,
            List<Link> related,
            LocalDate reviewBy) {}

    record Link(String id, String title, String url) {}

    @GetMapping
    ResponseEntity<List<Entry>> list() {
        return ok(answers.faqs().stream().map(Entry::of).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(
            @PathVariable String id, @RequestParam(required = false) @Nullable String language) {
        return (language == null ? answers.faq(id) : answers.faq(id, language))
                .<ResponseEntity<?>>map(faq -> ok(whole(faq)))
                .orElseGet(
                        () ->
                                ResponseEntity.of(
                                                ProblemDetail.forStatusAndDetail(
                                                        HttpStatus.NOT_FOUND,
                                                        "There is no such answer, or it is not"
                                                                + " published now."))
                                        .build());
    }

    private Whole whole(Faq faq) {
        return new Whole(
                Entry.of(faq),
                FaqMarkdown.plain(faq.markdown()),
                FaqMarkdown.blocks(faq.markdown()),
                faq.related().stream()
                        .flatMap(id -> answers.nearest(id, faq.language()).stream())
                        .map(other -> new Link(other.id(), other.title(), other.url()))
                        .toList(),
                faq.reviewBy());
    }

    private static <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }
}
