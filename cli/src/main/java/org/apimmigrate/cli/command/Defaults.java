package org.apimmigrate.cli.command;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apimmigrate.cli.advice.NameGuess;
import org.apimmigrate.core.file.FileReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options that are not typed: from the environment, else from a file of properties. Only options about manners have them. What
 * decides which data are changed, and how, is typed each time.
 */
public final class Defaults implements IDefaultValueProvider {

    /** Names the file, if it is another one than {@link #FILE} in the folder of the user. */
    static final String FILE_VARIABLE = "APIM_MIGRATE_DEFAULTS";

    static final String FILE = ".apim-migrate.properties";

    private static final String VARIABLE = "APIM_MIGRATE_";
    private static final String FLAG = "true|false";

    /** What each value looks like; options of one command carry its name. */
    private static final Map<String, String> FORMS = new TreeMap<>(Map.ofEntries(
            Map.entry("home", ".*"),
            Map.entry("config", ".*"),
            Map.entry("work-dir", ".*"),
            Map.entry("output", "text|json"),
            Map.entry("threads", "\\d{1,3}"),
            Map.entry("on-event", ".*"),
            Map.entry("log-format", "json|text"),
            Map.entry("no-color", FLAG),
            Map.entry("quiet", FLAG),
            Map.entry("verbose", FLAG),
            Map.entry("analyze.fail-on", "error|warning"),
            Map.entry("migrate.on-orphans", "stop|quarantine"),
            Map.entry("plan.on-orphans", "stop|quarantine")));

    private final Map<String, String> values;

    private Defaults(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** No option has a value that is not typed. */
    public static Defaults none() {
        return new Defaults(Map.of());
    }

    /**
     * Reads them.
     *
     * @throws org.apimmigrate.core.error.MigrateException when the file cannot be read, or a name or value in it is none
     */
    public static Defaults of(Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        Path file = file(environment);
        if (file != null) {
            read(file).forEach((key, value) -> {
                check(String.valueOf(key), String.valueOf(value).strip(), "file " + file);
                values.put(String.valueOf(key), String.valueOf(value).strip());
            });
        }
        for (String key : FORMS.keySet()) {
            String variable = variable(key);
            String value = environment.get(variable);
            if (value != null && !value.isBlank()) {
                check(key, value.strip(), "environment variable " + variable);
                values.put(key, value.strip());
            }
        }
        return new Defaults(values);
    }

    /** The environment variable of a key. */
    static String variable(String key) {
        return VARIABLE + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    /** All keys that can have a value. */
    static List<String> keys() {
        return List.copyOf(FORMS.keySet());
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.inherited()) {
            // of an option that all commands have the main command takes the value
            return null;
        }
        String name = option.longestName().replaceFirst("^--", "");
        return option.command().parent() == null
                ? value(name)
                : value(option.command().name() + "." + name);
    }

    /** The value of a key; null where there is none. */
    @Nullable
    String value(String key) {
        return values.get(key);
    }

    private static @Nullable Path file(Map<String, String> environment) {
        String named = environment.get(FILE_VARIABLE);
        if (named != null && !named.isBlank()) {
            return Path.of(named.strip());
        }
        String user = environment.getOrDefault("HOME", environment.get("USERPROFILE"));
        if (user == null || user.isBlank()) {
            return null;
        }
        Path own = Path.of(user).resolve(FILE);
        return Files.isRegularFile(own) ? own : null;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader text = new StringReader(Files.readString(file, StandardCharsets.UTF_8))) {
            properties.load(text);
        } catch (IOException | IllegalArgumentException e) {
            throw Usage.mistake(
                    "The file with the values of options cannot be read",
                    file.toString(),
                    e instanceof IOException broken ? FileReason.of(broken) : String.valueOf(e.getMessage()),
                    "correct it, or remove it; " + FILE_VARIABLE + " may name another file");
        }
        return properties;
    }

    private static void check(String key, String value, String where) {
        String form = FORMS.get(key);
        if (form == null) {
            throw Usage.mistake(
                    "No value can be given for " + key,
                    where,
                    NameGuess.question(
                            key,
                            FORMS.keySet(),
                            "what decides which data are changed is typed each time, and other names are no options"),
                    "use these names: " + String.join(", ", FORMS.keySet()));
        }
        if (value.isEmpty() || !Pattern.matches(form, value)) {
            throw Usage.mistake(
                    "The value of " + key + " is not possible: " + value,
                    where,
                    form.equals(".*") ? "it is empty" : "it has to be " + form.replace("\\d{1,3}", "a number"),
                    "correct it, or leave it out");
        }
    }
}
