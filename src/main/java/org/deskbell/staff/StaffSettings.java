package org.deskbell.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param adminPassword of the first account, `admin`; read only while there is no account. Without
/// one, a random password is printed
@ConfigurationProperties("deskbell")
record StaffSettings(@Nullable String adminPassword) {}
