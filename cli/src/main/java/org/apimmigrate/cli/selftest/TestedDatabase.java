package org.apimmigrate.cli.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.WriteGate;
import org.apimmigrate.core.journal.TableTotal;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.schema.Sequence;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.Trigger;
import org.apimmigrate.core.session.OpenSession;
import org.apimmigrate.core.verify.Ledger;

/** The database under test: empty, marked, read, and empty again. */
final class TestedDatabase {

    /** A table that no other tool makes. What is next to it was made by a self-test. */
    private static final String MARKER = SchemaComparison.OWN_TABLES + "SELF_TEST";

    private final OpenSession open;
    private final Database database;

    TestedDatabase(OpenSession open) {
        this.open = open;
        this.database = open.session().context().database(Role.AM);
    }

    String product() {
        return database.product() + " " + database.version();
    }

    String place() {
        return database.displayUrl();
    }

    /** Names of what is there; empty for an empty database. */
    List<String> content() {
        Catalog live = database.readSchema();
        return java.util.stream.Stream.concat(
                        live.tables().keySet().stream(),
                        live.sequences().stream().map(Sequence::name))
                .sorted()
                .toList();
    }

    /** Did a self-test make what is there? It marks an empty database before it makes anything else. */
    boolean isMarked() {
        return database.readSchema().tables().containsKey(MARKER);
    }

    void mark() {
        schema("CREATE TABLE " + MARKER + " (ID INTEGER)");
    }

    /** Schema and rows of all tables but this tool's own, to compare one moment with another. */
    State state() {
        Catalog live = database.readSchema().only(table -> !table.startsWith(SchemaComparison.OWN_TABLES));
        return new State(live, new TreeMap<>(Ledger.take(database, live.tables().values())));
    }

    /** What is not as it was at another moment, in the words of a comparison; empty when all is. */
    List<String> differences(State before) {
        State now = state();
        List<String> differences = new ArrayList<>();
        new SchemaComparison(null, before.schema(), database.dialect().columnRules())
                .compare(now.schema())
                .differences()
                .forEach(difference -> differences.add(difference.toString()));
        before.rows().forEach((table, total) -> {
            if (!total.equals(now.rows().get(table))) {
                differences.add("rows of " + table);
            }
        });
        return differences;
    }

    /** What the database holds. */
    record State(Catalog schema, Map<String, TableTotal> rows) {}

    /** Removes all that is there, the mark last. */
    void empty() {
        SchemaSql sql = database.dialect().schemaSql();
        Catalog live = database.readSchema();
        for (Trigger trigger : live.triggers()) {
            sql.dropTrigger(trigger).forEach(this::schema);
        }
        for (Table table : live.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                sql.dropForeignKey(table.name(), key).forEach(this::schema);
            }
        }
        live.tables().keySet().stream()
                .sorted(java.util.Comparator.comparing(MARKER::equals))
                .forEach(table -> sql.dropTable(table).forEach(this::schema));
        for (Sequence sequence : database.readSchema().sequences()) {
            sql.dropSequence(sequence).forEach(this::schema);
        }
        sql.due(database.reader()).forEach(this::schema);
        open.session().context().schemaChanged();
    }

    private void schema(String statement) {
        WriteGate gate = open.gate();
        gate.inTransaction(Role.AM, writer -> {
            writer.schema(statement);
            return null;
        });
    }
}
