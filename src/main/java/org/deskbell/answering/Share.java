package org.deskbell.answering;

/// How many of some, with what chance leaves open.
record Share(int count, int of) {
    /// Of the standard normal distribution: 95 in 100 lie nearer to its middle.
    private static final double Z = 1.959964;

    double value() {
        return of == 0 ? 0 : (double) count / of;
    }

    /// The 95 % interval of Wilson, which holds for small numbers and near 0 and 1 too.
    double[] interval() {
        if (of == 0) {
            return new double[] {0, 1};
        }
        double p = value();
        double middle = p + Z * Z / (2 * of);
        double half = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
        double scale = 1 + Z * Z / of;
        return new double[] {(middle - half) / scale, (middle + half) / scale};
    }
}
