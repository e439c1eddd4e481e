package org.deskbell.staff;

import org.deskbell.staff.AccountStore.Account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The mark of a browser in which somebody has signed in, so that guesses made elsewhere cannot
/// lock it out: a nonce, signed with the account's password hash. Nothing is stored, and another
/// password makes every mark void.
final class KnownBrowser {
    private static final SecureRandom RANDOM = new SecureRandom();

    private KnownBrowser() {}

    static String mark(Account account) {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return signed(account, encode(nonce));
    }

    static boolean isMark(String text, Account account) {
        String nonce = text.substring(0, Math.max(0, text.indexOf('.')));
        return MessageDigest.isEqual(bytes(text), bytes(signed(account, nonce)));
    }

    /// The text itself with the signature of the account behind it.
    static String signed(Account account, String nonce) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(account.password()), "HmacSHA256"));
            return nonce + "." + encode(mac.doFinal(bytes(account.member().id() + "\n" + nonce)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
