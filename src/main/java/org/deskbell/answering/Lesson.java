package org.deskbell.answering;

import org.deskbell.understanding.IntentClassifier;

/// What was learnt of one language.
record Lesson(IntentClassifier classifier, Calibration calibration) {}
