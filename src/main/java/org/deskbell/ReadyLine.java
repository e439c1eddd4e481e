package org.deskbell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says where Deskbell can be reached, as the last line of the start.
@Component
class ReadyLine {
    private static final Logger log = LoggerFactory.getLogger(Deskbell.class);

    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhere() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info("Deskbell is ready on http://localhost:{}", port);
        }
    }
}
