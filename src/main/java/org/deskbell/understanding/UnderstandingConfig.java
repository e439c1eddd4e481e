package org.deskbell.understanding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnderstandingConfig {
    @Bean
    Embedder embedder(UnderstandingSettings settings) {
        return settings.embeddings() ? Embedder.open() : Embedder.off();
    }
}
