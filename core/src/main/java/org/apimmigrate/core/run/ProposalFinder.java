package org.apimmigrate.core.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apimmigrate.core.backup.RestorePoints;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.server.ServerRunningCheck;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.journal.Migration;
import org.apimmigrate.core.run.Proposal.Place;
import org.jspecify.annotations.Nullable;

/** Looks up what {@code migrate} is about to do. Reads only. */
final class ProposalFinder {

    private final Session session;
    private final MigrateOptions options;

    ProposalFinder(Session session, MigrateOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * @param migration the one that is continued; null for a new one
     * @throws org.apimmigrate.core.error.MigrateException of kind LOCKED when another run is at work
     */
    Proposal find(@Nullable Migration migration) {
        OthersAtWork.refuse(session, "migrate");
        boolean quarantine = migration != null && migration.quarantine();
        List<PlannedStep> steps = new PlanOperation(session)
                .withoutChecks(quarantine ? MigrateOptions.Orphans.QUARANTINE : options.orphans());
        List<Finding> connected = new ArrayList<>();
        new ServerRunningCheck().run(session.context(), connected::add);
        Path made = migration == null || migration.restorePoint() == null ? null : Path.of(migration.restorePoint());
        boolean making = made == null
                && options.backup()
                && (migration == null || migration.state() == Migration.State.PREPARING);
        Path folder = made != null || !making ? made : new RestorePoints(session.workDirectory()).folder();
        return new Proposal(
                session.context().databases().distinct().stream()
                        .map(this::place)
                        .toList(),
                migration == null ? null : migration.id(),
                steps,
                connected.stream().map(Finding::message).toList(),
                notShown(),
                folder,
                made != null,
                making && folder != null ? free(folder) : -1);
    }

    private Place place(Database database) {
        Optional<Place> asked = database.dialect().session().whereabouts().flatMap(sql -> database.reader()
                .first(
                        sql,
                        row -> place(
                                database, row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
        return asked.orElseGet(() -> place(database, null, null, null, null));
    }

    private Place place(
            Database database,
            @Nullable String server,
            @Nullable String name,
            @Nullable String schema,
            @Nullable String user) {
        return new Place(
                database.roles().stream().sorted().toList(),
                session.context().databases().changed().contains(database),
                database.product() + " " + database.version(),
                database.displayUrl(),
                known(server),
                known(name),
                known(schema),
                known(user));
    }

    private static String known(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private List<String> notShown() {
        return session.context().databases().distinct().stream()
                .filter(database -> database.dialect().session().otherSessions().isEmpty())
                .map(database -> database.dialect().dbms().title())
                .distinct()
                .toList();
    }

    private static long free(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        return existing == null ? -1 : existing.toFile().getUsableSpace();
    }
}
