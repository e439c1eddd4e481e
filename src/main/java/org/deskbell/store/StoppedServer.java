package org.deskbell.store;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/// The database of a server that is not running, for commands: no port, no model, no sign-in.
public final class StoppedServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    @ComponentScan
    @ConfigurationPropertiesScan
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class DatabaseOnly {}

    /// @param settings of that server, as `--name=value`
    public StoppedServer(String... settings) {
        context =
                new SpringApplicationBuilder(DatabaseOnly.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties("logging.level.root=warn")
                        .run(settings);
    }

    public Database database() {
        return context.getBean(Database.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
