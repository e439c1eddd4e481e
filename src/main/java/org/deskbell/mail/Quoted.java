package org.deskbell.mail;

import java.util.List;
import java.util.regex.Pattern;

/// Tells the words of a reply from the mail that it quotes. In doubt everything is the reply.
public final class Quoted {
    /// "On Tue, 3 Nov 2026 at 10:02, The Library <desk@example.org> wrote:", as programs say it.
    private static final Pattern INTRODUCED =
            Pattern.compile(
                    "(?:On|Am|Le|El|Il|Op|Em)\\b.{5,300}(?:wrote|schrieb[^:]{0,80}|a"
                        + " \u00e9crit|escribi\u00f3|scrisse|schreef|escreveu)\\s?:"
                        + "|.{5,200}\u5199\u9053\\s?[:\uff1a]|.{0,200}\u0643\u062a\u0628.{0,100}:");

    private static final Pattern RULE =
            Pattern.compile(
                    "-{3,} ?(?:Original Message|Urspr\u00fcngliche Nachricht|Message"
                            + " d'origine|Mensaje original) ?-{3,}");

    /// A block of headers as Outlook sets it above what it quotes.
    private static final Pattern HEADED = Pattern.compile("\\*?(?:From|Von|De|Desde)\\s?:.{1,200}");

    private static final Pattern HEADED_ON =
            Pattern.compile(
                    "\\*?(?:Sent|Date|Gesendet|Datum|Envoy\u00e9|Enviado|Fecha)\\b.{0,20}:.{1,200}");

    private Quoted() {}

    /// @return the text itself where nothing is plainly quoted, or nothing else would be left
    public static String without(String text) {
        List<String> lines = text.lines().toList();
        int end = lines.size();
        for (int i = 0; i < lines.size() && end == lines.size(); i++) {
            String line = lines.get(i).strip();
            String two = i + 1 < lines.size() ? line + " " + lines.get(i + 1).strip() : line;
            if (RULE.matcher(line).matches()
                    || isHeaded(lines, i, line)
                    || isIntroduced(lines, i, line, two)) {
                end = i;
            }
        }
        while (end > 0 && isQuotedOrEmpty(lines.get(end - 1))) {
            end--;
        }
        String own = String.join("\n", lines.subList(0, end)).strip();
        return own.isEmpty() ? text : own;
    }

    /// Somebody may write such a line themselves: it counts where quoted lines follow, or nothing.
    private static boolean isIntroduced(List<String> lines, int i, String line, String two) {
        int next =
                INTRODUCED.matcher(line).matches()
                        ? i + 1
                        : INTRODUCED.matcher(two).matches() ? i + 2 : -1;
        return next > 0
                && lines.stream()
                        .skip(next)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .findFirst()
                        .map(one -> one.startsWith(">"))
                        .orElse(true);
    }

    private static boolean isHeaded(List<String> lines, int i, String line) {
        return HEADED.matcher(line).matches()
                && i + 1 < lines.size()
                && HEADED_ON.matcher(lines.get(i + 1).strip()).matches();
    }

    private static boolean isQuotedOrEmpty(String line) {
        return line.isBlank() || line.startsWith(">");
    }
}
