package org.deskbell.upkeep;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Whether an address lies outside the library's own network: what stands in an answer must not
/// make this server ask machines that patrons could not reach.
final class PublicAddress {
    private PublicAddress() {}

    /// Whether everything that its name stands for is public. A name that stands for nothing is:
    /// asking it fails.
    static boolean isPublic(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::isPublic);
        } catch (UnknownHostException _) {
            return true;
        }
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean v6 = bytes.length == 16;
        boolean uniqueLocal = v6 && (bytes[0] & 0xfe) == 0xfc;
        // 100.64.0.0/10, shared behind carriers' routers, and 0.0.0.0/8, this machine
        boolean shared = !v6 && (bytes[0] == 100 && (bytes[1] & 0xc0) == 64 || bytes[0] == 0);
        return !(address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || shared);
    }
}
