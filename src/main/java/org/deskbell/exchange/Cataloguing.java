package org.deskbell.exchange;

import org.deskbell.answers.Answers;
import org.deskbell.answers.Documents;
import org.deskbell.answers.KnowledgeBase;
import org.deskbell.answers.ManyDocuments;
import org.deskbell.exchange.Import.State;
import org.deskbell.hours.Hours;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// Makes files into plans, in the background.
@Component
final class Cataloguing {
    private final ImportStore store;
    private final PlanStore plans;
    private final Work work;
    private final Present present;
    private final ExchangeSettings settings;

    /// What there is to compare with.
    @Component
    record Present(
            KnowledgeBase knowledge,
            ManyDocuments documents,
            Answers answers,
            Hours hours,
            Clock clock) {
        Planner planner(Progress progress) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
            String language = answers.content().library().language();
            return new Planner(
                    Shelf.of(knowledge.documents(), language, today),
                    documents.publishedTexts(),
                    documents,
                    progress);
        }
    }

    Cataloguing(
            ImportStore store,
            PlanStore plans,
            Work work,
            Present present,
            ExchangeSettings settings) {
        this.store = store;
        this.plans = plans;
        this.work = work;
        this.present = present;
        this.settings = settings;
    }

    void read(UUID id, Documents files) {
        plan(id, planner -> planner.plan(files));
    }

    void read(UUID id) {
        plan(
                id,
                planner -> {
                    Import one = store.find(id).orElseThrow();
                    if (one.format() == Format.WORDS) {
                        return planner.reworded(Rewording.read(store.source(id).orElseThrow()));
                    }
                    List<Entry> entries = entries(one, store.source(id).orElseThrow());
                    if (entries.isEmpty()) {
                        throw new ImportRefused("No FAQs were found in it.");
                    }
                    if (entries.size() > settings.rows()) {
                        throw new ImportRefused(
                                "This holds %,d FAQs; %,d are imported at once at most. Nothing was kept; send it in parts."
                                        .formatted(entries.size(), settings.rows()));
                    }
                    return planner.plan(entries, one.department());
                });
    }

    void compareAgain(UUID id) {
        if (store.find(id).orElseThrow().format() == Format.WORDS) {
            read(id); // in the texts as they are by now
        } else {
            plan(id, planner -> planner.again(plans.all(id)));
        }
    }

    private void plan(UUID id, Function<Planner, List<PlanRow>> how) {
        work.begin(
                id,
                progress -> {
                    List<PlanRow> rows = how.apply(present.planner(progress));
                    progress.doing("Keeping the plan");
                    plans.replace(id, rows);
                    store.state(id, State.PLANNED);
                },
                e ->
                        store.fail(
                                id,
                                State.FAILED,
                                e instanceof ImportRefused
                                        ? String.valueOf(e.getMessage())
                                        : "It could not be read; the server's log says why."));
    }

    private List<Entry> entries(Import one, String text) {
        return switch (one.format()) {
            case TABLE ->
                    Table.read(text, settings.rows())
                            .entries(Objects.requireNonNull(one.columns()));
            case LIBANSWERS -> LibAnswersJson.entries(Sniffed.json(text));
            case FAQ_PAGE ->
                    text.strip().startsWith("<")
                            ? WebPage.marked(WebPage.parse(text))
                            : FaqPageJson.entries(Sniffed.json(text), "");
            case WEB_PAGE -> WebPage.entries(WebPage.parse(text));
            case DESKBELL_ZIP, WORDS -> throw new IllegalStateException("There is no text.");
        };
    }
}
