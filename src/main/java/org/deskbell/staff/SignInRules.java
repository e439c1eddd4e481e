package org.deskbell.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param secondFactor whose accounts can do nothing but set up a second factor until they have one
@ConfigurationProperties("deskbell.sign-in")
record SignInRules(@DefaultValue("nobody") WhoOwes secondFactor) {
    enum WhoOwes {
        NOBODY,
        ADMINISTRATORS,
        EVERYBODY
    }
}
