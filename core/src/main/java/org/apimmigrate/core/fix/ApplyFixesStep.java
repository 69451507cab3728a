package org.apimmigrate.core.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apimmigrate.core.check.artifact.StoredDefinitionJudge;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.step.ChangeSink;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.StepId;
import org.apimmigrate.definition.DefinitionLibrary;
import org.apimmigrate.definition.Limits;

/**
 * {@code migrate --apply-fixes DIR}: puts reviewed corrections in. A correction is made only where what it was made from is still there; one
 * that is in already needs nothing.
 */
public final class ApplyFixesStep implements Step {

    /** What the step changes beyond the other steps; the restore point takes these tables as a whole. */
    public static final Set<String> TABLES =
            Set.of("AM_API_URL_MAPPING", "AM_API_RESOURCE_SCOPE_MAPPING", "REG_CONTENT", "REG_RESOURCE");

    private final FixFolder folder;

    public ApplyFixesStep(Path folder) {
        this.folder = new FixFolder(folder);
    }

    @Override
    public StepId id() {
        return StepId.APPLY_FIXES;
    }

    @Override
    public Role role() {
        return Role.REGISTRY;
    }

    /**
     * Before anything is written: can all of it be put in?
     *
     * @throws MigrateException of kind CONFIGURATION with every correction that cannot
     */
    public void require(Context context) {
        List<String> mistakes = new ArrayList<>();
        withCorrections(corrections -> {
            for (Fix fix : folder.read()) {
                folder.content(fix)
                        .ifPresent(copy -> mistakes.addAll(
                                mistakes(context, Objects.requireNonNull(corrections.get(fix.kind())), fix, copy)));
            }
        });
        if (!mistakes.isEmpty()) {
            throw new MigrateException(
                    Kind.CONFIGURATION,
                    new Problem(
                            "Corrections cannot be applied, so none is.",
                            folder.path().toString(),
                            String.join("; ", mistakes),
                            "Correct these files, or delete those that are not wanted, or write the folder again with apim-migrate"
                                    + " analyze --fix; then run the same command again"));
        }
    }

    private static List<String> mistakes(Context context, Correction correction, Fix fix, byte[] copy) {
        List<String> found = new ArrayList<>(correction.mistakes(context, fix, copy));
        if (found.isEmpty()) {
            try {
                correction.changes(context, fix, copy, change -> {});
            } catch (OutdatedException e) {
                found.add(e.getMessage());
            }
        }
        return found.stream().map(why -> fix.file() + ": " + why).toList();
    }

    /** Is something of it not in yet? Also when it does not fit any more. */
    public boolean isDue(Context context) {
        List<String> due = new ArrayList<>();
        try {
            changes(context, change -> due.add(change.purpose()));
        } catch (MigrateException e) {
            if (e.kind() != Kind.PARTIAL) {
                throw e;
            }
            return true;
        }
        return !due.isEmpty();
    }

    /** @throws MigrateException of kind PARTIAL when something has changed since {@link #require}: other steps are completed by then */
    @Override
    public void changes(Context context, ChangeSink sink) {
        withCorrections(corrections -> {
            for (Fix fix : folder.read()) {
                Optional<byte[]> copy = folder.content(fix);
                try {
                    copy.ifPresent(content ->
                            Objects.requireNonNull(corrections.get(fix.kind())).changes(context, fix, content, sink));
                } catch (OutdatedException e) {
                    throw new MigrateException(
                            Kind.PARTIAL,
                            new Problem(
                                    "A correction does not fit any more.",
                                    fix.path() + " of tenant " + fix.tenantId() + ", file " + fix.file(),
                                    String.valueOf(e.getMessage()),
                                    "Delete the file, or correct it; then run the same command again"),
                            e);
                }
            }
        });
    }

    private static void withCorrections(Consumer<Map<FixKind, Correction>> work) {
        try (DefinitionLibrary library = DefinitionLibrary.load(Limits.standard())) {
            CopyVerdict verdict = new CopyVerdict(new StoredDefinitionJudge(library.judge()));
            work.accept(Map.of(
                    FixKind.DEFINITION,
                    new DefinitionCorrection(verdict),
                    FixKind.NEW_ASYNCAPI,
                    new NewAsyncApiCorrection(verdict),
                    FixKind.URL_MAPPINGS,
                    new UrlMappingsCorrection(),
                    FixKind.ENDPOINT_SECURITY,
                    new EndpointSecurityCorrection()));
        }
    }
}
