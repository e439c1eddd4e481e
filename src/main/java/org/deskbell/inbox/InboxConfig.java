package org.deskbell.inbox;

import org.deskbell.answering.Answering;
import org.deskbell.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
class InboxConfig {
    /// As much of a mail as tells its language.
    private static final int BEGINNING = 400;

    @Bean
    Language language(Answering answering) {
        return text ->
                answering
                        .explain(text.substring(0, Math.min(text.length(), BEGINNING)), null)
                        .language();
    }

    @Bean
    Supplier<InboxSettings> inboxSettings(Settings settings) {
        return settings.live("deskbell.inbox", InboxSettings.class);
    }
}
