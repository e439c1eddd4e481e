package org.deskbell.handoff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/// @param librarianGoneAfter how long a librarian's console may be disconnected before their
/// patrons return to the line
/// @param keepSettled        how long a settled question can still be reopened before its e-mail
/// address is deleted
/// @param longWait           after which a patron in line is asked whether to go on waiting
@ConfigurationProperties("deskbell.handoff")
record HandoffSettings(
        @DefaultValue("20s") Duration librarianGoneAfter,
        @DefaultValue("1d") Duration keepSettled,
        @DefaultValue("90s") Duration longWait) {}
