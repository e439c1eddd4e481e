package org.deskbell.answers;

import java.text.Normalizer;
import java.util.Locale;

/// Makes the id of a FAQ out of its title: `how-do-i-renew`.
public final class FaqId {
    private static final int LONGEST = 60;

    private FaqId() {}

    /// @param otherwise what it is when the title has no Latin letter or digit
    public static String of(String title, String otherwise) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST));
        int end = plain.length() > LONGEST ? id.lastIndexOf('-') : id.length();
        String whole = id.substring(0, end > 0 ? end : id.length());
        return whole.isEmpty() ? otherwise : whole;
    }
}
