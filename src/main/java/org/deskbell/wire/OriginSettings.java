package org.deskbell.wire;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.List;

/// @param allowedOrigins whose pages may open a chat, exactly as browsers send them
/// (`https://www.example.org`); the server's own origin always may
@ConfigurationProperties("deskbell")
record OriginSettings(@DefaultValue({}) List<String> allowedOrigins) {}
