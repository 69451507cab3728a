package org.apimmigrate.dropin;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The call of the tool that the server's own flags ask for. The tool reads them as they are; so a mistake in them is its to tell. */
final class ToolCall {

    /** Flags of the documented procedure, in the order of the page. */
    private static final String[] FLAGS = {
        "migrate",
        "migrateFromVersion",
        "migratedVersion",
        "runPreMigration",
        "saveInvalidDefinition",
        "tenants",
        "blackListed",
        "tenantRange",
        "profile"
    };

    private final File home;
    private final boolean windows;
    private final List<String> flags;

    ToolCall(File home, boolean windows, List<String> flags) {
        this.home = home;
        this.windows = windows;
        this.flags = Collections.unmodifiableList(new ArrayList<>(flags));
    }

    static ToolCall fromProperties(File home, Properties properties) {
        List<String> flags = new ArrayList<>();
        for (String flag : FLAGS) {
            String value = properties.getProperty(flag);
            if (value != null) {
                flags.add("true".equals(value) || value.isEmpty() ? "-D" + flag : "-D" + flag + "=" + value);
            }
        }
        boolean windows =
                properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        return new ToolCall(home, windows, flags);
    }

    /** A flag is on when it is there, unless it says false. */
    static boolean isOn(String value) {
        return value != null && !"false".equalsIgnoreCase(value.trim());
    }

    List<String> flags() {
        return flags;
    }

    File home() {
        return home;
    }

    File script() {
        return new File(home, "migration-resources/bin/api-manager" + (windows ? ".bat" : ".sh"));
    }

    boolean missing() {
        return !script().isFile();
    }

    /** Nobody can answer questions in a server's start, and giving the flags was the answer: so {@code --yes}. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        if (windows) {
            command.add(script().getPath());
        } else {
            command.add("sh");
            command.add(script().getPath());
        }
        for (String flag : flags) {
            command.add(argument(flag));
        }
        command.add("--home");
        command.add(home.getPath());
        command.add("--yes");
        return command;
    }

    /** Windows takes commas and equals signs for separators unless they are quoted, and some characters for orders even then. */
    private String argument(String flag) {
        if (!windows) {
            return flag;
        }
        for (char order : "\"%!\r\n".toCharArray()) {
            if (flag.indexOf(order) >= 0) {
                throw new IllegalArgumentException(
                        "the flag " + flag + " has a character that cannot be passed on Windows");
            }
        }
        return '"' + flag + '"';
    }
}
