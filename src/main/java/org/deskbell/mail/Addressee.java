package org.deskbell.mail;

/// Whether something can stand as an address in a header. Only a mail that arrives proves more.
final class Addressee {
    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1

    private Addressee() {}

    static boolean plausible(String address) {
        int at = address.lastIndexOf('@');
        return address.length() <= LONGEST
                && at > 0
                && at < address.length() - 1
                && address.chars()
                        .noneMatch(c -> c <= ' ' || c == 0x7f || ",;:<>()[]\\\"".indexOf(c) >= 0);
    }
}
