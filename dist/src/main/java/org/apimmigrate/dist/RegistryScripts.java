package org.apimmigrate.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaPlan;

/** The step on the registry database as a script for each DBMS (facts/steps.md#step-0), from the same catalogs and code as the tool's own. */
final class RegistryScripts {

    private final CatalogFiles catalogs = new CatalogFiles();

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Dbms dbms : Dbms.values()) {
            Files.writeString(folder.resolve(dbms.id() + ".sql"), script(dbms));
        }
    }

    String script(Dbms dbms) {
        Dialect dialect = Dialects.of(dbms);
        Catalog source = catalogs.builtIn(CatalogFiles.SOURCE_VERSION, "shared", dbms.id());
        Catalog target = catalogs.builtIn(CatalogFiles.TARGET_VERSION, "shared", dbms.id());
        SchemaPlan plan = new SchemaPlan(source, target, dialect.columnRules());
        List<SchemaOperation> operations = new ArrayList<>(plan.expand(source));
        operations.addAll(plan.tighten(source));

        StringBuilder script = new StringBuilder();
        script.append(
                        "-- Registry database (shared_db, and config where it is a database of its own), API Manager 4.0.0 to 4.1.0, ")
                .append(dbms.title())
                .append(
                        ".\n-- Run once, by the owner of the tables. \"apim-migrate migrate\" does the same, and finds it done.\n");
        if (operations.isEmpty()) {
            script.append("-- Nothing to do: the tables are the same in both versions.\n");
        }
        for (SchemaOperation operation : operations) {
            script.append("\n-- ")
                    .append(operation.table())
                    .append(": ")
                    .append(operation.purpose())
                    .append('\n');
            for (String statement : operation.statements(dialect.schemaSql())) {
                script.append(statement.strip()).append(";\n");
            }
        }
        return script.toString();
    }
}
