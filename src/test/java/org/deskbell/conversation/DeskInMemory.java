package org.deskbell.conversation;

import org.deskbell.conversation.ConversationState.WithBot;
import org.deskbell.conversation.DeskChats.Me;
import org.deskbell.conversation.Outcome.Done;
import org.deskbell.handoff.DeskTime;
import org.deskbell.handoff.Handoff;
import org.deskbell.hours.Hours;
import org.deskbell.kernel.ConversationId;
import org.deskbell.kernel.Department;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.deskbell.store.TestDatabase;
import org.deskbell.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// The desk on its real database, without sockets and without the bot; its clock goes when it is
/// told to.
final class DeskInMemory implements AutoCloseable {
    final TestClock clock = new TestClock("2026-11-02T15:00:00Z");
    private final TestDatabase store;
    private AnnotationConfigApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("org.deskbell.handoff")
    static class Settings {}

    DeskInMemory(Path folder) {
        store = new TestDatabase(folder);
        context = start();
    }

    private AnnotationConfigApplicationContext start() {
        var started = new AnnotationConfigApplicationContext();
        started.registerBean(Database.class, store::database);
        started.registerBean(Clock.class, () -> clock);
        started.registerBean(Hours.class, () -> Hours.of("time-zone: UTC\nbranches: {}\n"));
        started.registerBean(JsonMapper.class, () -> new JsonMapper());
        started.register(Settings.class);
        started.registerBean(Validator.class, LocalValidatorFactoryBean::new);
        started.registerBean(org.deskbell.settings.Settings.class);
        // Only what the desk asks for is made: the bot's half of the package stays away.
        var scanner = new ClassPathBeanDefinitionScanner(started);
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.scan("org.deskbell.handoff", "org.deskbell.conversation");
        started.refresh();
        DeskTime.begin(started);
        return started;
    }

    /// The process ends and another begins; nobody is connected.
    void restart() {
        context.close();
        context = start();
    }

    DeskChats chats() {
        return context.getBean(DeskChats.class);
    }

    Handoff handoff() {
        return context.getBean(Handoff.class);
    }

    ConversationStore conversations() {
        return context.getBean(ConversationStore.class);
    }

    void pass(Duration time) {
        clock.advance(time);
        DeskTime.tick(context);
    }

    /// A patron says something and waits for a librarian.
    ConversationId arrival(@Nullable Department department, @Nullable String language) {
        var id = new ConversationId(UUID.randomUUID());
        var visit = new Visit(id, Tokens.make(), false, language, department, null);
        conversations()
                .changeOrBegin(
                        visit,
                        change -> {
                            change.patronSaid(new Change.Frame(UUID.randomUUID(), "say"), "Hello");
                            return new Done();
                        });
        ring(id, department);
        return id;
    }

    /// What `Conversations.askForLibrarian` does.
    void ring(ConversationId id, @Nullable Department department) {
        conversations()
                .change(
                        id,
                        change -> {
                            if (change.state() instanceof WithBot bot) {
                                handoff()
                                        .join(
                                                id,
                                                "asked-for-human",
                                                department == null ? null : department.key(),
                                                change.language());
                                change.become(bot.toLine(), null, "in-line");
                            }
                            return new Done();
                        });
    }

    /// What `Conversations.end` does.
    void end(ConversationId id) {
        conversations()
                .change(
                        id,
                        change -> {
                            if (!(change.state() instanceof ConversationState.Closed)) {
                                handoff().leave(id);
                                change.become(change.state().toClosed(), null, "closed-by-patron");
                            }
                            return new Done();
                        });
    }

    void patronSays(ConversationId id) {
        conversations()
                .change(
                        id,
                        change -> {
                            change.patronSaid(new Change.Frame(UUID.randomUUID(), "say"), "And?");
                            return new Done();
                        });
    }

    Outcome claim(ConversationId id, String who) {
        return chats().claim(id, UUID.randomUUID(), me(who));
    }

    static Me me(String who) {
        return new Me(new StaffId(who), who);
    }

    @Override
    public void close() throws Exception {
        context.close();
        store.close();
    }
}
