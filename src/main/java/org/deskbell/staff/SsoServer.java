package org.deskbell.staff;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

import java.util.Objects;

/// What the sign-on server says about itself, asked for when the first of the staff want it: a
/// Deskbell that starts while that server is down serves patrons, and staff with their passwords.
@Component
final class SsoServer implements ClientRegistrationRepository {
    static final String ID = "library";
    static final String GO = "/sign-in/sso";
    static final String BACK = "/sign-in/sso-back";

    private static final Logger log = LoggerFactory.getLogger(SsoServer.class);

    private final SsoSettings settings;
    private volatile @Nullable ClientRegistration known;

    SsoServer(SsoSettings settings) {
        this.settings = settings;
    }

    boolean answers() {
        return findByRegistrationId(ID) != null;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (known == null && settings.isOn() && id.equals(ID)) {
            known = ask();
        }
        return id.equals(ID) ? known : null;
    }

    private @Nullable ClientRegistration ask() {
        try {
            return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(settings.issuer()))
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri("{baseUrl}" + BACK)
                    .scope("openid", "profile", "email")
                    .userNameAttributeName("sub")
                    .build();
        } catch (RuntimeException e) {
            log.warn("The sign-on server {} does not answer: {}", settings.issuer(), e.toString());
            return null;
        }
    }
}
