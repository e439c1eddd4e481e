package org.deskbell.wire;

import org.deskbell.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

import java.util.List;
import java.util.function.Supplier;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class WireConfig implements WebSocketConfigurer {
    /// Larger than a frame may be, so that Deskbell itself can say which limit was passed.
    private static final int TRANSPORT_LIMIT_BYTES = 4 * ChatSocket.LARGEST_FRAME_BYTES;

    private final PatronSocket patrons;
    private final StaffSocket staff;
    private final OriginSettings origins;

    WireConfig(PatronSocket patrons, StaffSocket staff, OriginSettings origins) {
        this.patrons = patrons;
        this.staff = staff;
        this.origins = origins;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(patrons, "/ws/chat")
                .setHandshakeHandler(handshake())
                .addInterceptors(new HandshakeGate(origins.allowedOrigins()))
                .setAllowedOriginPatterns(
                        "*"); // HandshakeGate decides, and says which setting to change
        registry.addHandler(staff, "/ws/desk")
                .setHandshakeHandler(handshake())
                .addInterceptors(new HandshakeGate(List.of()))
                .setAllowedOriginPatterns("*");
    }

    private static DefaultHandshakeHandler handshake() {
        var upgrade = new JettyRequestUpgradeStrategy();
        upgrade.addWebSocketConfigurer(
                container -> {
                    container.setMaxTextMessageSize(TRANSPORT_LIMIT_BYTES);
                    container.setMaxBinaryMessageSize(TRANSPORT_LIMIT_BYTES);
                    container.setIdleTimeout(
                            Connection.GONE.multipliedBy(2)); // ours comes first and says why
                });
        return new DefaultHandshakeHandler(upgrade);
    }

    @Bean
    static Supplier<PreviewSettings> previewSettings(Settings settings) {
        return settings.live("deskbell", PreviewSettings.class);
    }
}
