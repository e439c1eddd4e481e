package org.deskbell.office;

import org.deskbell.answering.GateReport;
import org.deskbell.exchange.Fit;
import org.deskbell.exchange.Import;
import org.deskbell.exchange.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;

/// Before all of an import goes live at once: what would change for patrons.
@Controller
@RequestMapping("/office/import/{id}/gate")
class ImportGateController {
    private static final String IMPORT = "redirect:/office/import/{id}";

    private final Imports imports;
    private final GatePage gate;

    ImportGateController(Imports imports, GatePage gate) {
        this.imports = imports;
        this.gate = gate;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String piece,
            Model model,
            RedirectAttributes next) {
        Import one = ImportController.find(imports, id);
        Fit fit = imports.fit(one.id());
        Optional<String> refusal = refusal(one, fit);
        if (refusal.isPresent()) {
            next.addFlashAttribute("refused", refusal.get());
            return IMPORT;
        }
        return gate.show(view(one, fit), fit.content(), piece != null, model);
    }

    @PostMapping
    String go(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes next) {
        Import one = ImportController.find(imports, id);
        Fit fit = imports.fit(one.id());
        Optional<String> refusal = refusal(one, fit);
        if (refusal.isPresent()) {
            next.addFlashAttribute("refused", refusal.get());
            return IMPORT;
        }
        Optional<GateReport> report = gate.report(fit.content());
        String why = reason.strip();
        refusal = GatePage.refusal(report, why);
        if (refusal.isPresent()) {
            next.addFlashAttribute("refused", refusal.get());
            return IMPORT + "/gate";
        }
        imports.publish(
                one.id(),
                ImportController.by(who),
                GatePage.what("published " + one.format().called(), report, why));
        return IMPORT;
    }

    private static Optional<String> refusal(Import one, Fit fit) {
        if (one.state() != Import.State.PLANNED && one.state() != Import.State.APPLIED) {
            return Optional.of("There is nothing to publish at this moment.");
        }
        if (!fit.blockers().isEmpty()) {
            return Optional.of(
                    "This cannot go live as a whole: it would spoil other documents. "
                            + fit.blockers().getFirst());
        }
        return fit.size() == 0
                ? Optional.of(
                        "Nothing of it can go live: what is chosen has to be mended first, or is"
                                + " live already.")
                : Optional.empty();
    }

    private static GateView view(Import one, Fit fit) {
        String mend = fit.unfit() == 0 ? "" : ", %,d to be mended left out".formatted(fit.unfit());
        return new GateView(
                one.name(),
                "Before %,d %s live%s"
                        .formatted(
                                fit.size(),
                                fit.size() == 1 ? "document goes" : "documents go",
                                mend),
                "/office/import/" + one.id() + "/gate",
                Map.of(),
                fit.size() == 1 ? "Publish it" : "Publish all %,d".formatted(fit.size()),
                Place.IMPORT,
                new GateView.Back(one.name(), "/office/import/" + one.id()),
                false);
    }
}
