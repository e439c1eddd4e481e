package org.deskbell.wire;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// How much one patron or one place may ask of the server; 0 turns a limit off. A campus may be
/// one address.
///
/// @param messages              frames that change something, a conversation, within `messagesPer`
/// @param socketsPerConversation tabs that may show one conversation
/// @param socketsPerAddress     sockets from one network address
@ConfigurationProperties("deskbell.limits")
record LimitSettings(
        @DefaultValue("20") int messages,
        @DefaultValue("10s") Duration messagesPer,
        @DefaultValue("5") int socketsPerConversation,
        @DefaultValue("50") int socketsPerAddress) {}
