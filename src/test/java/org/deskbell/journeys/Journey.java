package org.deskbell.journeys;

import static org.awaitility.Awaitility.await;

import org.deskbell.handoff.Handoff;
import org.deskbell.support.DeskbellServer;
import org.deskbell.support.Librarian;
import org.deskbell.support.Patron;
import org.deskbell.support.SignIn;
import org.deskbell.support.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Patrons and librarians over real sockets. Each journey begins with nobody at the desk.
@DeskbellServer
abstract class Journey {
    private final List<AutoCloseable> people = new ArrayList<>();

    @LocalServerPort private int port;

    @Autowired private Handoff handoff;

    @BeforeEach
    void nobodyIsAtTheDesk() {
        await().atMost(Socket.PATIENCE).until(() -> handoff.staff().isEmpty());
    }

    @AfterEach
    void everybodyGoes() throws Exception {
        for (AutoCloseable person : people) {
            person.close();
        }
    }

    Patron patron() {
        return here(Patron.arrive(sockets()));
    }

    Librarian librarian() {
        return here(
                Librarian.atDesk(
                        sockets(), SignIn.as(web(), "admin", DeskbellServer.ADMIN_PASSWORD)));
    }

    <P extends AutoCloseable> P here(P person) {
        people.add(person);
        return person;
    }

    URI sockets() {
        return URI.create("ws://127.0.0.1:" + port);
    }

    URI web() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
