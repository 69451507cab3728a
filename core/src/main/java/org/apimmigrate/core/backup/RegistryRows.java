package org.apimmigrate.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.sql.SqlWriter;

/**
 * Rows of the registry that are newer than a restore point which holds those of artifacts and types only. A server that updates a resource
 * writes it as a new row with a new content and removes the old ones; both new rows have to go, in one transaction, because the content is
 * found through the resource.
 */
final class RegistryRows {

    static final String RESOURCES = "REG_RESOURCE";

    private final Database database;
    private final BiConsumer<String, Consumer<SqlWriter>> transaction;

    /** @param transaction runs a named piece of work in a transaction of its own */
    RegistryRows(Database database, BiConsumer<String, Consumer<SqlWriter>> transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Deletes resources that are not in the restore point, with their contents, unless another resource has the same content. */
    void deleteNewer(RowRestore resources) {
        UnaryOperator<String> name = database.dialect().schemaSql()::name;
        KeyRange range = new KeyRange(resources.part().key(), resources.access(), name);
        String same = range.same();
        resources.eachNewer(newer -> {
            List<List<Object>> keys = newer.stream().map(range::bound).toList();
            List<List<Object>> contents = new ArrayList<>();
            for (List<Object> key : keys) {
                database.reader()
                        .each(
                                "SELECT REG_CONTENT_ID, REG_TENANT_ID FROM REG_RESOURCE WHERE REG_CONTENT_ID IS NOT NULL AND "
                                        + same,
                                row -> contents.add(List.of(row.getLong(1), row.getLong(2))),
                                key.toArray());
            }
            transaction.accept("newer rows of " + RESOURCES, writer -> {
                writer.batch("DELETE FROM REG_RESOURCE WHERE " + same, keys);
                writer.batch(
                        "DELETE FROM REG_CONTENT WHERE REG_CONTENT_ID = ? AND REG_TENANT_ID = ? AND NOT EXISTS"
                                + " (SELECT 1 FROM REG_RESOURCE R WHERE R.REG_CONTENT_ID = REG_CONTENT.REG_CONTENT_ID"
                                + " AND R.REG_TENANT_ID = REG_CONTENT.REG_TENANT_ID)",
                        contents);
            });
        });
    }
}
