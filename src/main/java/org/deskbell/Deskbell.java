package org.deskbell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the server.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Deskbell {
    public static void main(String[] args) {
        SpringApplication.run(Deskbell.class, args);
    }
}
