package org.deskbell.office;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.StoredDocument;
import org.deskbell.answers.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A document's past: every version, and what changed between two.
@Controller
@RequestMapping("/office/versions/{*path}")
class VersionsController {
    private final KnowledgeBase knowledge;

    VersionsController(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping
    String list(@PathVariable String path, Model model) {
        StoredDocument document = stored(path.substring(1));
        model.addAttribute("document", document);
        model.addAttribute("versions", knowledge.versions(document.path()));
        return "office/versions";
    }

    /// @param from compared with; 0 is nothing, so that a first version is all new
    @GetMapping(params = "number")
    String show(
            @PathVariable String path,
            @RequestParam int number,
            @RequestParam(required = false) Integer from,
            Model model) {
        StoredDocument document = stored(path.substring(1));
        Version version = version(document, number);
        int other = from == null ? number - 1 : from;
        String before = other == 0 ? "" : version(document, other).text();
        model.addAttribute("document", document);
        model.addAttribute("version", version);
        model.addAttribute("from", other);
        model.addAttribute("diff", Diff.between(before, version.text()));
        return "office/version";
    }

    private Version version(StoredDocument document, int number) {
        return knowledge
                .version(document.path(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StoredDocument stored(String path) {
        return knowledge
                .document(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
