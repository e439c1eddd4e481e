package org.deskbell.journeys;

import static org.awaitility.Awaitility.await;

import org.deskbell.handoff.Handoff;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.Role;
import org.deskbell.staff.StaffAccounts;
import org.deskbell.staff.StaffMember;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Patrons and librarians over real sockets. Each journey begins with nobody at the desk.
@DeskbellServer
abstract class Journey {
    private static final String PASSWORD = "nine open book carts";

    private final List<AutoCloseable> people = new ArrayList<>();

    @LocalServerPort private int port;

    @Autowired private Handoff handoff;
    @Autowired private StaffAccounts accounts;

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

    /// Somebody of the staff with a name of their own.
    Librarian librarian(String id, Role... roles) {
        return here(Librarian.atDesk(sockets(), signIn(id, roles)));
    }

    SignIn signIn(String id, Role... roles) {
        var who = new StaffId(id);
        if (accounts.find(who).isEmpty()) {
            var wanted = new HashSet<>(Set.of(roles));
            wanted.add(Role.LIBRARIAN);
            accounts.add(
                    new StaffId("admin"), new StaffMember(who, name(id), wanted, true), PASSWORD);
        }
        return SignIn.as(web(), id, PASSWORD);
    }

    static String name(String id) {
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
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
