package org.deskbell.assist;

/// What was asked for cannot be; the message says why.
final class UnfitRequest extends RuntimeException {
    private final String says;

    UnfitRequest(String message) {
        super(message);
        this.says = message;
    }

    String says() {
        return says;
    }
}
