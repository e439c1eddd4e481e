package org.deskbell.answers;

import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.hours.Hours;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A small home page as the library might have one, with the chat in it. It shows what the library
/// says of itself; a library that has a page of its own embeds the chat there.
@Controller
class HomePage {
    private final Answers answers;
    private final Hours hours;
    private final Clock clock;

    HomePage(Answers answers, Hours hours, Clock clock) {
        this.answers = answers;
        this.hours = hours;
        this.clock = clock;
    }

    record Place(String name, String status, String address, String phone) {}

    @GetMapping("/")
    String show(Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        Library library = answers.content().library();
        new SitePage(library, "en").furnish(model);
        model.addAttribute("canonical", SitePage.absolute("/"));
        model.addAttribute("branches", places(clock.instant()));
        model.addAttribute(
                "asked",
                library.oftenAsked().stream().map(answers::faq).flatMap(Optional::stream).toList());
        return "answers/home";
    }

    private List<Place> places(Instant now) {
        return hours.branches().stream()
                .map(
                        branch ->
                                new Place(
                                        branch.name(),
                                        hours.status(branch.id(), now),
                                        branch.address(),
                                        branch.phone()))
                .toList();
    }
}
