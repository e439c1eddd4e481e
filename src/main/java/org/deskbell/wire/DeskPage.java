package org.deskbell.wire;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages that load the librarian's console, and what hangs on the wall behind the desk.
@Controller
class DeskPage {
    @GetMapping("/desk")
    String show() {
        return "wire/desk";
    }

    @GetMapping("/desk/wall")
    String showWall() {
        return "wire/wall";
    }
}
