package org.apimmigrate.core.backup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.error.MigrateException;
import org.apimmigrate.core.error.MigrateException.Kind;
import org.apimmigrate.core.error.Problem;
import org.apimmigrate.core.file.FileReason;
import org.apimmigrate.core.file.PrivateFiles;
import org.apimmigrate.core.journal.JournalWriter;
import org.apimmigrate.core.journal.SourceFingerprint;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.row.RowAccess;
import org.apimmigrate.core.row.RowShape;
import org.apimmigrate.core.row.RowSum;
import org.apimmigrate.core.row.TableRows;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.schema.Table;

/** Makes a restore point: streams the tables to files, then reads them again. An unfinished one is taken up where it stopped. */
public final class RestorePointMaker {

    /** No case is distinguished in the file systems of some. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,127}");

    private final Context context;
    private final String toolVersion;
    private final Clock clock;
    private final DiskSpace space;
    private final Set<String> more;
    private final ObjectMapper mapper = new ObjectMapper();

    public RestorePointMaker(Context context, String toolVersion, Clock clock, DiskSpace space) {
        this(context, toolVersion, clock, space, Set.of());
    }

    /** @param more tables that are taken as a whole, beyond what the steps touch */
    public RestorePointMaker(Context context, String toolVersion, Clock clock, DiskSpace space, Set<String> more) {
        this.context = context;
        this.toolVersion = toolVersion;
        this.clock = clock;
        this.space = space;
        this.more = Set.copyOf(more);
    }

    /**
     * Makes or completes it, and verifies it.
     *
     * @param ledgers by database, what all tables hold
     * @param stillTrue called when all rows are written and the restore point is not complete yet; throws when it must not become so
     * @throws MigrateException of kind ENVIRONMENT when there is no room
     */
    public RestorePoint make(
            String id,
            Manifest.Occasion occasion,
            Path folder,
            Map<Database, Map<String, TableTotal>> ledgers,
            Progress progress,
            Runnable stillTrue) {
        Map<Database, List<TableScope>> scopes = new LinkedHashMap<>();
        for (Database database : JournalWriter.changed(context.databases())) {
            scopes.put(database, RestoreScope.of(context, database, more));
        }
        space.require(folder, estimate(scopes, ledgers));
        try {
            PrivateFiles.folder(folder);
            long total = scopes.values().stream().mapToLong(List::size).sum();
            long done = 0;
            List<DatabasePart> parts = new ArrayList<>();
            for (Map.Entry<Database, List<TableScope>> entry : scopes.entrySet()) {
                Database database = entry.getKey();
                List<TablePart> tables = new ArrayList<>();
                for (TableScope scope : entry.getValue()) {
                    tables.add(part(folder, database, scope));
                    progress.done("restore point", ++done, total);
                }
                parts.add(new DatabasePart(
                        database.mainRole().id(),
                        database.dialect().dbms().id(),
                        database.displayUrl(),
                        DatabaseAddress.of(context, database),
                        // this tool's tables come and go; they are no part of what has to come back
                        context.schema(database.mainRole())
                                .only(table -> !table.startsWith(SchemaComparison.OWN_TABLES)),
                        new Catalog(database.dialect().dbms().id(), Map.of(), List.of(), List.of()),
                        tables,
                        Objects.requireNonNull(ledgers.get(database))));
            }
            stillTrue.run();
            RestorePoint made = RestorePoint.complete(
                    folder,
                    new Manifest(
                            Manifest.FORMAT,
                            id,
                            occasion,
                            toolVersion,
                            clock.millis(),
                            SourceFingerprint.of(context.databases(), context.tenants()),
                            context.chosen().baseTime().toEpochMilli(),
                            parts));
            made.verify(progress);
            return made;
        } catch (IOException e) {
            throw notWritten(folder, e);
        }
    }

    /**
     * An upper bound: rows of usual tables are small, contents of the registry compress to a fifth, other BLOBs (zipped artifacts) not at
     * all.
     */
    private long estimate(Map<Database, List<TableScope>> scopes, Map<Database, Map<String, TableTotal>> ledgers) {
        long bytes = 0;
        for (Map.Entry<Database, List<TableScope>> entry : scopes.entrySet()) {
            for (TableScope scope : entry.getValue()) {
                TableTotal total =
                        Objects.requireNonNull(ledgers.get(entry.getKey())).get(scope.table());
                bytes += total == null ? 0 : total.rows() * DiskSpace.BYTES_PER_ROW;
                bytes += scope.where() == null ? blobBytes(entry.getKey(), scope.table()) : 0;
            }
        }
        return bytes;
    }

    private long blobBytes(Database database, String name) {
        Table table = context.schema(database.mainRole()).known(name);
        SchemaSql sql = database.dialect().schemaSql();
        long bytes = 0;
        for (Column column : table.columns()) {
            if (column.type().equals("BLOB")) {
                bytes += database.reader()
                        .number("SELECT SUM(" + sql.byteLength(sql.name(column.name())) + ") FROM " + sql.name(name));
            }
        }
        return bytes;
    }

    private TablePart part(Path folder, Database database, TableScope scope) throws IOException {
        Table table = context.schema(database.mainRole()).known(scope.table());
        Path entry = folder.resolve(database.mainRole().id()).resolve(fileName(scope.table()) + ".json");
        Path file = entry.resolveSibling(fileName(scope.table()) + ".rows.gz");
        String name = folder.relativize(file).toString().replace('\\', '/');
        Optional<TablePart> known = known(entry).filter(part -> part.file().equals(name));
        if (known.isPresent() && stillTrue(folder, database, scope, table, known.get())) {
            return known.get();
        }
        PrivateFiles.folder(Objects.requireNonNull(entry.getParent()));
        TablePart part = write(name, file, database, scope, table);
        PrivateFiles.write(entry, mapper.writeValueAsBytes(part));
        return part;
    }

    /** A table that a customer made may have any name; in a path is what can do no harm there. */
    private static String fileName(String table) {
        return FILE_NAME.matcher(table).matches()
                ? table
                : "table-" + RestorePoint.sha256(table.getBytes(StandardCharsets.UTF_8));
    }

    /** What an earlier attempt has noted of a table. A note that cannot be read is none: the table is written again. */
    private Optional<TablePart> known(Path entry) throws IOException {
        if (!Files.isRegularFile(entry)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(mapper.readValue(entry.toFile(), TablePart.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A table that an earlier attempt has written counts only if the file is whole and the database still holds the same. */
    private boolean stillTrue(Path folder, Database database, TableScope scope, Table table, TablePart known)
            throws IOException {
        Path file = folder.resolve(known.file());
        if (!Files.isRegularFile(file)
                || Files.size(file) != known.bytes()
                || !RestorePoint.sha256(file).equals(known.sha256())) {
            return false;
        }
        RowAccess access = RowAccess.of(table, database.valueForms());
        if (!access.shape().equals(known.shape())) {
            return false;
        }
        RowSum sum = new RowSum();
        new TableRows(database, scope.table(), access)
                .each(
                        scope.where(),
                        List.of(),
                        row -> sum.add(known.shape(), row),
                        scope.parameters().toArray());
        return sum.rows() == known.rows() && sum.hex().equals(known.rowsHash());
    }

    private TablePart write(String name, Path file, Database database, TableScope scope, Table table)
            throws IOException {
        RowAccess access = RowAccess.of(table, database.valueForms());
        RowShape shape = access.shape();
        List<String> key = RowKey.of(table);
        RowFileWriter writer = new RowFileWriter(file, shape);
        DiskSpace.Watch watch = space.watch(Objects.requireNonNull(file.getParent()));
        try (writer) {
            new TableRows(database, scope.table(), access)
                    .each(
                            scope.where(),
                            key,
                            row -> {
                                try {
                                    writer.write(row);
                                    watch.written(writer.bytes());
                                } catch (IOException e) {
                                    throw new SQLException("the restore point cannot be written", e);
                                }
                            },
                            scope.parameters().toArray());
        } catch (org.apimmigrate.core.sql.SqlFailure e) {
            if (e.error().getCause() instanceof IOException full) {
                full.addSuppressed(e);
                throw full;
            }
            throw e;
        }
        return new TablePart(
                scope.table(),
                name,
                scope.where() == null,
                key,
                shape.columns(),
                shape.kinds(),
                writer.sum().rows(),
                writer.sum().hex(),
                writer.bytes(),
                writer.sha256());
    }

    private static MigrateException notWritten(Path folder, IOException e) {
        return new MigrateException(
                Kind.ENVIRONMENT,
                new Problem(
                        "The restore point cannot be written.",
                        folder.toString(),
                        FileReason.of(e),
                        "Make room, or name another folder with --work-dir; then run the same command again, it continues where this"
                                + " one stopped. No data of the product was changed."),
                e);
    }
}
