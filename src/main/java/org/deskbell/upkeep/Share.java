package org.deskbell.upkeep;

/// How many of some, with what chance leaves open: the 95 % interval of Wilson, which holds for
/// small numbers too.
public record Share(int count, int of) {
    private static final double Z = 1.959964;

    public double value() {
        return of == 0 ? 0 : (double) count / of;
    }

    public double least() {
        return middle() - half();
    }

    public double most() {
        return middle() + half();
    }

    private double middle() {
        return of == 0 ? 0.5 : (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        return of == 0
                ? 0.5
                : Z
                        * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of))
                        / (1 + Z * Z / of);
    }
}
