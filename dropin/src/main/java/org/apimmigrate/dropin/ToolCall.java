package org.apimmigrate.dropin;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The call of the tool that the server's own flags ask for. The tool reads them as they are; so a mistake in them is reported by the tool. */
final class ToolCall {

    private final File home;
    private final boolean windows;
    private final List<String> flags;

    ToolCall(File home, boolean windows, List<String> flags) {
        this.home = home;
        this.windows = windows;
        this.flags = Collections.unmodifiableList(new ArrayList<>(flags));
    }

    static ToolCall fromProperties(File home, Properties properties) {
        boolean windows =
                properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        return new ToolCall(home, windows, GivenFlags.in(properties));
    }

    /** False for a validation, which changes nothing whatever comes of it. */
    boolean isMigration() {
        for (String flag : flags) {
            if (flag.equals("-DrunPreMigration") || flag.startsWith("-DrunPreMigration=")) {
                return false;
            }
        }
        return true;
    }

    /** Asked for, unless it says false; what else it may say is the tool's to refuse. */
    boolean endsServerOnFailure() {
        for (String flag : flags) {
            if (flag.equals("-DexitOnFailure") || flag.startsWith("-DexitOnFailure=")) {
                return !flag.equalsIgnoreCase("-DexitOnFailure=false");
            }
        }
        return false;
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
