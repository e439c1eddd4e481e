package org.deskbell.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/// The look as files beside the widget's own: a module that the widget imports in the place of the
/// one without any wish, and a sheet for the public pages. Browsers ask each time whether they have
/// the newest, so a change is on every page at its next load.
@Controller
class LookFiles {
    private final ChatLook look;

    LookFiles(ChatLook look) {
        this.look = look;
    }

    @GetMapping("/widget/look.js")
    ResponseEntity<byte[]> script() {
        return file("text/javascript", "export default " + look.told(look.now()) + ";\n");
    }

    @GetMapping("/widget/look.css")
    ResponseEntity<byte[]> sheet() {
        return file("text/css", look.sheet());
    }

    private static ResponseEntity<byte[]> file(String type, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(bytes))
                .body(bytes);
    }
}
