package org.deskbell.support;

import org.deskbell.Deskbell;
import org.deskbell.conversation.ConversationEvent;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// A server that keeps and acknowledges patrons' words and then stands still before it answers:
/// the moment at which it is killed.
public final class HeldDeskbell {
    private HeldDeskbell() {}

    public static void main(String[] args) {
        new SpringApplication(Deskbell.class, Config.class).run(args);
    }

    /// Not annotated, so that the tests on the same class path do not find it.
    static class Config {
        @Bean
        Hold hold() {
            return new Hold();
        }
    }

    static final class Hold {
        /// Runs on the thread that kept the words, after the sockets were poked and before a
        /// reply is begun.
        @EventListener
        @Order(Ordered.LOWEST_PRECEDENCE)
        void on(ConversationEvent.Grown event) throws InterruptedException {
            Thread.currentThread().join();
        }
    }
}
