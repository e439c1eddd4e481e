package org.deskbell.upkeep;

import org.deskbell.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
class UpkeepConfig {
    @Bean
    Supplier<UpkeepSettings> upkeepSettings(Settings settings) {
        return settings.live("deskbell.upkeep", UpkeepSettings.class);
    }
}
