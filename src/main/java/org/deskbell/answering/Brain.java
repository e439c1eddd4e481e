package org.deskbell.answering;

import org.deskbell.understanding.Embedder;
import org.deskbell.understanding.Interpreter;

/// What one decision is made with, all of it from the same model.
record Brain(Interpreter interpreter, Calibration calibration, OperatingPoint point) {
    static Brain of(Model model, Embedder embedder, String language, double precision) {
        return new Brain(
                new Interpreter(embedder, model.classifier(), model.alarm(), language),
                model.calibration(),
                OperatingPoint.of(model.calibration(), precision));
    }

    /// Search alone, which never answers by itself what it is not very sure of.
    static Brain untrained(Embedder embedder, String language) {
        return new Brain(
                new Interpreter(embedder, null, null, language),
                Calibration.OF_SEARCH,
                OperatingPoint.CAUTIOUS);
    }
}
