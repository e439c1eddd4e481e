package org.deskbell.support;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Runs a test against a whole server on a free port. All such tests share one server.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "deskbell.admin-password=" + DeskbellServer.ADMIN_PASSWORD,
            "deskbell.handoff.librarian-gone-after=500ms",
            "deskbell.limits.messages=0",
            "deskbell.limits.sockets-per-address=0"
        })
@ContextConfiguration(initializers = TempData.class)
public @interface DeskbellServer {
    String ADMIN_PASSWORD = "correct horse battery";
}
