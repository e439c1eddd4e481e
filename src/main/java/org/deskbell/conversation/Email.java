package org.deskbell.conversation;

/// Whether something can be an e-mail address. Only a letter that arrives proves that it is one,
/// so this refuses little.
final class Email {
    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1

    private Email() {}

    static boolean plausible(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        return address.length() <= LONGEST
                && at > 0
                && address.indexOf('.', at) > at + 1
                && !address.endsWith(".")
                && address.chars()
                        .noneMatch(c -> c <= ' ' || c == 0x7f || ",;<>()\"".indexOf(c) >= 0);
    }
}
