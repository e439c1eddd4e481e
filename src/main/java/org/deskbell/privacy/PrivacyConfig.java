package org.deskbell.privacy;

import org.deskbell.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
class PrivacyConfig {
    @Bean
    Supplier<RetentionSettings> retentionSettings(Settings settings) {
        return settings.live("deskbell.retention", RetentionSettings.class);
    }
}
