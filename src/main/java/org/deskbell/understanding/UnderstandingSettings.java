package org.deskbell.understanding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patrons are understood.
///
/// @param embeddings whether sentences are compared by meaning too, or by their words alone
@ConfigurationProperties("deskbell")
record UnderstandingSettings(@DefaultValue("true") boolean embeddings) {}
