package org.deskbell.office;

import org.deskbell.answers.AcceptedPhrasings;
import org.deskbell.answers.Answers;
import org.deskbell.answers.OutdatedEdit;
import org.deskbell.assist.Learning;
import org.deskbell.assist.Learning.Answered;
import org.deskbell.assist.Learning.Labelled;
import org.deskbell.kernel.StaffId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What librarians taught by their answers: new ways of asking, and questions without an answer.
@Controller
class LearningController {
    private static final int FAQS = 10;
    private static final int QUESTIONS = 50;

    enum View {
        ANSWERED,
        UNANSWERED
    }

    private final Learning learning;
    private final Answers answers;
    private final AcceptedPhrasings phrasings;
    private final JsonMapper json;

    LearningController(
            Learning learning, Answers answers, AcceptedPhrasings phrasings, JsonMapper json) {
        this.learning = learning;
        this.answers = answers;
        this.phrasings = phrasings;
        this.json = json;
    }

    @GetMapping("/office/learning")
    String show(
            @RequestParam(defaultValue = "ANSWERED") View view,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<Answered> answered = learning.answered();
        List<Learning.Asked> unanswered = learning.unanswered();
        int each = view == View.ANSWERED ? FAQS : QUESTIONS;
        int size = view == View.ANSWERED ? answered.size() : unanswered.size();
        int last = Math.max(1, (size + each - 1) / each);
        int shown = Math.clamp(page, 1, last);
        int skip = (shown - 1) * each;
        model.addAttribute("view", view.name());
        model.addAttribute("answered", answered.stream().skip(skip).limit(each).toList());
        model.addAttribute("unanswered", unanswered.stream().skip(skip).limit(each).toList());
        model.addAttribute("answeredCount", answered.size());
        model.addAttribute("unansweredCount", unanswered.size());
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        model.addAttribute("languages", answers.content().languages());
        return "office/learning";
    }

    @PostMapping(path = "/office/learning", params = "path")
    String add(
            @RequestParam String path,
            @RequestParam(name = "id", defaultValue = "") List<String> ids,
            Principal who,
            RedirectAttributes next) {
        List<String> words = learning.words(ids);
        if (words.isEmpty()) {
            next.addFlashAttribute("refused", "Tick the questions that you want to add first.");
            return "redirect:/office/learning";
        }
        try {
            int added = phrasings.accept(path, words, "librarians", new StaffId(who.getName()));
            next.addFlashAttribute("done", Names.accepted(added));
            return "redirect:/office/documents/" + path;
        } catch (IllegalArgumentException refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        } catch (OutdatedEdit _) {
            next.addFlashAttribute("refused", Names.OUTDATED);
        }
        return "redirect:/office/learning";
    }

    @PostMapping(path = "/office/learning", params = "dismiss")
    String dismiss(
            @RequestParam String dismiss,
            @RequestParam(defaultValue = "false") boolean undo,
            @RequestParam(defaultValue = "ANSWERED") View view,
            @RequestParam(defaultValue = "1") int page,
            RedirectAttributes next) {
        if (!(undo ? learning.bringBack(dismiss) : learning.dismiss(dismiss))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addAttribute("view", view);
        next.addAttribute("page", page);
        if (!undo) {
            next.addFlashAttribute("dismissed", dismiss);
        }
        return "redirect:/office/learning";
    }

    /// For `evaluate --questions`: a JSON object a line.
    @GetMapping("/office/learning.jsonl")
    ResponseEntity<byte[]> lines() {
        return file(
                "questions.jsonl",
                learning.labelled().stream()
                        .map(
                                one -> {
                                    var line = new LinkedHashMap<String, Object>();
                                    line.put("q", one.question());
                                    line.put("topic", one.faq());
                                    line.put("alt", one.others());
                                    line.put("language", one.language());
                                    return json.writeValueAsString(line) + "\n";
                                })
                        .collect(Collectors.joining()));
    }

    /// As practice questions of the knowledge base have them.
    ///
    /// @param language of the questions; the library's own, if none is named
    @GetMapping("/office/learning.yml")
    ResponseEntity<byte[]> practice(@RequestParam(defaultValue = "") String language) {
        String home = answers.content().library().language();
        String wanted = language.isEmpty() ? home : language.toLowerCase(Locale.ROOT);
        if (!answers.content().languages().contains(wanted)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file(
                wanted.equals(home) ? "practice.yml" : "practice." + wanted + ".yml",
                learning.labelled().stream()
                        .filter(one -> one.language().equals(wanted))
                        .map(this::practice)
                        .collect(Collectors.joining()));
    }

    /// A JSON text is a YAML text.
    private String practice(Labelled one) {
        String accept =
                one.others().isEmpty() ? "" : ", accept: [" + String.join(", ", one.others()) + "]";
        return "- {ask: %s, expect: %s%s}\n"
                .formatted(json.writeValueAsString(one.question()), one.faq(), accept);
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
