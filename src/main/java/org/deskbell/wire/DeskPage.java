package org.deskbell.wire;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that loads the librarian's console.
@Controller
class DeskPage {
    @GetMapping("/desk")
    String show() {
        return "wire/desk";
    }
}
