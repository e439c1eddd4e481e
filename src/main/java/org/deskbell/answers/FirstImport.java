package org.deskbell.answers;

import org.deskbell.answers.KnowledgeImport.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;

/// Fills an empty database from the configured folder. Later a folder that differs is only told
/// of: what editors published is not overwritten by a restart.
final class FirstImport {
    private static final Logger log = LoggerFactory.getLogger(FirstImport.class);

    private final AnswersSettings settings;
    private final FaqStore store;
    private final KnowledgeImport knowledgeImport;

    FirstImport(AnswersSettings settings, FaqStore store, KnowledgeImport knowledgeImport) {
        this.settings = settings;
        this.store = store;
        this.knowledgeImport = knowledgeImport;
    }

    void run() {
        boolean empty = store.isEmpty();
        try {
            Documents folder = settings.documents();
            Plan plan = knowledgeImport.plan(folder);
            if (empty) {
                fill(folder, plan);
            } else if (!plan.isEmpty()) {
                log.info(
                        "The folder {} differs from what is published: {}. The import command shows"
                                + " and applies it",
                        settings.knowledgeBase(),
                        plan);
            }
        } catch (UncheckedIOException e) {
            if (empty) {
                throw new KnowledgeBaseUnusable(
                        settings.knowledgeBase(), "it cannot be read (" + e.getCause() + ")");
            }
            log.warn("The folder {} cannot be read", settings.knowledgeBase());
        }
    }

    private void fill(Documents folder, Plan plan) {
        if (folder.texts().keySet().stream().noneMatch(path -> path.startsWith("faq/"))) {
            throw new KnowledgeBaseUnusable(settings.knowledgeBase(), "it holds no FAQ");
        }
        knowledgeImport.apply(plan, settings.isShipped() ? Version.SHIPPED : "Imported");
        folder.strays().forEach(problem -> log.warn("Left out: {}", problem));
        log.info("Imported {} documents from {}", plan.added().size(), settings.knowledgeBase());
    }
}
