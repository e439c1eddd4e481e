package org.deskbell;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the server.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Deskbell {
    public static void main(String[] args) {
        SpringApplication.run(Deskbell.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
