package org.deskbell.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Map;
import java.util.Set;

/// The library's single sign-on server, spoken to by OpenID Connect.
///
/// @param issuer       its address, below which `.well-known/openid-configuration` is; without one
/// there is none
/// @param clientId     by which it knows Deskbell
/// @param clientSecret that belongs to the id
/// @param label        what staff call it: `Sign in with ...`
/// @param nameClaim    what becomes the sign-in name of a new account
/// @param groupsClaim  the groups that somebody is in, a list or one text
/// @param roles        groups by the role that they give. With it, accounts are made at the first
/// sign-in and roles follow the groups; without it an administrator adds accounts and gives roles
@ConfigurationProperties("deskbell.sso")
record SsoSettings(
        @Nullable String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("single sign-on") String label,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<Role, Set<String>> roles) {
    boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }
}
