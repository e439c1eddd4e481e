package org.deskbell.office;

import jakarta.servlet.http.HttpServletResponse;

import org.deskbell.exchange.Exports;
import org.deskbell.exchange.Format;
import org.deskbell.exchange.Import;
import org.deskbell.exchange.ImportRefused;
import org.deskbell.exchange.Imports;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

/// Where files of FAQs are sent and fetched.
@Controller
class ImportsController {
    private static final String HERE = "redirect:/office/import";

    private final Imports imports;
    private final Exports exports;
    private final Hours hours;
    private final Clock clock;

    ImportsController(Imports imports, Exports exports, Hours hours, Clock clock) {
        this.imports = imports;
        this.exports = exports;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping("/office/import")
    String list(@RequestParam(defaultValue = "false") boolean tooLarge, Model model) {
        if (tooLarge) {
            model.addAttribute("refused", tooLarge());
        }
        model.addAttribute("imports", imports.latest());
        model.addAttribute(
                "formats", Arrays.stream(Format.values()).filter(Format::isFile).toList());
        model.addAttribute("departments", Department.values());
        model.addAttribute("largest", imports.largest());
        model.addAttribute("mostRows", imports.mostRows());
        model.addAttribute("daysKept", imports.daysKept());
        return "office/import-new";
    }

    private String tooLarge() {
        return "That file is larger than %d MB, which is the most that is taken. Nothing was kept; send it in parts."
                .formatted(imports.largest() >> 20);
    }

    /// @param text pasted instead of a file
    @PostMapping("/office/import")
    String begin(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Format format,
            @RequestParam(defaultValue = "CIRCULATION") Department department,
            Principal who,
            RedirectAttributes next) {
        try {
            boolean sent = file != null && !file.isEmpty();
            if (!sent && text.isBlank()) {
                next.addFlashAttribute("refused", "Choose a file, or paste something below.");
                return HERE;
            }
            Import begun =
                    begin(sent ? file : null, text, format, department, new StaffId(who.getName()));
            return HERE + "/" + begun.id();
        } catch (ImportRefused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return HERE;
        }
    }

    private Import begin(
            @Nullable MultipartFile file,
            String text,
            @Nullable Format format,
            Department department,
            StaffId who) {
        try {
            Path copy = Files.createTempFile("deskbell-import", null);
            try {
                if (file == null) {
                    Files.writeString(copy, text);
                    return imports.begin(copy, "what was pasted", format, department, who);
                }
                file.transferTo(copy);
                return imports.begin(copy, name(file), format, department, who);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Some browsers send the folders too.
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String plain =
                name == null
                        ? ""
                        : name.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "a file" : plain.substring(0, Math.min(100, plain.length()));
    }

    @GetMapping("/office/export/faqs.zip")
    void zip(HttpServletResponse response) throws IOException {
        head("faqs", "zip", "application/zip", response);
        exports.zip(response.getOutputStream());
    }

    @GetMapping("/office/export/faqs.csv")
    void csv(HttpServletResponse response) throws IOException {
        head("faqs", "csv", "text/csv;charset=UTF-8", response);
        exports.csv(response.getOutputStream());
    }

    private void head(String name, String ending, String type, HttpServletResponse response) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), hours.zone());
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("%s-%s.%s".formatted(name, today, ending))
                        .build()
                        .toString());
    }
}
