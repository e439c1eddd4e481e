package org.deskbell.store;

/// A change was not taken, because too many wait or the server is stopping. Nothing of it happened.
public final class DatabaseBusy extends RuntimeException {
    DatabaseBusy(String message) {
        super(message);
    }
}
