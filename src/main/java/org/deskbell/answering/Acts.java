package org.deskbell.answering;

import org.deskbell.understanding.Interpreter;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Tells what is done with a message that asks nothing, by how near it is to examples. The first
/// call takes a third of a second, the others next to nothing. Thread-safe.
final class Acts {
    /// An act is as near as its three nearest examples.
    private static final int NEAREST = 3;

    /// How near an act has to be, and by how much nearer than every FAQ; the nearer it is, the
    /// less of a margin it needs.
    private static final double NEAR = 0.62;

    private static final double MARGIN = 0.1;
    private static final double VERY_NEAR = 0.7;
    private static final double SLIGHT_MARGIN = 0.03;

    /// By how much it has to be nearer where it would be an odd thing to do.
    private static final double WIDE_MARGIN = 0.15;

    private volatile @Nullable Map<Act, List<float[]>> examples;

    /// Nothing for a question, for whatever is near to a FAQ, and without an embedding model.
    ///
    /// @param unlikely what hardly anybody would do now
    Optional<Act> of(Reading message, Interpreter interpreter, Set<Act> unlikely) {
        float[] vector = message.message().vector();
        if (vector == null || message.text().strip().endsWith("?")) {
            return Optional.empty();
        }
        return examples(interpreter).entrySet().stream()
                .map(act -> Map.entry(act.getKey(), nearness(vector, act.getValue())))
                .filter(
                        act ->
                                isNear(
                                        act.getValue(),
                                        act.getValue() - message.nearest(),
                                        unlikely.contains(act.getKey())))
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private static boolean isNear(double nearness, double margin, boolean unlikely) {
        if (unlikely) {
            return nearness >= NEAR && margin >= WIDE_MARGIN;
        }
        return (nearness >= NEAR && margin >= MARGIN)
                || (nearness >= VERY_NEAR && margin >= SLIGHT_MARGIN);
    }

    private Map<Act, List<float[]>> examples(Interpreter interpreter) {
        Map<Act, List<float[]>> known = examples;
        if (known == null) {
            known = new EnumMap<>(Act.class);
            for (Act act : Act.values()) {
                known.put(
                        act,
                        act.examples().stream()
                                .map(example -> interpreter.interpret(example).vector())
                                .filter(Objects::nonNull)
                                .toList());
            }
            examples = known;
        }
        return known;
    }

    private static double nearness(float[] vector, List<float[]> examples) {
        double[] near = examples.stream().mapToDouble(e -> cosine(vector, e)).sorted().toArray();
        return Arrays.stream(near).skip(Math.max(0, near.length - NEAREST)).average().orElse(0);
    }

    /// Of vectors of unit length.
    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
