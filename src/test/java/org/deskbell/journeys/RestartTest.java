package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.support.Socket.text;
import static org.deskbell.support.TranscriptAssert.assertThatTranscript;

import org.deskbell.Deskbell;
import org.deskbell.support.Colleagues;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.deskbell.support.ServerProcess;
import org.deskbell.support.SignIn;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The server goes down with fifty chats at the desk, and comes up again.
@Execution(ExecutionMode.CONCURRENT) // all that it needs is its own
class RestartTest {
    private static final int CHATS = 50;
    private static final String ADMIN = "twelve silent map drawers";

    @TempDir private Path data;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyChatIsWithItsLibrarianAgainOrBackInLine(boolean killed) {
        List<SignIn> staff;
        var patrons = new ArrayList<Patron>();
        Map<Patron, String> whose = new HashMap<>();
        try (ServerProcess server = server()) {
            staff = Colleagues.signedIn(server.web(), ADMIN, List.of("ana", "ben", "cho"));
            List<Librarian> desk =
                    staff.stream().map(who -> Librarian.atDesk(server.sockets(), who)).toList();
            for (int i = 0; i < CHATS; i++) {
                Patron patron = Patron.arrive(server.sockets());
                patron.act("ask-librarian");
                patron.awaitState("waiting");
                Librarian librarian = desk.get(i % desk.size());
                librarian.act("claim", patron.conversation());
                whose.put(patron, text(patron.awaitState("librarian"), "name"));
                librarian.say(patron.conversation(), "Before, " + i);
                patron.awaitWords("librarian", "Before, " + i);
                patrons.add(patron);
            }
            if (killed) {
                server.kill();
            } else {
                server.stop();
            }
        }
        try (ServerProcess server = server();
                Librarian ana = Librarian.atDesk(server.sockets(), staff.get(0));
                Librarian ben = Librarian.atDesk(server.sockets(), staff.get(1))) {
            for (Patron before : patrons) {
                String conversation = before.conversation();
                Librarian librarian = whose.get(before).equals("ana") ? ana : ben;
                try (Patron back = before.again(server.sockets(), 0)) {
                    assertThat(back.welcome().path("resumed").asBoolean()).isTrue();
                    if (whose.get(before).equals("cho")) { // who does not come again
                        librarian.awaitRow(
                                conversation, row -> text(row, "state").equals("waiting"));
                        librarian.claim(conversation);
                    } else {
                        librarian.awaitRow(
                                conversation,
                                row -> text(row, "librarian").equals(whose.get(before)));
                    }
                    librarian.say(conversation, "After");
                    back.awaitWords("librarian", "After");
                    back.awaitAcknowledged(back.say("Thank you"));
                    assertThatTranscript(back.transcript()).isGapFree();
                }
            }
        }
    }

    private ServerProcess server() {
        return ServerProcess.soon(
                Deskbell.class,
                data,
                "--deskbell.admin-password=" + ADMIN,
                "--deskbell.handoff.most-chats=50",
                "--deskbell.handoff.librarian-gone-after=5s");
    }
}
