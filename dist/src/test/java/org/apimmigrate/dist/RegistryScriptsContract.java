package org.apimmigrate.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogDdl;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.SchemaPlan;
import org.apimmigrate.testkit.ConnectionReader;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registry script makes a 4.0.0 registry database that of a fresh 4.1.0, and leaves the tool nothing to do there. */
@ExtendWith(TestServersExtension.class)
abstract class RegistryScriptsContract {

    private final CatalogFiles files = new CatalogFiles();

    abstract TestDbms dbms();

    @Test
    void afterItTheRegistryDatabaseIsThatOfAFresh410(TestDatabases databases) {
        DatabaseUnderTest registry = databases.empty(dbms());
        registry.execute(new CatalogDdl(dialect().schemaSql()).create(catalog("4.0.0")));
        assertThat(differences(registry)).as("before").isNotEmpty();

        registry.execute(statements(new RegistryScripts().script(dialect().dbms())));

        assertThat(differences(registry)).isEmpty();
        assertThat(plan().expand(read(registry))).isEmpty();
        assertThat(plan().tighten(read(registry))).isEmpty();
    }

    private List<Difference> differences(DatabaseUnderTest registry) {
        return new SchemaComparison(
                        catalog("4.0.0"), catalog("4.1.0"), dialect().columnRules())
                .compare(read(registry))
                .differences();
    }

    private SchemaPlan plan() {
        return new SchemaPlan(catalog("4.0.0"), catalog("4.1.0"), dialect().columnRules());
    }

    private Catalog read(DatabaseUnderTest live) {
        return dialect().schemaReader().read(new ConnectionReader(live));
    }

    private Catalog catalog(String version) {
        return files.builtIn(version, "shared", dbms().dialect().id());
    }

    private Dialect dialect() {
        return Dialects.of(dbms().dialect());
    }

    /** One statement is one line. */
    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        for (String line :
                script.lines().filter(l -> !l.startsWith("--") && !l.isBlank()).toList()) {
            assertThat(line).endsWith(";");
            statements.add(line.substring(0, line.length() - 1));
        }
        return statements;
    }
}
