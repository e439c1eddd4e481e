package org.deskbell.office;

import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.Version;
import org.deskbell.exchange.Counts;
import org.deskbell.exchange.Import;
import org.deskbell.exchange.Imports;
import org.deskbell.exchange.PlanFilter;
import org.deskbell.exchange.PlanRow;
import org.deskbell.exchange.PlanRow.Kind;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;

/// The page of a plan: some of its rows, each with what would be written.
@Component
class ImportPage {
    private static final int SIZE = 25;

    private final Imports imports;
    private final KnowledgeBase knowledge;

    /// @param diff  from what is there to what would be; empty for what is new
    record Row(PlanRow plan, List<Diff.Line> diff) {}

    /// @param count of its rows
    record Tab(PlanFilter filter, int count) {}

    ImportPage(Imports imports, KnowledgeBase knowledge) {
        this.imports = imports;
        this.knowledge = knowledge;
    }

    void fill(Import one, PlanFilter filter, int number, Model model) {
        model.addAttribute("progress", imports.progress(one.id()));
        Counts counts = imports.counts(one.id());
        model.addAttribute("counts", counts);
        model.addAttribute("filter", filter);
        if (one.state().isGoingOn()) {
            return;
        }
        int count = imports.count(one.id(), filter);
        int last = Math.max(1, (count + SIZE - 1) / SIZE);
        int page = Math.clamp(number, 1, last);
        model.addAttribute("tabs", tabs(counts));
        model.addAttribute("page", page);
        model.addAttribute("last", last);
        model.addAttribute("count", count);
        model.addAttribute(
                "rows",
                imports.page(one.id(), filter, SIZE, page).stream()
                        .map(row -> new Row(row, diff(row)))
                        .toList());
    }

    private static List<Tab> tabs(Counts counts) {
        return List.of(
                        new Tab(PlanFilter.ALL, counts.all()),
                        new Tab(PlanFilter.LEFT, counts.left()),
                        new Tab(PlanFilter.REFUSED, counts.of(Kind.REFUSED)),
                        new Tab(PlanFilter.TO_MEND, counts.toMend()),
                        new Tab(PlanFilter.ADDED, counts.of(Kind.ADDED)),
                        new Tab(PlanFilter.CHANGED, counts.of(Kind.CHANGED)),
                        new Tab(PlanFilter.SAME, counts.of(Kind.SAME)),
                        new Tab(PlanFilter.REMOVED, counts.of(Kind.REMOVED)))
                .stream()
                .filter(tab -> tab.filter() == PlanFilter.ALL || tab.count() > 0)
                .toList();
    }

    private List<Diff.Line> diff(PlanRow row) {
        if (row.kind() != Kind.CHANGED) {
            return List.of();
        }
        return knowledge
                .version(row.path(), row.basedOn())
                .map(Version::text)
                .map(before -> Diff.between(before, row.text()))
                .orElse(List.of());
    }
}
