package org.apimmigrate.core.prepare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.definition.ContentHash;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each verdict of an analysis, by content. They count from {@link #complete} on: a run that ends before leaves what was prepared
 * earlier as it is. Thread-safe.
 */
public final class VerdictRecorder implements DefinitionObserver, AutoCloseable {

    private final PreparedFolder folder;
    private final String runId;
    private final Set<ContentHash> written = new HashSet<>();
    private @Nullable Path file;
    private @Nullable BufferedWriter out;
    private @Nullable Context context;
    private @Nullable String rules;

    public VerdictRecorder(Path workDirectory, String runId) {
        this.folder = new PreparedFolder(workDirectory);
        this.runId = runId;
    }

    @Override
    public synchronized void begin(Context of, DefinitionLibrary library, StoredDefinitionJudge judge) {
        try {
            context = of;
            rules = RuleSet.of(library);
            file = folder.newFile(runId);
            out = PrivateFiles.writer(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the verdicts cannot be kept in " + folder.path(), e);
        }
    }

    @Override
    public void judged(ApiFolder api, Map<DefinitionFile, Verdict> verdicts) {
        verdicts.forEach((definition, verdict) -> {
            if (PreparedVerdict.keeps(verdict)) {
                keep(new PreparedVerdict(ContentHash.of(definition.kind(), definition.content()), verdict));
            }
        });
    }

    private synchronized void keep(PreparedVerdict verdict) {
        if (out == null || !written.add(verdict.definition())) {
            return;
        }
        try {
            out.write(verdict.line());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the verdicts cannot be kept in " + folder.path(), e);
        }
    }

    /**
     * Makes what was kept count.
     *
     * @return how many verdicts
     * @throws IOException also where the check of definitions was never begun
     */
    public synchronized long complete(Instant now) throws IOException {
        if (out == null || file == null || context == null || rules == null) {
            throw new IOException("the check of the definitions did not begin");
        }
        out.close();
        out = null;
        PreparedManifest manifest = new PreparedManifest(
                PreparedManifest.FORMAT,
                now.toEpochMilli(),
                rules,
                InstallationMark.of(context),
                written.size(),
                String.valueOf(file.getFileName()),
                Seal.newSalt(),
                "");
        Seal seal = Seal.of(context, manifest);
        try (InputStream in = seal.reading(Files.newInputStream(file))) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        folder.complete(manifest.withSeal(seal.made()));
        file = null;
        return written.size();
    }

    /** Where the verdicts are. */
    public Path path() {
        return folder.path();
    }

    /** Removes what did not come to count. */
    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
                out = null;
            }
            if (file != null) {
                Files.deleteIfExists(file);
                file = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + folder.path(), e);
        }
    }
}
