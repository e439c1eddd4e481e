package org.deskbell.staff;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;

/// Sees through the proxies that the settings name, and through no other: `X-Forwarded-For` says
/// who asks, `X-Forwarded-Proto` whether they use https. Whoever stands before a trusted proxy can
/// write what they like in front of its entry, so the list is read from the end, up to the first
/// address that is not trusted. Below all servlets, so that sockets and cookies agree with pages.
@Component
final class TrustedProxies
        implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>,
                HttpConfiguration.Customizer {
    private final List<IpAddressMatcher> trusted;

    TrustedProxies(ProxySettings settings) {
        trusted = settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        if (!trusted.isEmpty()) {
            factory.addServerCustomizers(this::addTo);
        }
    }

    private void addTo(Server server) {
        for (var connector : server.getConnectors()) {
            var http = connector.getConnectionFactory(HttpConnectionFactory.class);
            http.getHttpConfiguration().addCustomizer(this);
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable response) {
        String sender = Request.getRemoteAddr(request);
        if (!isTrusted(sender)) {
            return request;
        }
        String client = client(request.getHeaders().getCSV("X-Forwarded-For", false), sender);
        boolean https = "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        return new Forwarded(request, InetSocketAddress.createUnresolved(client, 0), https);
    }

    /// @return the last address in the list that is none of our proxies
    private String client(List<String> forwarded, String sender) {
        String client = sender;
        for (String entry : forwarded.reversed()) {
            Optional<String> address = address(entry);
            if (address.isEmpty()) {
                return client;
            }
            client = address.get();
            if (!isTrusted(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    /// Some proxies add the port.
    private static Optional<String> address(String entry) {
        String bare = entry.replaceFirst("^\\[(.*)](?::\\d+)?$|^([\\d.]+):\\d+$", "$1$2");
        try {
            return Optional.of(InetAddress.ofLiteral(bare).getHostAddress());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static final class Forwarded extends Request.Wrapper {
        private final ConnectionMetaData connection;
        private final HttpURI uri;
        private final boolean secure;

        Forwarded(Request request, SocketAddress client, boolean https) {
            super(request);
            secure = https || request.isSecure();
            uri =
                    https
                            ? HttpURI.build(request.getHttpURI()).scheme("https")
                            : request.getHttpURI();
            connection =
                    new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                        @Override
                        public SocketAddress getRemoteSocketAddress() {
                            return client;
                        }

                        @Override
                        public boolean isSecure() {
                            return secure;
                        }
                    };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }
}
