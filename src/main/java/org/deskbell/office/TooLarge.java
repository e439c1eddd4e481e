package org.deskbell.office;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.io.InputStream;

/// Says on a page that a file is too large, before any of it is kept or looked at. A browser only
/// reads an answer once it has sent all, so that some of what comes is read and thrown away.
final class TooLarge extends OncePerRequestFilter {
    /// Beyond so many times the limit the line is cut.
    private static final int PATIENCE = 10;

    private final long largest;

    TooLarge(long largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= largest) {
            chain.doFilter(request, response);
            return;
        }
        var bytes = new byte[64 * 1024];
        long read = 0;
        InputStream body = request.getInputStream();
        for (int some = body.read(bytes); some >= 0 && read < largest * PATIENCE; ) {
            read += some;
            some = body.read(bytes);
        }
        response.sendRedirect("/office/import?tooLarge=true");
    }
}
