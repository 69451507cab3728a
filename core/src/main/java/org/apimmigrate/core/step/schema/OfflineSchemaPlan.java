package org.apimmigrate.core.step.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apimmigrate.core.context.ExpectedCatalogs;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaPlan;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.UniqueKey;
import org.apimmigrate.core.step.StepId;
import org.jspecify.annotations.Nullable;

/**
 * The schema statements from one catalog to another, without a connection. Constraints without a name in the catalog are dropped by a block
 * that looks the name up, where the DBMS has such blocks. The data steps between the two halves cannot be planned without the data.
 */
public final class OfflineSchemaPlan {

    private static final String AM_TABLE = "AM_API";

    private final CatalogFiles files;
    private final Dialect dialect;

    public OfflineSchemaPlan(CatalogFiles files, Dialect dialect) {
        this.files = files;
        this.dialect = dialect;
    }

    /**
     * A statement of the plan.
     *
     * @param step the step that it belongs to: registry-indices, schema-expand or schema-tighten
     */
    public record Statement(StepId step, String table, String purpose, String sql, boolean rewritesTable) {}

    /** From a fresh 4.0.0, API Manager and shared tables in one database. */
    public List<Statement> fromFresh() {
        String dbms = dialect.dbms().id();
        return from(files.asLive(CatalogFiles.SOURCE_VERSION, "am", dbms)
                .plus(files.asLive(CatalogFiles.SOURCE_VERSION, "shared", dbms)));
    }

    /** From the schema of a catalog, for the tables that it has: those of the API Manager, of registry and user store, or all. */
    public List<Statement> from(Catalog catalog) {
        Catalog live = stored(catalog);
        Catalog source = expected(CatalogFiles.SOURCE_VERSION, live);
        Catalog target = expected(CatalogFiles.TARGET_VERSION, live);
        SchemaPlan shared = plan(source, target, true);
        SchemaPlan am = plan(source, target, false);
        List<Statement> statements = new ArrayList<>();
        add(
                statements,
                StepId.REGISTRY_INDICES,
                Stream.concat(shared.expand(live).stream(), shared.tighten(live).stream())
                        .toList());
        add(statements, StepId.SCHEMA_EXPAND, am.expand(live));
        add(statements, StepId.SCHEMA_TIGHTEN, am.tighten(live));
        return statements;
    }

    private SchemaPlan plan(Catalog source, Catalog target, boolean shared) {
        return new SchemaPlan(
                source.only(t -> ExpectedCatalogs.isShared(t) == shared),
                target.only(t -> ExpectedCatalogs.isShared(t) == shared),
                dialect.columnRules());
    }

    /** A catalog does not say which roles its database plays, but for the one of the API Manager tables. */
    private Catalog expected(String version, Catalog live) {
        Set<Role> roles = live.table(AM_TABLE).isPresent() ? Set.of(Role.AM) : Set.of();
        return new ExpectedCatalogs(files).of(version, dialect.dbms().id(), roles, () -> live);
    }

    private void add(List<Statement> statements, StepId step, List<SchemaOperation> operations) {
        SchemaSql sql = dialect.schemaSql();
        for (SchemaOperation operation : operations) {
            for (String statement : operation.statements(sql)) {
                statements.add(new Statement(
                        step, operation.table(), operation.purpose(), statement, sql.rewritesTable(operation)));
            }
        }
    }

    /** Catalogs give names in upper case; a live database has them as its server stores them. */
    private Catalog stored(Catalog catalog) {
        Catalog live = catalog;
        for (Table t : catalog.tables().values()) {
            live = live.with(t.withPrimaryKey(t.primaryKey(), stored(t.primaryKeyName()))
                    .withUniques(t.uniques().stream()
                            .map(u -> new UniqueKey(stored(u.name()), u.columns()))
                            .toList())
                    .withForeignKeys(t.foreignKeys().stream()
                            .map(k -> new ForeignKey(
                                    stored(k.name()),
                                    k.columns(),
                                    k.refTable(),
                                    k.refColumns(),
                                    k.onDelete(),
                                    k.onUpdate()))
                            .toList())
                    .withIndexes(t.indexes().stream()
                            .map(i -> new Index(stored(i.name()), i.columns(), i.unique(), i.include(), i.where()))
                            .toList()));
        }
        return live;
    }

    private @Nullable String stored(@Nullable String scriptName) {
        return scriptName == null ? null : dialect.schemaSql().stored(scriptName);
    }
}
