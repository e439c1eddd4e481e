package org.deskbell.staff;

import org.deskbell.store.DataFolder;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/// Keeps sessions in the data folder, so that nobody has to sign in again after a restart. The
/// property for it would take a relative folder from beside the jar, not from where Deskbell was
/// started.
@Component
final class SessionFiles
        implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {
    private final DataFolder folder;

    SessionFiles(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        var session = server.getSettings().getSession();
        session.setPersistent(true);
        session.setStoreDir(folder.resolve("sessions").toFile());
    }
}
