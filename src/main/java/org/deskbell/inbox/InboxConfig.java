package org.deskbell.inbox;

import org.deskbell.answering.Answering;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
