package org.deskbell.store;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where Deskbell keeps what it must not lose.
///
/// @param dataDir the folder of the database, the trained models and the sign-in sessions; made
/// when it is missing
@Validated
@ConfigurationProperties("deskbell")
record StoreSettings(@NotBlank @DefaultValue("./data") String dataDir) {}
