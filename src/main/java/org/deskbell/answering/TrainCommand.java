package org.deskbell.answering;

import org.deskbell.answers.Content;
import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.ModelFiles;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/// `train --knowledge-base DIR --out DIR`: trains a model, unless it is there already. The build
/// does it for the knowledge base that Deskbell brings along.
public final class TrainCommand {
    private TrainCommand() {}

    /// @return the exit code
    public static int run(Path knowledgeBase, Path folder, PrintStream out) {
        Content content = Content.read(knowledgeBase);
        ModelFiles before = ModelFiles.in(folder);
        try (Embedder embedder = Embedder.open()) {
            String key = Model.key(content, embedder);
            if (before.key().equals(Optional.of(key))) {
                return 0;
            }
            if (before.key().isPresent()) {
                embedder.know(before);
            }
            long start = System.nanoTime();
            Model model = new Training(embedder).train(content);
            ModelFiles.write(folder, key, draft -> model.write(draft, content, embedder));
            out.printf(
                    "Learnt from %d FAQs in %d s.%n",
                    content.faqs().size(), (System.nanoTime() - start) / 1_000_000_000);
            return 0;
        } catch (IOException e) {
            out.println("The model cannot be written to " + folder + " (" + e + ").");
            return 1;
        }
    }
}
