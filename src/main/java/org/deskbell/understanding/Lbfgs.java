package org.deskbell.understanding;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Finds the lowest point of a smooth bowl by L-BFGS (Nocedal & Wright, Numerical Optimization,
/// algorithm 7.5), the method of OpenNLP's own trainer. A point is a matrix: the compiler makes
/// vector code only of loops whose arrays are all read from the same place, and so of rows.
final class Lbfgs {
    private static final int MEMORY = 6;
    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 30;
    private static final double ENOUGH_DESCENT = 1e-4;

    /// So many rows are summed in single precision before they are added in double.
    private static final int RUN = 32;

    /// What is made small: its value at `x`, whose slope is written into `gradient`.
    interface Objective {
        double at(float[][] x, float[][] gradient);
    }

    private record Move(float[][] step, float[][] turn, double curvature) {}

    private Lbfgs() {}

    /// Ends when a step gains less than `tolerance` of the value. The first steps, which know
    /// nothing of the shape of the bowl, end nothing.
    static float[][] minimise(Objective objective, float[][] start, double tolerance) {
        float[][] x = start;
        float[][] gradient = like(start);
        double value = objective.at(x, gradient);
        Deque<Move> moves = new ArrayDeque<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            float[][] direction = direction(gradient, moves);
            double slope = dot(direction, gradient);
            double length = moves.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
            float[][] next = x;
            float[][] nextGradient = like(x);
            double nextValue = Double.POSITIVE_INFINITY;
            for (int h = 0; h < MOST_HALVINGS; h++, length /= 2) {
                next = copy(x);
                add(next, length, direction);
                nextValue = objective.at(next, nextGradient);
                if (nextValue <= value + ENOUGH_DESCENT * length * slope) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return x;
            }
            remember(moves, minus(next, x), minus(nextGradient, gradient));
            double gain = value - nextValue;
            x = next;
            gradient = nextGradient;
            value = nextValue;
            if (moves.size() == MEMORY && gain <= tolerance * Math.abs(value)) {
                return x;
            }
        }
        return x;
    }

    private static void remember(Deque<Move> moves, float[][] step, float[][] turn) {
        double curvature = dot(step, turn);
        if (curvature > 0) {
            if (moves.size() == MEMORY) {
                moves.removeLast();
            }
            moves.addFirst(new Move(step, turn, curvature));
        }
    }

    private static float[][] direction(float[][] gradient, Deque<Move> moves) {
        float[][] q = copy(gradient);
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

    private static float[][] like(float[][] matrix) {
        return new float[matrix.length][matrix[0].length];
    }

    private static float[][] copy(float[][] matrix) {
        float[][] copy = matrix.clone();
        Arrays.setAll(copy, row -> matrix[row].clone());
        return copy;
    }

    private static float[][] minus(float[][] a, float[][] b) {
        float[][] difference = copy(a);
        add(difference, -1, b);
        return difference;
    }

    private static void add(float[][] to, double factor, float[][] what) {
        for (int row = 0; row < to.length; row++) {
            add(to[row], (float) factor, what[row]);
        }
    }

    private static void add(float[] to, float factor, float[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(float[][] matrix, double factor) {
        float f = (float) factor;
        for (float[] row : matrix) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= f;
            }
        }
    }

    private static double dot(float[][] a, float[][] b) {
        double sum = 0;
        for (int from = 0; from < a.length; from += RUN) {
            float[] products = new float[a[from].length];
            for (int row = from; row < Math.min(a.length, from + RUN); row++) {
                addProducts(products, a[row], b[row]);
            }
            for (float product : products) {
                sum += product;
            }
        }
        return sum;
    }

    private static void addProducts(float[] to, float[] a, float[] b) {
        for (int i = 0; i < to.length; i++) {
            to[i] += a[i] * b[i];
        }
    }
}
