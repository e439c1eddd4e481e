package org.deskbell.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.constraints.Max;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.validation.annotation.Validated;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

class SettingsTest {
    private static final StaffId ADMIN = new StaffId("admin");
    private static final String WAIT = "deskbell.handoff.long-wait";

    @TempDir Path folder;

    private final List<Object> published = new ArrayList<>();
    private final StandardEnvironment environment = new StandardEnvironment();
    private TestDatabase data;
    private Settings settings;

    @Validated
    record Handoff(
            @DefaultValue("1s") Duration longWait, @DefaultValue("2") @Max(50) int mostChats) {}

    @BeforeEach
    void open() throws IOException {
        new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addLast);
        data = new TestDatabase(folder);
        settings = settings();
    }

    private Settings settings() {
        var validator = new LocalValidatorFactoryBean();
        validator.afterPropertiesSet();
        return new Settings(data.database(), environment, validator, published::add);
    }

    @AfterEach
    void close() throws IOException {
        data.close();
    }

    @Test
    void aListThatIsGivenLineByLineIsGiven() {
        String languages = "deskbell.look.languages";
        assertThat(settings.isGiven(languages)).isFalse();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("beside", Map.of(languages + "[0]", "en")));

        assertThat(settings.isGiven(languages)).isTrue();
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> settings.set(ADMIN, languages, "en,es"));
    }

    @Test
    void whatIsSetHoldsAtOnceAndAfterARestart() {
        Supplier<Handoff> live = settings.live("deskbell.handoff", Handoff.class);
        assertThat(live.get().longWait()).hasSeconds(90);
        assertThat(settings.isSet(WAIT)).isFalse();

        settings.set(ADMIN, WAIT, "30s");
        assertThat(live.get()).isEqualTo(new Handoff(Duration.ofSeconds(30), 3));
        assertThat(settings.value(WAIT)).isEqualTo("30s");
        assertThat(settings.standard(WAIT)).isEqualTo("90s");
        assertThat(published)
                .containsExactly(
                        new StaffAction(ADMIN, "changed setting", WAIT + " = 30s"),
                        new SettingChanged(WAIT));

        var restarted = settings();
        assertThat(restarted.live("deskbell.handoff", Handoff.class).get().longWait())
                .hasSeconds(30);
        assertThat(restarted.isSet(WAIT)).isTrue();
    }

    record Upkeep(@DefaultValue("") String url) {}

    @Test
    void inAFileASettingMayBeGivenByAnother() {
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "command line", Map.of("deskbell.inbox.url", "https://a.example")));
        assertThat(settings.live("deskbell.upkeep", Upkeep.class).get().url())
                .isEqualTo("https://a.example");
    }

    @Test
    void nobodyReadsOtherSettingsByOneOfTheOffice() {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(
                        () ->
                                settings.set(
                                        ADMIN,
                                        "deskbell.inbox.remind",
                                        "${user.name}@evil.example"));
    }

    @Test
    void aSettingGoesBackToWhatIsUsual() {
        Supplier<Handoff> live = settings.live("deskbell.handoff", Handoff.class);
        settings.set(ADMIN, WAIT, "30s");
        settings.reset(ADMIN, WAIT);

        assertThat(live.get().longWait()).hasSeconds(90);
        assertThat(settings.isSet(WAIT)).isFalse();
        assertThat(settings().value(WAIT)).isEqualTo("90s");
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Supplier<Handoff> live = settings.live("deskbell.handoff", Handoff.class);
        for (var bad : Map.of(WAIT, "soon", "deskbell.handoff.most-chats", "51").entrySet()) {
            assertThatExceptionOfType(SettingRefused.class)
                    .isThrownBy(() -> settings.set(ADMIN, bad.getKey(), bad.getValue()));
        }
        assertThat(live.get()).isEqualTo(new Handoff(Duration.ofSeconds(90), 3));
        assertThat(published).isEmpty();
        assertThat(settings().isSet(WAIT)).isFalse();
    }

    @Test
    void whoeverStartsTheServerHasTheLastWord() {
        settings.set(ADMIN, WAIT, "30s");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", Map.of(WAIT, "45s")));
        var restarted = settings();

        assertThat(restarted.live("deskbell.handoff", Handoff.class).get().longWait())
                .hasSeconds(45);
        assertThat(restarted.isGiven(WAIT)).isTrue();
        assertThat(restarted.isSet(WAIT)).isFalse();
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> restarted.set(ADMIN, WAIT, "60s"))
                .withMessageContaining("where this server is started");
    }

    @Test
    void anEnvironmentVariableIsTheWordOfWhoeverStartsTheServer() {
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new org.springframework.core.env.SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("DESKBELL_HANDOFF_LONGWAIT", "45s")));
        var restarted = settings();

        assertThat(restarted.isGiven(WAIT)).isTrue();
        assertThat(restarted.live("deskbell.handoff", Handoff.class).get().longWait())
                .hasSeconds(45);
    }
}
