package org.deskbell.office;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

import java.util.List;

/// How large a form with a file may be, and what becomes of a larger one.
@Configuration(proxyBeanMethods = false)
class UploadConfig {
    /// The fields beside the file.
    private static final long REST = 256 * 1024;

    /// Above it a file is kept on disk while it comes.
    private static final int IN_MEMORY = 64 * 1024;

    /// A file, or as much pasted.
    @Bean
    MultipartConfigElement multipartConfig(@Value("${deskbell.import.largest}") DataSize largest) {
        return new MultipartConfigElement(
                "", largest.toBytes(), largest.toBytes() + REST, IN_MEMORY);
    }

    @Bean
    FilterRegistrationBean<TooLarge> tooLarge(
            @Value("${deskbell.import.largest}") DataSize largest) {
        var filter = new FilterRegistrationBean<>(new TooLarge(largest.toBytes() + REST));
        filter.setUrlPatterns(List.of("/office/import"));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
