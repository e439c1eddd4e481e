package org.deskbell.answers;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// There is nothing to answer from, so Deskbell does not start.
final class KnowledgeBaseUnusable extends RuntimeException {
    KnowledgeBaseUnusable(String where, String why) {
        super("The knowledge base " + where + " cannot be used: " + why + ".");
    }

    /// Turns it into the few lines that an administrator reads.
    static final class Analyzer extends AbstractFailureAnalyzer<KnowledgeBaseUnusable> {
        @Override
        protected FailureAnalysis analyze(Throwable root, KnowledgeBaseUnusable cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Name a folder that holds library.yml, hours.yml and faq/ with"
                            + " --deskbell.knowledge-base=DIR, or leave the setting out to begin"
                            + " with the one that Deskbell brings along.",
                    cause);
        }
    }
}
