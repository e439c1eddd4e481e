package org.deskbell.office;

import org.deskbell.answers.Faq;
import org.deskbell.answers.StoredDocument.State;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.upkeep.Health;
import org.deskbell.upkeep.Health.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The office's first page, and the list of what answers are made from.
@Controller
class DocumentsController {
    /// More than anybody reads; whoever looks for something narrows the list.
    private static final int MOST = 300;

    private static final int MOST_AT_HOME = 8;

    private final DocumentRows documents;
    private final Health health;
    private final Pending pending;
    private final FirstHour firstHour;

    DocumentsController(
            DocumentRows documents, Health health, Pending pending, FirstHour firstHour) {
        this.pending = pending;
        this.firstHour = firstHour;
        this.documents = documents;
        this.health = health;
    }

    @GetMapping("/office")
    String home(Principal who, Model model) {
        List<DocumentRow> rows = documents.all();
        List<DocumentRow> waiting = rows.stream().filter(DocumentRow::isWaiting).toList();
        List<DocumentRow> due =
                rows.stream()
                        .filter(DocumentRow::isReviewDue)
                        .sorted(Comparator.comparing(DocumentRow::reviewBy))
                        .toList();
        model.addAttribute("shown", count(rows, State.PUBLISHED) + count(rows, State.CHANGED));
        model.addAttribute("retired", count(rows, State.RETIRED));
        model.addAttribute("waitingCount", waiting.size());
        model.addAttribute("waiting", waiting.stream().limit(MOST_AT_HOME).toList());
        pending.ofAll(new StaffId(who.getName()), model);
        model.addAttribute(
                "titles",
                rows.stream().collect(Collectors.toMap(DocumentRow::path, DocumentRow::title)));
        model.addAttribute("unseen", firstHour.unseen());
        model.addAttribute("told", firstHour.tellsUnseen());
        model.addAttribute("dueCount", due.size());
        model.addAttribute("due", due.stream().limit(MOST_AT_HOME).toList());
        return "office/home";
    }

    private static long count(List<DocumentRow> rows, State state) {
        return rows.stream().filter(row -> row.isAnswer() && row.state() == state).count();
    }

    @GetMapping("/office/documents")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Department department,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "false") boolean review,
            @RequestParam(defaultValue = "false") boolean kept,
            @RequestParam(defaultValue = "false") boolean other,
            @RequestParam(defaultValue = "TITLE") DocumentOrder order,
            Model model) {
        var filter = new DocumentFilter(q, department, state, review, kept, other);
        Function<Faq, Given> given = order.isCounted() ? health.given() : _ -> DocumentOrder.NEVER;
        List<DocumentRow> all = documents.all();
        List<DocumentRow> found = all.stream().filter(filter).sorted(order.by(given)).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("keepsBack", kept || all.stream().anyMatch(DocumentRow::keptBack));
        model.addAttribute("order", order);
        model.addAttribute("orders", DocumentOrder.values());
        model.addAttribute(
                "given",
                found.stream().limit(MOST).map(row -> DocumentOrder.of(row, given)).toList());
        model.addAttribute("count", found.size());
        model.addAttribute("rows", found.stream().limit(MOST).toList());
        model.addAttribute("departments", Department.values());
        model.addAttribute("states", State.values());
        return "office/documents";
    }
}
