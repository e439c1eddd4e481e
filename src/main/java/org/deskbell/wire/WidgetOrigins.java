package org.deskbell.wire;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/// What the widget asks for by plain HTTP, and whether the desk is open, is told to pages of the
/// origins that may open a chat.
@Configuration(proxyBeanMethods = false)
class WidgetOrigins implements WebMvcConfigurer {
    private final OriginSettings origins;

    WidgetOrigins(OriginSettings origins) {
        this.origins = origins;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String address : List.of("/api/faq/suggest", "/api/desk")) {
            registry.addMapping(address)
                    .allowedOrigins(origins.allowedOrigins().toArray(String[]::new))
                    .allowedMethods("GET");
        }
    }
}
