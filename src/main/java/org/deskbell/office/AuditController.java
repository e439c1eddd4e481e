package org.deskbell.office;

import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.hours.Hours;
import org.deskbell.staff.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What staff did, newest first, for administrators.
@Controller
class AuditController {
    private static final int PAGE = 50;
    private static final int AT_ONCE = 1_000;

    private final AuditLog log;
    private final Hours hours;

    /// What is looked for, as the page sends it; days are the library's.
    record Filter(
            @Nullable String q,
            @Nullable String who,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        public boolean isNarrow() {
            return !AuditLog.Wanted.ALL.equals(wanted(ZoneId.of("UTC")));
        }

        AuditLog.Wanted wanted(ZoneId zone) {
            var all = AuditLog.Wanted.ALL;
            return new AuditLog.Wanted(
                    q == null ? "" : q,
                    who == null ? "" : who,
                    from == null ? all.from() : start(from, zone),
                    to == null ? all.until() : start(to.plusDays(1), zone));
        }

        private static Instant start(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    AuditController(AuditLog log, Hours hours) {
        this.log = log;
        this.hours = hours;
    }

    @GetMapping("/office/audit")
    String page(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        AuditLog.Wanted wanted = filter.wanted(hours.zone());
        long size = log.size(wanted);
        long last = Math.max(1, (size + PAGE - 1) / PAGE);
        long shown = Math.clamp(page, 1, last);
        model.addAttribute("lines", log.newest(wanted, (shown - 1) * PAGE, PAGE));
        model.addAttribute("people", log.people());
        model.addAttribute("size", size);
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        return "office/audit";
    }

    /// The same lines for a spreadsheet, RFC 4180.
    @GetMapping("/office/audit.csv")
    void file(@ModelAttribute("filter") Filter filter, HttpServletResponse response)
            throws IOException {
        AuditLog.Wanted wanted = filter.wanted(hours.zone());
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"deskbell-record.csv\"");
        PrintWriter out = response.getWriter();
        out.print("number,at,who,what,subject\r\n");
        List<AuditLog.Line> lines = log.newest(wanted, 0, AT_ONCE);
        for (long skip = AT_ONCE; !lines.isEmpty(); skip += AT_ONCE) {
            lines.forEach(line -> out.print(row(line)));
            lines = log.newest(wanted, skip, AT_ONCE);
        }
    }

    private static String row(AuditLog.Line line) {
        return Stream.of(
                        line.number(),
                        line.at(),
                        line.action().who(),
                        line.action().what(),
                        line.action().subject())
                .map(cell -> cell(cell.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /// What a spreadsheet would compute is text to it.
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
