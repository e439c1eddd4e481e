package org.deskbell.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The text of a file, whatever program has written it.
///
/// @param notes what was guessed, a line each
record Decoded(String text, List<String> notes) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Windows-1252 has no character for these bytes.
    private static final List<Integer> NO_CHARACTER = List.of(0x81, 0x8d, 0x8f, 0x90, 0x9d);

    /// So many bytes tell whether every other one is zero.
    private static final int SAMPLE = 2_000;

    /// @throws ImportRefused when it is no text
    static Decoded of(byte[] bytes) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (zeros(bytes, 1) > 0.3 && zeros(bytes, 0) < 0.05) {
            return marked(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (zeros(bytes, 0) > 0.3 && zeros(bytes, 1) < 0.05) {
            return marked(bytes, 0, StandardCharsets.UTF_16BE);
        }
        try {
            return new Decoded(text(bytes, 0, StandardCharsets.UTF_8), List.of());
        } catch (CharacterCodingException _) {
            return windows(bytes);
        }
    }

    private static Decoded marked(byte[] bytes, int from, Charset charset) {
        try {
            return new Decoded(
                    text(bytes, from, charset),
                    charset.equals(StandardCharsets.UTF_8)
                            ? List.of()
                            : List.of("The file is in %s.".formatted(charset)));
        } catch (CharacterCodingException _) {
            throw new ImportRefused(
                    "The file begins as %s does, but goes on otherwise: it is damaged. Save it again as CSV UTF-8."
                            .formatted(charset));
        }
    }

    private static Decoded windows(byte[] bytes) {
        for (byte one : bytes) {
            int value = one & 0xff;
            boolean control = value < 0x20 && "\t\n\r\f".indexOf(value) < 0;
            if (control || NO_CHARACTER.contains(value)) {
                throw new ImportRefused(
                        "This is no text in UTF-8, UTF-16 or Windows-1252: it cannot be read. Save"
                                + " it as CSV UTF-8.");
            }
        }
        return new Decoded(
                new String(bytes, WINDOWS),
                List.of(
                        "The file is not UTF-8; it was read as Windows-1252. If é, ß or “ look"
                                + " wrong below, save it as CSV UTF-8 and send it again."));
    }

    private static String text(byte[] bytes, int from, Charset charset)
            throws CharacterCodingException {
        String text =
                charset.newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                        .toString();
        if (text.indexOf('\0') >= 0) {
            throw new ImportRefused("This is no text: it holds a NUL character.");
        }
        return text;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && Arrays.stream(mark)
                        .boxed()
                        .toList()
                        .equals(
                                java.util.stream.IntStream.range(0, mark.length)
                                        .mapToObj(i -> bytes[i] & 0xff)
                                        .toList());
    }

    /// Which share of every other byte is zero.
    private static double zeros(byte[] bytes, int first) {
        int all = 0;
        int zeros = 0;
        for (int i = first; i < Math.min(bytes.length, SAMPLE); i += 2) {
            all++;
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return all == 0 ? 0 : (double) zeros / all;
    }
}
