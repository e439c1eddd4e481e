package org.deskbell.staff;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.UriComponentsBuilder;

/// This server as a browser names it: a passkey belongs to a host, and shows from which origin it
/// was asked for.
///
/// @param host   `chat.example.org`
/// @param origin `https://chat.example.org`
public record Site(String host, String origin) {
    public static Site of(HttpServletRequest request) {
        String origin =
                UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                        .replacePath(null)
                        .toUriString();
        return new Site(request.getServerName(), origin);
    }
}
