package org.deskbell.staff;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param signIns wrong passwords in ten minutes from one address, or in one known browser; ten
/// times as many for one account from all unknown browsers together. 0: no limit
@Validated
@ConfigurationProperties("deskbell.limits")
record SignInSettings(@Min(0) @DefaultValue("10") int signIns) {}
