package org.deskbell.answers;

import java.util.Arrays;

/// What one answer scores for one question, gathered from its documents.
final class FaqScore {
    /// Meaning is how near the nearest phrasings are on average. The nearest one alone is often
    /// near by chance; docs/decisions/nearest-five.md has the figures.
    private static final int NEAREST = 5;

    private final String key;
    private final double[] nearest = new double[NEAREST];
    private int phrasings;
    private int nearestPhrasing;
    private double words;

    FaqScore(String key) {
        this.key = key;
    }

    void words(double bm25) {
        words = bm25;
    }

    void phrasing(int number, double cosine) {
        if (phrasings == 0 || cosine > nearest[0]) {
            nearestPhrasing = number;
        }
        for (int i = Math.min(phrasings, NEAREST - 1); i >= 0; i--) {
            if (i == phrasings || cosine > nearest[i]) {
                if (i + 1 < NEAREST) {
                    nearest[i + 1] = nearest[i];
                }
                nearest[i] = cosine;
            }
        }
        phrasings++;
    }

    String key() {
        return key;
    }

    double words() {
        return words;
    }

    boolean hasMeaning() {
        return phrasings > 0;
    }

    double meaning() {
        return Arrays.stream(nearest, 0, Math.min(phrasings, NEAREST)).average().orElse(0);
    }

    double cosine() {
        return nearest[0];
    }

    /// The number of the phrasing that is nearest; the title's when there are no vectors.
    int nearestPhrasing() {
        return nearestPhrasing;
    }
}
