package org.deskbell.understanding;

import java.util.ArrayDeque;
import java.util.Deque;

/// Finds the lowest point of a smooth bowl by L-BFGS (Nocedal & Wright, Numerical Optimization,
/// algorithm 7.5), the method of OpenNLP's own trainer.
final class Lbfgs {
    private static final int MEMORY = 6;
    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 30;
    private static final double ENOUGH_DESCENT = 1e-4;

    /// What is made small: its value at `x`, whose slope is written into `gradient`.
    interface Objective {
        double at(float[] x, float[] gradient);
    }

    private record Move(float[] step, float[] turn, double curvature) {}

    private Lbfgs() {}

    /// Starts at nought and ends when a step gains less than `tolerance` of the value.
    static float[] minimise(Objective objective, int dimensions, double tolerance) {
        float[] x = new float[dimensions];
        float[] gradient = new float[dimensions];
        double value = objective.at(x, gradient);
        Deque<Move> moves = new ArrayDeque<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            float[] direction = direction(gradient, moves);
            double slope = dot(direction, gradient);
            double length = moves.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
            float[] next = new float[dimensions];
            float[] nextGradient = new float[dimensions];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int h = 0; h < MOST_HALVINGS; h++, length /= 2) {
                for (int i = 0; i < dimensions; i++) {
                    next[i] = (float) (x[i] + length * direction[i]);
                }
                nextValue = objective.at(next, nextGradient);
                if (nextValue <= value + ENOUGH_DESCENT * length * slope) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return x;
            }
            remember(moves, x, next, gradient, nextGradient);
            double gain = value - nextValue;
            x = next;
            gradient = nextGradient;
            value = nextValue;
            if (gain <= tolerance * Math.abs(value)) {
                return x;
            }
        }
        return x;
    }

    private static void remember(
            Deque<Move> moves, float[] x, float[] next, float[] gradient, float[] nextGradient) {
        float[] step = minus(next, x);
        float[] turn = minus(nextGradient, gradient);
        double curvature = dot(step, turn);
        if (curvature > 0) {
            if (moves.size() == MEMORY) {
                moves.removeLast();
            }
            moves.addFirst(new Move(step, turn, curvature));
        }
    }

    private static float[] direction(float[] gradient, Deque<Move> moves) {
        float[] q = gradient.clone();
        double[] alpha = new double[moves.size()];
        int k = 0;
        for (Move move : moves) {
            alpha[k] = dot(move.step, q) / move.curvature;
            add(q, -alpha[k], move.turn);
            k++;
        }
        if (!moves.isEmpty()) {
            Move last = moves.getFirst();
            scale(q, last.curvature / dot(last.turn, last.turn));
        }
        for (var oldest = moves.descendingIterator(); oldest.hasNext(); ) {
            Move move = oldest.next();
            k--;
            add(q, alpha[k] - dot(move.turn, q) / move.curvature, move.step);
        }
        scale(q, -1);
        return q;
    }

    private static float[] minus(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static void add(float[] to, double factor, float[] what) {
        float f = (float) factor;
        for (int i = 0; i < to.length; i++) {
            to[i] += f * what[i];
        }
    }

    private static void scale(float[] x, double factor) {
        float f = (float) factor;
        for (int i = 0; i < x.length; i++) {
            x[i] *= f;
        }
    }

    /// Sums in short runs, which the compiler turns into vector code, and adds the runs exactly.
    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int from = 0; from < a.length; from += 256) {
            int to = Math.min(a.length, from + 256);
            float s0 = 0;
            float s1 = 0;
            float s2 = 0;
            float s3 = 0;
            int i = from;
            for (; i + 3 < to; i += 4) {
                s0 += a[i] * b[i];
                s1 += a[i + 1] * b[i + 1];
                s2 += a[i + 2] * b[i + 2];
                s3 += a[i + 3] * b[i + 3];
            }
            for (; i < to; i++) {
                s0 += a[i] * b[i];
            }
            sum += (double) s0 + s1 + s2 + s3;
        }
        return sum;
    }
}
