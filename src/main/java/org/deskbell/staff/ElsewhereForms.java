package org.deskbell.staff;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;

/// Forms of patrons that a page of another site has sent. A patron has no account whose token could
/// stand in the form, and no cookie before the first word; but browsers say where a form is from.
final class ElsewhereForms implements RequestMatcher {
    @Override
    public boolean matches(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !isForm(request)) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null
                ? !site.equals("same-origin") && !site.equals("none")
                : !WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }

    private static boolean isForm(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/ask") || path.startsWith("/faq/");
    }
}
