package org.deskbell.wire;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Lets in only pages of the origins that the library allows, its own always, and notes where the
/// socket comes from.
final class HandshakeGate extends OriginHandshakeInterceptor {
    static final String ADDRESS = "deskbell.address";
    private static final int REMEMBERED = 100;
    private static final Logger log = LoggerFactory.getLogger(HandshakeGate.class);

    private final Set<String> refusedOrigins = ConcurrentHashMap.newKeySet();

    HandshakeGate(Collection<String> allowedOrigins) {
        super(allowedOrigins);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws Exception {
        if (request instanceof ServletServerHttpRequest servlet) {
            attributes.put(ADDRESS, servlet.getServletRequest().getRemoteAddr());
        }
        boolean allowed = super.beforeHandshake(request, response, handler, attributes);
        String origin = request.getHeaders().getOrigin();
        if (!allowed
                && origin != null
                && refusedOrigins.size() < REMEMBERED
                && refusedOrigins.add(origin)) {
            String shown = origin.replaceAll("[^\\x21-\\x7e]", "?");
            log.warn(
                    "A page of {} was refused. To allow it, add it to deskbell.allowed-origins.",
                    shown);
        }
        return allowed;
    }
}
