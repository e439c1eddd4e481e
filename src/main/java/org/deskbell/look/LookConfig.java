package org.deskbell.look;

import org.deskbell.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
class LookConfig {
    @Bean
    Supplier<Look> lookSettings(Settings settings) {
        return settings.live("deskbell.look", Look.class);
    }
}
