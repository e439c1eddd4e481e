package org.deskbell.gaps;

import org.deskbell.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
class GapsConfig {
    @Bean
    Supplier<GapSettings> gapSettings(Settings settings) {
        return settings.live("deskbell.retention", GapSettings.class);
    }
}
