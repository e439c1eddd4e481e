package org.deskbell.understanding;

import org.deskbell.store.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnderstandingConfig {
    @Bean
    ModelShelf modelShelf(DataFolder folder) {
        return new ModelShelf(folder.resolve("models"));
    }

    @Bean
    Embedder embedder(UnderstandingSettings settings, ModelShelf models) {
        if (!settings.embeddings()) {
            return Embedder.off();
        }
        var embedder = Embedder.open();
        models.all().forEach(embedder::know);
        return embedder;
    }
}
