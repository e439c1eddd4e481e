package org.deskbell.wire;

import org.springframework.web.socket.CloseStatus;

/// Why the server ends a socket. 4000 to 4499 and 1012, 1013 mean: come back; 4500 and above: do
/// not.
enum CloseReason {
    RESTARTING(1012, "restarting"),
    BUSY(1013, "busy, or too many sockets"),
    SILENT(4408, "heard nothing"),
    TOO_SLOW(4409, "reads too slowly"),
    SIGNED_OUT(4501, "signed out"),
    FRAME_TOO_LARGE(4509, "frame too large");

    private final CloseStatus status;

    CloseReason(int code, String words) {
        this.status = new CloseStatus(code, words);
    }

    CloseStatus status() {
        return status;
    }
}
