package org.deskbell.wire;

/// The frame came sooner than its conversation's allowance permits.
final class TooFast extends RuntimeException {
    private final long seconds;

    TooFast(long seconds) {
        super("too fast", null, false, false);
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
