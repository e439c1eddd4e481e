package org.deskbell.settings;

import org.deskbell.kernel.StaffAction;
import org.deskbell.kernel.StaffId;
import org.deskbell.store.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;
import org.springframework.validation.Validator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// What was set in the office, over what the server brings along. Whoever starts the server has the
/// last word: what is given there, at the command line, in the environment or in a file beside it,
/// is not changed here. Thread-safe; a change is durable, in the audit log, and holds when [#set]
/// returns.
@Component
public final class Settings {
    private final Database database;
    private final ConfigurableEnvironment environment;
    private final Validator validator;
    private final ApplicationEventPublisher events;
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final List<Live<?>> live = new CopyOnWriteArrayList<>();

    Settings(
            Database database,
            ConfigurableEnvironment environment,
            Validator defaultValidator,
            ApplicationEventPublisher events) {
        this.database = database;
        this.environment = environment;
        this.validator = defaultValidator;
        this.events = events;
        database.reads()
                .sql("select name, value from setting")
                .query((row, _) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
    }

    /// A module's settings as they are at the moment of asking.
    ///
    /// @param prefix of its `@ConfigurationProperties`
    public <T> Supplier<T> live(String prefix, Class<T> type) {
        var reading = new Live<>(prefix, type, read(prefix, type, kept));
        live.add(reading);
        return () -> reading.now;
    }

    private static final class Live<T> {
        private final String prefix;
        private final Class<T> type;
        private volatile T now;

        Live(String prefix, Class<T> type, T now) {
            this.prefix = prefix;
            this.type = type;
            this.now = now;
        }
    }

    /// The value as it would be written in a file; empty for none.
    public String value(String name) {
        return isGiven(name) ? given(name) : kept.getOrDefault(name, given(name));
    }

    /// What it is where nobody has set anything.
    public String standard(String name) {
        return given(name);
    }

    /// Whether it was set in the office.
    public boolean isSet(String name) {
        return kept.containsKey(name) && !isGiven(name);
    }

    /// Whether it was given where the server is started, and so cannot be changed here.
    public boolean isGiven(String name) {
        return origin(name).filter(origin -> !isOurs(origin)).isPresent();
    }

    private String given(String name) {
        return environment.getProperty(name, "");
    }

    private Optional<Origin> origin(String name) {
        for (var source : environment.getPropertySources()) {
            if (!ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)
                    && (source.containsProperty(name)
                            || source.containsProperty(name + "[0]")
                            || isVariable(source, name))) {
                @Nullable Origin origin = OriginLookup.getOrigin(source, name);
                return Optional.of(origin == null ? new Elsewhere(source.getName()) : origin);
            }
        }
        return Optional.empty();
    }

    /// `deskbell.target-precision` as `DESKBELL_TARGETPRECISION` or `DESKBELL_TARGET_PRECISION`;
    /// the first of a list as `DESKBELL_LOOK_LANGUAGES_0`.
    private static boolean isVariable(PropertySource<?> source, String name) {
        return source instanceof SystemEnvironmentPropertySource variables
                && Arrays.stream(variables.getPropertyNames())
                        .map(Settings::letters)
                        .anyMatch(Set.of(letters(name), letters(name) + "0")::contains);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private record Elsewhere(String name) implements Origin {}

    /// Within the jar. The resource is wrapped, so that only its description says what it is.
    private static boolean isOurs(Origin origin) {
        return origin instanceof TextResourceOrigin text
                && text.getResource() != null
                && text.getResource().getDescription().startsWith("class path resource");
    }

    /// @throws SettingRefused when it cannot have that value, or is given where the server starts
    public void set(StaffId by, String name, String value) {
        change(by, "changed setting", name, value);
    }

    /// Back to what it is where nobody has set anything.
    public void reset(StaffId by, String name) {
        change(by, "reset setting", name, null);
    }

    private synchronized void change(StaffId by, String what, String name, @Nullable String value) {
        if (isGiven(name)) {
            throw new SettingRefused(
                    "It is given where this server is started, and can be changed only there.");
        }
        if (value != null && value.contains("${")) {
            // It would be replaced by what else the server was given, passwords among it.
            throw new SettingRefused("A value cannot hold ${.");
        }
        var then = new HashMap<>(kept);
        if (value == null) {
            then.remove(name);
        } else {
            then.put(name, value);
        }
        Map<Live<?>, Object> read = new LinkedHashMap<>();
        live.stream()
                .filter(one -> name.startsWith(one.prefix + "."))
                .forEach(one -> read.put(one, read(one.prefix, one.type, then)));
        database.write(
                jdbc -> {
                    jdbc.sql("delete from setting where name = :name").param("name", name).update();
                    if (value != null) {
                        jdbc.sql("insert into setting values (:name, :value)")
                                .param("name", name)
                                .param("value", value)
                                .update();
                    }
                    String to = value == null ? given(name) : value;
                    events.publishEvent(new StaffAction(by, what, name + " = " + to));
                    return name;
                });
        kept.clear();
        kept.putAll(then);
        read.forEach(Settings::renew);
        events.publishEvent(new SettingChanged(name));
    }

    @SuppressWarnings("unchecked")
    private static <T> void renew(Live<T> reading, Object value) {
        reading.now = (T) value;
    }

    private <T> T read(String prefix, Class<T> type, Map<String, String> set) {
        var over = new HashMap<String, Object>();
        set.forEach(
                (name, value) -> {
                    if (!isGiven(name)) {
                        over.put(name, value);
                    }
                });
        var sources = new MutablePropertySources();
        sources.addFirst(new MapPropertySource("office", over));
        environment.getPropertySources().stream()
                .filter(s -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(s))
                .forEach(sources::addLast);
        try {
            return new Binder(
                            ConfigurationPropertySources.from(sources),
                            new PropertySourcesPlaceholdersResolver(sources))
                    .bindOrCreate(prefix, Bindable.of(type), new ValidationBindHandler(validator));
        } catch (BindException refused) {
            throw new SettingRefused("That value cannot be: " + reason(refused));
        }
    }

    /// The innermost reason is the one about the value.
    private static String reason(Throwable refused) {
        Throwable cause = refused;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
