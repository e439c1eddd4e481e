package org.deskbell.assist;

/// How much of a text was changed before it was said: the characters to insert, delete or replace,
/// as a share of the longer text. White space counts for nothing, nor do addresses of pages, since
/// the console may add one.
final class EditShare {
    private EditShare() {}

    /// @return 0 for the same words, 1 for nothing in common
    static double between(String offered, String said) {
        int[] a = plain(offered);
        int[] b = plain(said);
        int longer = Math.max(a.length, b.length);
        return longer == 0 ? 0 : (double) distance(a, b) / longer;
    }

    private static int[] plain(String text) {
        return text.replaceAll("https?://\\S+", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .toArray();
    }

    private static int distance(int[] a, int[] b) {
        int[] above = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int[] row = new int[b.length + 1];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length];
    }
}
