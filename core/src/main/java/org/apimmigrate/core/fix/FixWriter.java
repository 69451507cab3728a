package org.apimmigrate.core.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.apimmigrate.core.check.artifact.ApiFolder;
import org.apimmigrate.core.check.artifact.DefinitionFile;
import org.apimmigrate.core.check.artifact.DefinitionObserver;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.check.saved.UniqueNames;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.error.Advice;
import org.apimmigrate.core.error.Command;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.NotJudgedException;
import org.apimmigrate.definition.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * {@code analyze --fix DIR}: hears the analysis, and writes down what can be corrected without a decision. The folder gets all of it at the
 * end or nothing; what an earlier call has written there, and somebody may have changed, is set aside. Thread-safe. A failure of its own
 * is not one of the check that it hears.
 */
public final class FixWriter implements DefinitionObserver, AutoCloseable {

    private static final Comparator<Fix> ORDER =
            Comparator.comparing(Fix::tenantId).thenComparing(Fix::path).thenComparing(Fix::kind);

    private final FixFolder folder;
    private final Predicate<String> asked;
    private final List<Fix> fixes = new ArrayList<>();
    private final UniqueNames names = new UniqueNames();
    private @Nullable FixFolder draft;
    private @Nullable FixMaker maker;
    private @Nullable RuntimeException failure;
    private @Nullable Path setAside;

    /**
     * @param asked does a check of this name run? What no check finds is not corrected
     */
    public FixWriter(Path folder, Predicate<String> asked) {
        this.folder = new FixFolder(folder);
        this.asked = asked;
    }

    @Override
    public synchronized void begin(Context context, DefinitionLibrary library, StoredDefinitionJudge judge) {
        try {
            draft = folder.draft();
            maker = new FixMaker(context, library, judge, kind -> asked.test(kind.check()));
        } catch (IOException e) {
            failure = notWritten(e);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    @Override
    public void judged(ApiFolder api, Map<DefinitionFile, Verdict> verdicts) {
        try {
            List<MadeFix> made = made(api, verdicts);
            if (!made.isEmpty()) {
                write(api, made);
            }
        } catch (NotJudgedException e) {
            fail(new MigrateException(
                    MigrateException.Kind.ENVIRONMENT,
                    new Problem(
                            "A definition could not be corrected, so no corrections were written.",
                            api.path(),
                            String.valueOf(e.getMessage()),
                            "Run the same command again on a machine at rest, or with more memory (APIM_MIGRATE_OPTS=-Xmx1g)"),
                    e));
        } catch (IOException e) {
            fail(notWritten(e));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private List<MadeFix> made(ApiFolder api, Map<DefinitionFile, Verdict> verdicts) {
        FixMaker ready;
        synchronized (this) {
            ready = failure == null ? maker : null;
        }
        return ready == null ? List.of() : ready.of(api, verdicts);
    }

    private synchronized void write(ApiFolder api, List<MadeFix> made) throws IOException {
        if (draft == null) {
            // a folder that comes in after the end belongs to a pass that was broken off
            return;
        }
        String told = api.name() + " " + api.version()
                + api.revision().map(number -> " revision " + number).orElse("");
        for (MadeFix one : made) {
            String name = names.of(one.name(), api.tenant().id(), one.path());
            draft.write(name, one.content());
            if (one.diff() != null) {
                draft.write(name + ".diff", one.diff());
            }
            fixes.add(new Fix(one.kind(), api.tenant().id(), api.apiUuid(), told, one.path(), one.original(), name));
        }
    }

    private synchronized void fail(RuntimeException e) {
        if (failure == null) {
            failure = e;
        }
    }

    /**
     * Fills the folder, once the analysis is completed.
     *
     * @param complete were all definitions judged? If not, the folder stays as it is
     * @return how many corrections the folder holds; nothing when it was left as it is
     * @throws RuntimeException what has kept the corrections from being complete; the folder stays as it is
     */
    public synchronized OptionalInt finish(boolean complete) {
        if (failure != null) {
            throw failure;
        }
        if (!complete || draft == null) {
            return OptionalInt.empty();
        }
        try {
            fixes.sort(ORDER);
            setAside = folder.take(draft, fixes).orElse(null);
            return OptionalInt.of(fixes.size());
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** As it was given. */
    public Path folder() {
        return folder.path();
    }

    /** Where the corrections lie now that were in the folder before; nothing when there were none. */
    public synchronized Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    /** Removes what is not complete. */
    @Override
    public synchronized void close() {
        try {
            if (draft != null) {
                draft.discard();
                draft = null;
            }
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private MigrateException notWritten(IOException e) {
        return new MigrateException(
                MigrateException.Kind.ENVIRONMENT,
                new Problem(
                        "Corrections could not be written.",
                        folder.path().toString(),
                        FileReason.of(e),
                        Advice.of(
                                "Make the folder writable, or name another one: {}",
                                Command.of("analyze", "--fix", "DIR"))),
                e);
    }
}
