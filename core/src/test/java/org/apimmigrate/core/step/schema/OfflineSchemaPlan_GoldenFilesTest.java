package org.apimmigrate.core.step.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.SchemaPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The statements for each DBMS, as they were read and found right. Where a change is meant, {@code -Dgolden.write=DIRECTORY} writes the new
 * files.
 */
class OfflineSchemaPlan_GoldenFilesTest {

    private final CatalogFiles files = new CatalogFiles();

    @ParameterizedTest
    @EnumSource(Dbms.class)
    void the_statements_are_those_of_the_golden_file(Dbms dbms) throws IOException {
        List<OfflineSchemaPlan.Statement> statements = new OfflineSchemaPlan(files, Dialects.of(dbms)).fromFresh();
        String text = statements.stream()
                .map(s -> "-- %s, %s: %s%s%n%s%n"
                        .formatted(
                                s.step().id(),
                                s.table(),
                                s.purpose(),
                                s.rewritesTable() ? " (copies the table)" : "",
                                Dialects.of(dbms).scripted(s.sql())))
                .collect(Collectors.joining())
                .replace("\r\n", "\n");
        String write = System.getProperty("golden.write");
        if (write != null) {
            Files.writeString(Path.of(write, dbms.id() + ".sql"), text);
        }
        assertThat(text).isEqualTo(golden(dbms));
    }

    @ParameterizedTest
    @EnumSource(Dbms.class)
    void the_operations_lead_to_the_4_1_0_catalog(Dbms dbms) {
        Dialect dialect = Dialects.of(dbms);
        Catalog source = files.everything("4.0.0", dbms.id());
        Catalog target = files.everything("4.1.0", dbms.id());
        SchemaPlan plan = new SchemaPlan(source, target, dialect.columnRules());
        Catalog half = SchemaPlan.after(plan.expand(source), source);
        Catalog end = SchemaPlan.after(plan.tighten(half), half);
        assertThat(new SchemaComparison(null, target, dialect.columnRules())
                        .compare(end)
                        .differences())
                .filteredOn(
                        d -> !d.object().endsWith("_SEQ") || dbms != Dbms.POSTGRESQL) // made by SERIAL, with the table
                .isEmpty();
    }

    private static String golden(Dbms dbms) throws IOException {
        try (InputStream in = OfflineSchemaPlan_GoldenFilesTest.class.getResourceAsStream(dbms.id() + ".sql")) {
            assertThat(in).as("golden file of " + dbms).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
