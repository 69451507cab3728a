package org.apimmigrate.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.dialects.Dialects;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogDdl;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaPlan;
import org.apimmigrate.core.schema.UniqueKey;
import org.apimmigrate.testkit.ConnectionReader;
import org.apimmigrate.testkit.DatabaseUnderTest;
import org.apimmigrate.testkit.Template;
import org.apimmigrate.testkit.TestDatabases;
import org.apimmigrate.testkit.TestDbms;
import org.apimmigrate.testkit.TestServersExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reading, making and changing schemas, on every DBMS. */
@ExtendWith(TestServersExtension.class)
abstract class SchemaContract {

    private final CatalogFiles files = new CatalogFiles();

    abstract TestDbms dbms();

    @Test
    void aSchemaMadeFromACatalogReadsBackAsThatCatalog(TestDatabases databases) {
        for (String version : List.of("4.0.0", "4.1.0")) {
            DatabaseUnderTest live = databases.copyOf(dbms(), fresh(version));
            assertThat(differences(live, catalog(version))).as(version).isEmpty();
        }
    }

    @Test
    void a400SchemaBecomesThatOfAFresh410(TestDatabases databases) {
        DatabaseUnderTest live = databases.copyOf(dbms(), fresh("4.0.0"));
        live.execute(statements(plan().expand(read(live))));
        assertThat(plan().expand(read(live))).isEmpty();
        live.execute(statements(plan().tighten(read(live))));
        assertThat(differences(live, catalog("4.1.0"))).isEmpty();
        assertThat(plan().tighten(read(live))).isEmpty();
    }

    @Test
    void whatIsPlannedBeforeAnythingIsDoneIsWhatIsDone(TestDatabases databases) {
        DatabaseUnderTest live = databases.copyOf(dbms(), fresh("4.0.0"));
        List<String> planned = statements(plan().tighten(read(live)));
        live.execute(statements(plan().expand(read(live))));
        assertThat(statements(plan().tighten(read(live)))).isEqualTo(planned);
    }

    @Test
    @Tag("slow")
    void aRunThatStopsAfterAnyStatementGoesOnWithWhatIsLeft(TestDatabases databases) {
        DatabaseUnderTest live = databases.copyOf(dbms(), fresh("4.0.0"));
        int statements = 0;
        for (List<String> left = next(live); !left.isEmpty(); left = next(live)) {
            live.execute(left.get(0));
            assertThat(++statements).as("a plan that never ends: " + left).isLessThan(200);
        }
        assertThat(differences(live, catalog("4.1.0"))).isEmpty();
    }

    @Test
    void equalKeysAreMadeOneAndOldOnesGo(TestDatabases databases) {
        DatabaseUnderTest live = databases.copyOf(dbms(), fresh("4.1.0"));
        live.execute(
                "ALTER TABLE AM_API ADD CONSTRAINT KEY_AGAIN UNIQUE (API_UUID)",
                "ALTER TABLE AM_API ADD CONSTRAINT OLD_KEY UNIQUE (API_PROVIDER, API_NAME, API_VERSION)",
                "ALTER TABLE AM_KEY_MANAGER ADD CONSTRAINT NAME_AGAIN UNIQUE (NAME, ORGANIZATION)");
        live.execute(statements(plan().tighten(read(live))));
        assertThat(differences(live, catalog("4.1.0"))).isEmpty();
    }

    @Test
    void whatTheCustomerAddedStays(TestDatabases databases) {
        DatabaseUnderTest live = databases.copyOf(dbms(), fresh("4.0.0"));
        live.execute(
                "CREATE TABLE CUSTOMER_NOTES (ID INTEGER NOT NULL PRIMARY KEY)",
                "ALTER TABLE AM_API ADD COST_CENTRE VARCHAR(20)",
                "CREATE INDEX MY_INDEX ON AM_API (STATUS)",
                "CREATE TABLE APIM_MIGRATE_JOURNAL (ID INTEGER NOT NULL PRIMARY KEY)");
        live.execute(statements(plan().expand(read(live))));
        live.execute(statements(plan().tighten(read(live))));
        SchemaComparison.Result result = new SchemaComparison(
                        catalog("4.0.0"), catalog("4.1.0"), dialect().columnRules())
                .compare(read(live));
        assertThat(result.differences()).isEmpty();
        assertThat(result.drift())
                .extracting(Difference::object)
                .containsExactlyInAnyOrder("table", "column COST_CENTRE", "index (STATUS)");
    }

    @Test
    void constraintsAreFoundUnderTheNamesTheyHave(TestDatabases databases) {
        DatabaseUnderTest live = databases.copyOf(dbms(), fresh("4.0.0"));
        UniqueKey key = read(live).tables().get("AM_APPLICATION").uniques().stream()
                .filter(u -> u.columns().equals(List.of("NAME", "SUBSCRIBER_ID")))
                .findFirst()
                .orElseThrow();
        live.execute(dialect().schemaSql().dropUnique("AM_APPLICATION", key));
        live.execute(dialect()
                .schemaSql()
                .addUnique("AM_APPLICATION", new UniqueKey("ANOTHER_NAME", List.of("NAME", "SUBSCRIBER_ID"))));
        live.execute(statements(plan().expand(read(live))));
        live.execute(statements(plan().tighten(read(live))));
        assertThat(differences(live, catalog("4.1.0"))).isEmpty();
    }

    /** The statements that are still to be run, in their order. */
    private List<String> next(DatabaseUnderTest live) {
        Catalog now = read(live);
        List<String> left = statements(plan().expand(now));
        return left.isEmpty() ? statements(plan().tighten(now)) : left;
    }

    private Template fresh(String version) {
        return new Template(
                "schema " + version,
                database -> database.execute(new CatalogDdl(dialect().schemaSql()).create(catalog(version))));
    }

    private Catalog catalog(String version) {
        return files.everything(version, dbms().dialect().id());
    }

    private SchemaPlan plan() {
        return new SchemaPlan(catalog("4.0.0"), catalog("4.1.0"), dialect().columnRules());
    }

    private Dialect dialect() {
        return Dialects.of(dbms().dialect());
    }

    private Catalog read(DatabaseUnderTest live) {
        return dialect().schemaReader().read(new ConnectionReader(live));
    }

    private List<Difference> differences(DatabaseUnderTest live, Catalog expected) {
        return new SchemaComparison(null, expected, dialect().columnRules())
                .compare(read(live))
                .differences();
    }

    private List<String> statements(List<SchemaOperation> operations) {
        return operations.stream()
                .flatMap(o -> o.statements(dialect().schemaSql()).stream())
                .toList();
    }
}
