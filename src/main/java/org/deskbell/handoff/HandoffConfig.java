package org.deskbell.handoff;

import org.deskbell.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
class HandoffConfig {
    @Bean
    Supplier<HandoffSettings> handoffSettings(Settings settings) {
        return settings.live("deskbell.handoff", HandoffSettings.class);
    }
}
