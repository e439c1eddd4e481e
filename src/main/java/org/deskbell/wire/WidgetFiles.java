package org.deskbell.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// Serves the widget and the console as they were written, but for what is written to whoever reads
/// the sources: a quarter of what a patron would load. A browser asks each time whether it has
/// the newest, so that modules of two releases never meet; that is told by content, because in a
/// reproducible jar every file of every release has the same date.
@Configuration(proxyBeanMethods = false)
class WidgetFiles implements WebMvcConfigurer {
    /// A documentation comment that has its lines for itself.
    private static final Pattern DOCUMENTATION =
            Pattern.compile(
                    "^[ \\t]*/\\*\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/[ \\t]*\\R", Pattern.MULTILINE);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/widget/**")
                .addResourceLocations("classpath:/static/widget/")
                .setUseLastModified(false)
                .setEtagGenerator(WidgetFiles::tag)
                .setCacheControl(CacheControl.noCache().cachePublic())
                .resourceChain(true)
                .addTransformer(
                        (request, file, chain) ->
                                withoutDocumentation(chain.transform(request, file)));
    }

    private static Resource withoutDocumentation(Resource file) throws IOException {
        return String.valueOf(file.getFilename()).endsWith(".js")
                ? new TransformedResource(
                        file, withoutDocumentation(file.getContentAsString(UTF_8)).getBytes(UTF_8))
                : file;
    }

    static String withoutDocumentation(String script) {
        return DOCUMENTATION.matcher(script).replaceAll("");
    }

    private static String tag(Resource file) {
        try (var content = file.getInputStream()) {
            return '"' + DigestUtils.md5DigestAsHex(content) + '"';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
