package org.deskbell.exchange;

/// A file that is not imported, or something that cannot be done with an import, and why, in words
/// for whoever asked.
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    ImportRefused(String message) {
        super(message);
    }
}
