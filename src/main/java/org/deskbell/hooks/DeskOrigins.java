package org.deskbell.hooks;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Whether the desk is open is told to pages of the origins that may open a chat; the rest is for
/// programs with a token, which have no business in a page.
@Configuration(proxyBeanMethods = false)
class DeskOrigins implements WebMvcConfigurer {
    private final HookSettings settings;

    DeskOrigins(HookSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/api/desk")
                .allowedOrigins(settings.allowedOrigins().toArray(String[]::new))
                .allowedMethods("GET");
    }
}
