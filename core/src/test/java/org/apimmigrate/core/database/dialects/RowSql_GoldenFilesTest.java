package org.apimmigrate.core.database.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.RowSql;
import org.apimmigrate.core.schema.SchemaReversal;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What rollback says around rows that it puts back with their keys, for each DBMS and every table of 4.0.0. Where a change is meant,
 * {@code -Dgolden.write=DIRECTORY} writes the new files.
 */
class RowSql_GoldenFilesTest {

    private final CatalogFiles files = new CatalogFiles();

    @ParameterizedTest
    @EnumSource(Dbms.class)
    void the_statements_are_those_of_the_golden_file(Dbms dbms) throws IOException {
        RowSql sql = Dialects.of(dbms).rowSql();
        Catalog catalog = files.everything("4.0.0", dbms.id());
        List<String> lines = new ArrayList<>();
        for (Table table : catalog.tables().values()) {
            List<String> around = new ArrayList<>(sql.beforeInserts(table));
            around.addAll(sql.afterInserts(table));
            for (Trigger trigger : catalog.triggers()) {
                if (trigger.table().equals(table.name()) && trigger.numbersRows()) {
                    around.addAll(sql.pause(trigger));
                    around.addAll(sql.resume(trigger));
                }
            }
            if (!around.isEmpty()) {
                lines.add("-- " + table.name());
                lines.addAll(around);
            }
        }
        String text = String.join("\n", lines) + "\n";
        String write = System.getProperty("golden.write");
        if (write != null) {
            Files.writeString(Path.of(write, "rows-" + dbms.id() + ".sql"), text);
        }
        assertThat(text).isEqualTo(golden(dbms));
    }

    @Test
    void a_trigger_that_is_dropped_on_db2_comes_back_with_the_schema() {
        Dialect db2 = Dialects.of(Dbms.DB2);
        Catalog before = files.everything("4.0.0", "db2");
        Catalog without = before.withTriggers(before.triggers().stream()
                .filter(trigger -> !trigger.table().equals("REG_LOG"))
                .toList());
        assertThat(new SchemaReversal(files.everything("4.1.0", "db2"), before, db2.columnRules(), false)
                        .restore(without).stream().flatMap(operation -> operation.statements(db2.schemaSql()).stream()))
                .singleElement()
                .asString()
                .startsWith("CREATE TRIGGER REG_LOG_T")
                .endsWith("SET NEW.REG_LOG_ID = NEXT VALUE FOR REG_LOG_SEQUENCE");
    }

    private static String golden(Dbms dbms) throws IOException {
        try (InputStream in = RowSql_GoldenFilesTest.class.getResourceAsStream("rows-" + dbms.id() + ".sql")) {
            assertThat(in).as("golden file of " + dbms).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
