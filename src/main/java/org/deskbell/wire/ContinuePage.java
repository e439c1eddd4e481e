package org.deskbell.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.kernel.SystemWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a chat goes on that was begun on another device. Only a press of the button uses the code
/// up: messengers and browsers look at addresses before people do.
@Controller
class ContinuePage {
    private final PhoneCodes codes;
    private final AskView view;

    ContinuePage(PhoneCodes codes, AskView view) {
        this.codes = codes;
        this.view = view;
    }

    @GetMapping({"/continue", "/continue/{code}"})
    String ask(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String language,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("words", words(language, request));
        model.addAttribute("code", code == null ? "" : code);
        return "wire/continue";
    }

    @PostMapping("/continue")
    String goOn(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("words", words(language, request));
        response.setHeader("Cache-Control", "no-store");
        codes.redeem(code)
                .ifPresentOrElse(
                        token -> model.addAttribute("token", token),
                        () -> {
                            response.setStatus(HttpStatus.NOT_FOUND.value());
                            model.addAttribute("wrong", true);
                            model.addAttribute("code", "");
                        });
        return "wire/continue";
    }

    private SystemWords words(@Nullable String language, HttpServletRequest request) {
        return SystemWords.of(AskView.WORDS, view.language(language, request));
    }
}
