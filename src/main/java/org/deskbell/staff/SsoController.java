package org.deskbell.staff;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Where signing in by the sign-on server begins, if it answers.
@Controller
class SsoController {
    private final Sso sso;
    private final SsoServer server;

    SsoController(Sso sso, SsoServer server) {
        this.sso = sso;
        this.server = server;
    }

    @GetMapping(SsoServer.GO)
    String go(@RequestParam(defaultValue = "") String to) {
        if (sso.label().isEmpty()) {
            return "redirect:/sign-in";
        }
        if (!server.answers()) {
            return "redirect:/sign-in?sso=SILENT";
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath(SsoServer.GO + "/" + SsoServer.ID)
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(to)
                        .toUriString();
    }
}
