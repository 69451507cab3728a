package org.apimmigrate.core.check.saved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.definition.ApiFacts;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Repair;
import org.apimmigrate.definition.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Writes a corrected copy of each definition that 4.1.0 refuses for a mechanical defect, with a unified diff beside it. Every copy is
 * valid under the same rules. Nothing goes back into the databases from here: a person looks at the copy first. Thread-safe.
 */
public final class CorrectedDefinitions implements DefinitionObserver, AutoCloseable {

    private final SafeFolder folder;
    private final Supplier<DefinitionLibrary> libraries;
    private @Nullable DefinitionLibrary library;
    private @Nullable IOException failure;
    private int written;

    /** @param libraries opens the libraries; called when the first copy is to be made, and closed with this object */
    public CorrectedDefinitions(Path folder, Supplier<DefinitionLibrary> libraries) {
        this.folder = new SafeFolder(folder);
        this.libraries = libraries;
    }

    @Override
    public synchronized void judged(ApiFolder api, DefinitionFile file, Verdict verdict) {
        if (verdict.valid() || failure != null) {
            return;
        }
        if (library == null) {
            library = libraries.get();
        }
        Optional<Repair> repair =
                library.repair().repair(file.kind(), file.content(), new ApiFacts(api.name(), api.version()));
        if (repair.isEmpty()) {
            return;
        }
        String name = DefinitionFileName.of(api, file.kind());
        try {
            folder.write(name, repair.get().content());
            folder.write(name + ".diff", repair.get().diff().getBytes(StandardCharsets.UTF_8));
            written++;
        } catch (IOException e) {
            failure = e;
        }
    }

    /**
     * How many copies were written.
     *
     * @throws MigrateException of kind ENVIRONMENT when one could not be
     */
    public synchronized int written() {
        if (failure != null) {
            throw new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "Corrected copies of definitions could not be written.",
                            folder.path().toString(),
                            String.valueOf(failure.getMessage()),
                            "Make the folder writable, or free space, and run apim-migrate analyze --fix again."),
                    failure);
        }
        return written;
    }

    @Override
    public synchronized void close() {
        if (library != null) {
            library.close();
        }
    }
}
