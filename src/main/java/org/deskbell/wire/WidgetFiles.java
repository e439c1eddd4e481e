package org.deskbell.wire;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Serves the widget and the console as they were written. A browser asks each time whether it has
/// the newest, so that modules of two releases never meet; that is told by content, because in a
/// reproducible jar every file of every release has the same date.
@Configuration(proxyBeanMethods = false)
class WidgetFiles implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/widget/**")
                .addResourceLocations("classpath:/static/widget/")
                .setUseLastModified(false)
                .setEtagGenerator(WidgetFiles::tag)
                .setCacheControl(CacheControl.noCache().cachePublic());
    }

    private static String tag(Resource file) {
        try (var content = file.getInputStream()) {
            return '"' + DigestUtils.md5DigestAsHex(content) + '"';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
