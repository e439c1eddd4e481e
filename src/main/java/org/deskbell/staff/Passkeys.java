package org.deskbell.staff;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.staff.AccountStore.Account;
import org.deskbell.staff.PasskeyStore.Row;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Passkeys (W3C Web Authentication, level 3): a key that the browser, the phone or a security key
/// keeps and uses only after it has seen who is there. So one is a second factor in itself, and
/// signs in without a name or a password. Thread-safe.
@Component
public final class Passkeys {
    private static final int LONGEST_LABEL = 60;

    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final PasskeyStore store;
    private final AccountStore accounts;
    private final Challenges challenges;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /// @param label  what its owner calls it
    /// @param usedAt null: never
    public record Passkey(String id, String label, Instant addedAt, @Nullable Instant usedAt) {}

    Passkeys(
            PasskeyStore store,
            AccountStore accounts,
            Challenges challenges,
            Database database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.challenges = challenges;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /// The oldest first.
    public List<Passkey> of(StaffId who) {
        return store.of(who).stream()
                .map(row -> new Passkey(row.id(), row.label(), row.addedAt(), row.usedAt()))
                .toList();
    }

    /// What a browser is told that shall make one, as `parseCreationOptionsFromJSON` takes it.
    public Map<String, Object> creation(StaffMember who, Site site) {
        return Map.of(
                "challenge",
                challenges.next(),
                "rp",
                Map.of("id", site.host(), "name", "Deskbell"),
                "user",
                Map.of("id", handle(who.id()), "name", who.id().value(), "displayName", who.name()),
                // ES256, EdDSA, RS256: what all browsers and keys know.
                "pubKeyCredParams",
                List.of(algorithm(-7), algorithm(-8), algorithm(-257)),
                "excludeCredentials",
                store.of(who.id()).stream()
                        .map(row -> Map.of("type", "public-key", "id", row.id()))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "userVerification", "required"),
                "attestation",
                "none");
    }

    private static Map<String, Object> algorithm(int number) {
        return Map.of("type", "public-key", "alg", number);
    }

    /// No name stands in a passkey's file.
    private static String handle(StaffId who) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Secrets.hash(who.value()).getBytes(StandardCharsets.US_ASCII));
    }

    /// @param answer the browser's, as its `toJSON` gives it
    /// @throws AccountRefused when it does not answer what was asked
    public void add(StaffId who, String answer, String label, Site site) {
        RegistrationData data = read(() -> webAuthn.parseRegistrationResponseJSON(answer));
        var asked = asked(data.getCollectedClientData(), site);
        read(() -> webAuthn.verify(data, new RegistrationParameters(asked, null, true, true)));
        challenges.use(challenge(data.getCollectedClientData()));
        var made = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData credential =
                Objects.requireNonNull(made.getAttestedCredentialData());
        var row =
                new Row(
                        id(Objects.requireNonNull(credential.getCredentialId())),
                        who,
                        label(label),
                        credentials.convert(credential),
                        made.getSignCount(),
                        made.isFlagBE(),
                        clock.instant(),
                        null);
        database.write(
                jdbc -> {
                    PasskeyStore.insert(jdbc, row);
                    events.publishEvent(new StaffAction(who, "added passkey", who.value()));
                    return row;
                });
    }

    private static String label(String label) {
        String plain = label.strip();
        return plain.isEmpty()
                ? "Passkey"
                : plain.substring(0, Math.min(plain.length(), LONGEST_LABEL));
    }

    /// @return false when there is no such passkey of theirs
    public boolean remove(StaffId by, StaffId whose, String id) {
        return database.write(
                jdbc -> {
                    boolean was = PasskeyStore.delete(jdbc, whose, id) == 1;
                    if (was) {
                        events.publishEvent(new StaffAction(by, "removed passkey", whose.value()));
                    }
                    return was;
                });
    }

    /// What a browser is told that shall use one, as `parseRequestOptionsFromJSON` takes it.
    Map<String, Object> request(Site site) {
        return Map.of(
                "challenge",
                challenges.next(),
                "rpId",
                site.host(),
                "userVerification",
                "required");
    }

    /// Whose passkey it is.
    ///
    /// @param answer the browser's, as its `toJSON` gives it
    /// @throws AccountRefused when it is nobody's who may sign in, or answers something else
    Account accept(String answer, Site site) {
        AuthenticationData data = read(() -> webAuthn.parseAuthenticationResponseJSON(answer));
        var asked = asked(data.getCollectedClientData(), site);
        Row row =
                store.find(id(data))
                        .orElseThrow(
                                () ->
                                        new AccountRefused(
                                                "That passkey is not known here, or was removed."));
        read(
                () ->
                        webAuthn.verify(
                                data,
                                new AuthenticationParameters(
                                        asked, record(row), null, true, true)));
        challenges.use(challenge(data.getCollectedClientData()));
        long counter = Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
        Optional<Account> account =
                accounts.find(row.account().value()).filter(a -> a.member().enabled());
        database.write(
                jdbc -> {
                    PasskeyStore.used(jdbc, row.id(), counter, clock.instant());
                    return row;
                });
        return account.orElseThrow(
                () -> new AccountRefused("That account is disabled. Ask an administrator."));
    }

    private CredentialRecord record(Row row) {
        return new CredentialRecordImpl(
                null,
                true,
                row.canBeCopied(),
                null,
                row.counter(),
                credentials.convert(row.credential()),
                null,
                null,
                null,
                null);
    }

    private ServerProperty asked(@Nullable CollectedClientData client, Site site) {
        Challenge answer = challenge(client);
        challenges.requireAsked(answer);
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(answer)
                .build();
    }

    private static Challenge challenge(@Nullable CollectedClientData client) {
        if (client == null || client.getChallenge() == null) {
            throw new AccountRefused("The passkey's answer is not whole. Try it once more.");
        }
        return client.getChallenge();
    }

    private static <T> T read(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataConversionException
                | VerificationException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException e) {
            // What is not whole makes the library stumble.
            throw new AccountRefused("The passkey was not accepted. Try it once more.");
        }
    }

    /// The library's annotation, of an older kind, is read as one of the single bytes.
    @SuppressWarnings("NullAway")
    private static String id(AuthenticationData data) {
        return id(data.getCredentialId());
    }

    private static String id(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
