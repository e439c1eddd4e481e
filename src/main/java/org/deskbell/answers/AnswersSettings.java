package org.deskbell.answers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/// Where answers come from at first.
///
/// @param knowledgeBase the folder that an empty database is filled from; the default is the one
///     that Deskbell brings along
@ConfigurationProperties("deskbell")
record AnswersSettings(@DefaultValue(AnswersSettings.SHIPPED) String knowledgeBase) {
    static final String SHIPPED = "classpath:knowledge-base";

    Documents documents() {
        return knowledgeBase.equals(SHIPPED)
                ? Documents.shipped()
                : Documents.in(Path.of(knowledgeBase));
    }
}
