package org.deskbell.hooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/// Where a hook may be sent: by https anywhere, by http only within the library's own network.
final class HookAddress {
    private static final int LONGEST = 500;
    private static final int LAST_PORT = 65_535;

    private HookAddress() {}

    /// @throws HookRefused saying what is wrong with it
    static URI check(String text) {
        URI address = parse(text.strip());
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new HookRefused("An address begins with https://, not with " + scheme + ":.");
        }
        if (address.getHost() == null) {
            throw new HookRefused(
                    "The address names no server: https://tool.example.org/deskbell.");
        }
        if (address.getPort() > LAST_PORT) {
            throw new HookRefused("A port is a number up to 65535.");
        }
        if (address.getRawUserInfo() != null) {
            throw new HookRefused(
                    "The address has a name or password in it. Leave it out: the secret that signs"
                            + " each message proves where it comes from.");
        }
        if (address.getRawFragment() != null) {
            throw new HookRefused("Leave out the # and what follows it; it is never sent.");
        }
        if (scheme.equals("http") && !isNear(address.getHost())) {
            throw new HookRefused(
                    "Outside the library's own network it has to be https://, so that nobody reads"
                            + " along. http:// is for this machine and private addresses.");
        }
        return URI.create(address.toASCIIString());
    }

    private static URI parse(String text) {
        if (text.length() > LONGEST) {
            throw new HookRefused("An address has at most 500 characters.");
        }
        try {
            var address = new URI(text);
            if (address.getScheme() == null || address.isOpaque()) {
                throw new HookRefused("Give the whole address: https://tool.example.org/deskbell.");
            }
            return address;
        } catch (URISyntaxException _) {
            throw new HookRefused(
                    "This is not an address. It looks like https://tool.example.org/deskbell.");
        }
    }

    /// Whether all that the name stands for is this machine or a private network. What a name
    /// stands for may change, so this is asked before each message too.
    static boolean isNear(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(HookAddress::isNear);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean isNear(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal;
    }
}
