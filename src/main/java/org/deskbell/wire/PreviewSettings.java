package org.deskbell.wire;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param typingPreview whether the librarian who has a chat sees what its patron types before it
/// is sent; the patron is told so
@ConfigurationProperties("deskbell")
record PreviewSettings(@DefaultValue("false") boolean typingPreview) {}
