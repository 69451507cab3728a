package org.apimmigrate.core.installation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;

/** Gathers what is wrong with a configuration file, so that all of it is reported at once. Not thread-safe. */
final class Mistakes {

    /** More than this in one message helps nobody. */
    private static final int SHOWN = 20;

    private final Path file;
    private final List<Mistake> all = new ArrayList<>();

    Mistakes(Path file) {
        this.file = file;
    }

    /** @param line of the file, from 1; 0 when it is about something that is not there */
    void add(int line, String text) {
        Mistake mistake = new Mistake(line, text);
        if (!all.contains(mistake)) {
            all.add(mistake);
        }
    }

    /** Takes over those of a part that turned out to be needed. */
    void addAll(Mistakes part) {
        part.all.forEach(mistake -> add(mistake.line, mistake.message));
    }

    /** In one line, for a note. */
    String inShort() {
        return all.stream().map(Mistake::text).collect(Collectors.joining("; "));
    }

    boolean any() {
        return !all.isEmpty();
    }

    void throwIfAny() {
        if (!any()) {
            return;
        }
        all.sort(Comparator.comparingInt(m -> m.line == 0 ? Integer.MAX_VALUE : m.line));
        String list = all.stream()
                .limit(SHOWN)
                .map(Mistake::text)
                .collect(Collectors.joining(System.lineSeparator() + "         "));
        String more =
                all.size() > SHOWN ? System.lineSeparator() + "         and " + (all.size() - SHOWN) + " more" : "";
        throw new MigrateException(
                Kind.CONFIGURATION,
                new Problem(
                        all.size() == 1
                                ? "deployment.toml has a mistake; nothing was opened."
                                : "deployment.toml has " + all.size() + " mistakes; nothing was opened.",
                        file.toString(),
                        list + more,
                        "Correct the file (or give another with --config), then run the same command again."));
    }

    private record Mistake(int line, String message) {

        String text() {
            return line == 0 ? message : "line " + line + ": " + message;
        }
    }
}
