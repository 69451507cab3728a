package org.apimmigrate.core.check.saved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.installation.Installation;
import org.apimmigrate.core.text.Csv;
import org.apimmigrate.core.text.Printable;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Reason;
import org.apimmigrate.definition.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Saves each definition that 4.1.0 will not accept, byte for byte, as the vendor's flag does for OpenAPI (facts/validators.md#saved-definitions): one file per
 * definition, named by the API's UUID, and an index of them. Thread-safe.
 */
public final class InvalidDefinitions implements DefinitionObserver {

    /** Name of the folder below the home, the vendor's. */
    private static final String FOLDER = "invalid-swagger-definitions";

    private static final String INDEX = "index.csv";
    private static final List<String> HEADER =
            List.of("tenant", "api", "owner", "reason", "file", "version", "revision", "id");

    /** Longer reasons are cut in the index; the finding has them in full. */
    private static final int MAX_REASON = 1000;

    private final SafeFolder folder;
    private final UniqueNames names = new UniqueNames();
    /** Cells as they are in the file, by the name of the definition's file. */
    private final Map<String, List<String>> index = new TreeMap<>();

    private final Map<String, List<String>> before = new TreeMap<>();
    private final Set<String> tenants = new HashSet<>();
    private @Nullable IOException failure;

    /** Reads the index that an earlier run has left in the folder. */
    public InvalidDefinitions(Path folder) {
        this.folder = new SafeFolder(folder);
        Path file = folder.resolve(INDEX);
        if (Files.isRegularFile(file)) {
            try {
                Csv.rows(Files.readString(file, StandardCharsets.UTF_8)).stream()
                        .skip(1)
                        .map(Csv.Row::cells)
                        .filter(cells -> cells.size() == HEADER.size())
                        .forEach(cells -> before.put(cells.get(HEADER.indexOf("file")), cells));
            } catch (IllegalArgumentException e) {
                failure = new IOException(file + " is not as it was written: " + e.getMessage(), e);
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Where the vendor's client puts them; without a home, in the work directory. */
    public static Path folderOf(Installation installation) {
        Path home = installation.home();
        return (home == null ? installation.workDirectory() : home).resolve(FOLDER);
    }

    @Override
    public void begin(Context context, DefinitionLibrary library, StoredDefinitionJudge judge) {
        context.tenants().all().stream()
                .filter(context.selection()::includes)
                .forEach(tenant -> tenants.add(tenant.domain()));
    }

    @Override
    public synchronized void judged(ApiFolder api, Map<DefinitionFile, Verdict> verdicts) {
        verdicts.forEach((file, verdict) -> save(api, file, verdict));
    }

    private void save(ApiFolder api, DefinitionFile file, Verdict verdict) {
        if (verdict.valid() || failure != null) {
            return;
        }
        String name =
                names.of(DefinitionFileName.of(api, file.kind()), api.tenant().id(), api.path() + "/" + file.name());
        try {
            folder.write(name, file.content());
        } catch (IOException e) {
            failure = e;
            return;
        }
        index.put(
                name,
                Stream.of(
                                api.tenant().domain(),
                                api.name(),
                                api.owner(),
                                reason(verdict),
                                name,
                                api.version(),
                                api.revision().orElse(""),
                                api.apiUuid())
                        .map(Printable::cell)
                        .toList());
    }

    /** How many definitions this run has saved. */
    public synchronized int saved() {
        return index.size();
    }

    /**
     * Writes the index. What an earlier run had saved stays in it where this run could not look.
     *
     * @param complete did the run look at all definitions of the tenants it began with?
     */
    public synchronized void finish(boolean complete) {
        before.forEach((name, cells) -> {
            if (!complete || !tenants.contains(cells.get(0))) {
                index.putIfAbsent(name, cells);
            }
        });
        try {
            if (failure != null) {
                throw failure;
            }
            if (!index.isEmpty() || !before.isEmpty()) {
                StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
                index.values().forEach(cells -> text.append(Csv.row(cells)));
                folder.write(INDEX, text.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "Invalid definitions could not be saved.",
                            folder.path().toString(),
                            FileReason.of(e),
                            Advice.of(
                                    "Make the folder writable, or free space, and run {} again",
                                    Command.of("analyze", "--save-invalid-definitions"))),
                    e);
        }
    }

    private static String reason(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (Reason reason : verdict.reasons()) {
            text.append(text.isEmpty() ? "" : " ").append(reason.message());
            if (text.length() > MAX_REASON) {
                return text.substring(0, MAX_REASON) + " ...";
            }
        }
        return text.toString();
    }
}
