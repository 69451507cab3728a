package org.apimmigrate.cli.flags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code -Dmigrate -DmigrateFromVersion=4.0.0 ...} as the documented procedure writes it, and says which command that is. Where
 * the vendor's client takes a mistake for "everything" (facts/vendor-client.md#flags), this is an error that names the mistake.
 */
public final class DocumentedFlags {

    private static final String FROM = "4.0.0";
    private static final String TO = "4.1.0";
    private static final String PROFILE = "control-plane";

    /** A server that is everything in one; the launcher sets it where no profile is given. */
    private static final String WHOLE_SERVER = "default";

    private static final Set<String> KNOWN = Set.of(
            "migrate",
            "migrateFromVersion",
            "migratedVersion",
            "runPreMigration",
            "saveInvalidDefinition",
            "tenants",
            "blackListed",
            "tenantRange",
            "profile",
            "exitOnFailure");

    private DocumentedFlags() {}

    /**
     * The same arguments with every {@code -D} flag replaced by the command and options that it stands for; unchanged where there is
     * none.
     *
     * @throws MigrateException of kind CONFIGURATION for a flag, version, validator name or combination that means nothing
     */
    public static List<String> translate(List<String> arguments) {
        List<String> own = new ArrayList<>();
        Map<String, String> flags = new LinkedHashMap<>();
        for (String argument : arguments) {
            String plain = unquoted(argument);
            if (plain.startsWith("-D")) {
                put(flags, plain);
            } else {
                own.add(argument);
            }
        }
        return flags.isEmpty() ? arguments : translate(flags, own);
    }

    private static List<String> translate(Map<String, String> flags, List<String> own) {
        if (!isOn(flags, "migrate")) {
            throw mistake(
                    "The flag -Dmigrate is missing",
                    "flags " + shown(flags),
                    "without it the server would start as on any other day, and nothing would be migrated",
                    "add -Dmigrate -DmigrateFromVersion=4.0.0 -DmigratedVersion=4.1.0");
        }
        requireVersion(flags, "migrateFromVersion", FROM);
        requireVersion(flags, "migratedVersion", TO);

        requireProfile(flags);
        // the bundle's own; looked at here, so that a wrong value is reported before anything begins
        isOn(flags, "exitOnFailure");

        List<String> command = new ArrayList<>();
        boolean saves = isOn(flags, "saveInvalidDefinition");
        if (flags.containsKey("runPreMigration")) {
            command.add("analyze");
            String validator = flags.get("runPreMigration");
            if (validator != null && !validator.equalsIgnoreCase("true")) {
                requireValidator(validator);
                command.add("--only=" + validator);
            }
            if (saves) {
                command.add("--save-invalid-definitions");
            }
        } else {
            command.add("migrate");
            if (saves) {
                throw mistake(
                        "-DsaveInvalidDefinition belongs to the validation",
                        "flags " + shown(flags),
                        "-DrunPreMigration is missing, so this would be the migration itself, which saves no definitions",
                        "add -DrunPreMigration to validate, or leave -DsaveInvalidDefinition out to migrate");
            }
        }
        command.addAll(selection(flags));
        command.addAll(own);
        return List.copyOf(command);
    }

    /** Tenants in the precedence of facts/vendor-client.md#tenant-selection would hide a mistake: two of them at once is an error. */
    private static List<String> selection(Map<String, String> flags) {
        Map<String, String> options =
                Map.of("tenants", "--tenants", "blackListed", "--exclude-tenants", "tenantRange", "--tenant-range");
        List<String> given = List.of("tenants", "blackListed", "tenantRange").stream()
                .filter(flags::containsKey)
                .toList();
        if (given.size() > 1) {
            throw mistake(
                    "More than one selection of tenants",
                    "flags -D" + String.join(", -D", given),
                    "only one of them could be obeyed, and the others would be ignored without a word",
                    "keep one of -Dtenants, -DblackListed and -DtenantRange");
        }
        for (String name : given) {
            if (flags.get(name) == null || flags.get(name).isBlank()) {
                throw mistake(
                        "-D" + name + " has no value",
                        "flag -D" + name,
                        "an empty selection is neither \"none\" nor \"all\"",
                        name.equals("tenantRange")
                                ? "write -DtenantRange=LOW-HIGH"
                                : "write -D" + name + "=abc.com,carbon.super");
            }
        }
        return given.stream()
                .map(name -> options.get(name) + "=" + flags.get(name))
                .toList();
    }

    private static void put(Map<String, String> flags, String plain) {
        int equals = plain.indexOf('=');
        String name = equals < 0 ? plain.substring(2) : plain.substring(2, equals);
        String value = equals < 0 ? null : unquoted(plain.substring(equals + 1));
        if (!KNOWN.contains(name)) {
            throw mistake(
                    "Unknown flag -D" + name,
                    "the command line",
                    KNOWN.stream()
                            .filter(known -> known.equalsIgnoreCase(name))
                            .findFirst()
                            .map(known -> "flags are case-sensitive; did you mean -D" + known + "?")
                            .orElse(
                                    "the procedure knows -Dmigrate, -DmigrateFromVersion, -DmigratedVersion, -DrunPreMigration,"
                                            + " -DsaveInvalidDefinition, -Dtenants, -DblackListed, -DtenantRange, -Dprofile and -DexitOnFailure"),
                    Advice.of("correct the flag, or type: {}", Command.of("--help")));
        }
        if (flags.containsKey(name)) {
            throw mistake(
                    "-D" + name + " is given twice",
                    "the command line",
                    "only one of the two could be obeyed",
                    "keep one of them");
        }
        flags.put(name, value);
    }

    private static void requireVersion(Map<String, String> flags, String name, String version) {
        String given = flags.get(name);
        if (!version.equals(given)) {
            throw mistake(
                    given == null ? "-D" + name + " is missing" : "-D" + name + "=" + given + " is not possible",
                    "flag -D" + name,
                    "this tool takes 4.0.0 to 4.1.0 and nothing else",
                    "write -D" + name + "=" + version);
        }
    }

    /** The profiles of other nodes have a deployment.toml that does not name all databases. */
    private static void requireProfile(Map<String, String> flags) {
        String profile = flags.get("profile");
        if (flags.containsKey("profile") && !PROFILE.equals(profile) && !WHOLE_SERVER.equals(profile)) {
            throw mistake(
                    "-Dprofile=" + profile + " is not possible",
                    "flag -Dprofile",
                    "only the configuration of a control plane names all the databases that are migrated",
                    "write -Dprofile=" + PROFILE + ", or leave it out");
        }
    }

    private static void requireValidator(String name) {
        if (name.equalsIgnoreCase("false")) {
            throw mistake(
                    "-DrunPreMigration=false is neither validation nor migration",
                    "flag -DrunPreMigration",
                    "its value is the name of a validator; without the validation this would be the migration itself",
                    "leave -DrunPreMigration out to migrate, or write it without a value to validate");
        }
        if (Validator.of(name).isEmpty()) {
            throw mistake(
                    "Unknown validator " + (name.isEmpty() ? "(empty)" : name),
                    "flag -DrunPreMigration",
                    "the validators are " + String.join(", ", Validator.names()),
                    "write one of these names, or -DrunPreMigration alone for all of them");
        }
    }

    /** {@code -Dname} and {@code -Dname=true} are on, {@code -Dname=false} and no flag are off, anything else is a mistake. */
    private static boolean isOn(Map<String, String> flags, String name) {
        if (!flags.containsKey(name)) {
            return false;
        }
        String value = lower(flags.get(name));
        if (value == null || value.equals("true")) {
            return true;
        }
        if (value.equals("false")) {
            return false;
        }
        throw mistake(
                "-D" + name + "=" + flags.get(name) + " is neither true nor false",
                "flag -D" + name,
                "the flag switches something on or off",
                "write -D" + name + ", or leave it out");
    }

    private static @Nullable String lower(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }

    /** Windows shells pass the quotes of {@code "-Dname=value"} on in some cases. */
    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String shown(Map<String, String> flags) {
        List<String> shown = new ArrayList<>();
        flags.forEach((name, value) -> shown.add("-D" + name + (value == null ? "" : "=" + value)));
        return String.join(" ", shown);
    }

    private static MigrateException mistake(String what, String where, String why, String next) {
        return mistake(what, where, why, Advice.words(next));
    }

    private static MigrateException mistake(String what, String where, String why, Advice next) {
        return new MigrateException(MigrateException.Kind.CONFIGURATION, new Problem(what, where, why, next));
    }
}
