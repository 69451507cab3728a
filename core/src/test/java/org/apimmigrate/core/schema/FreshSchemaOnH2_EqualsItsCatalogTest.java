package org.apimmigrate.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalogs make is what they say. */
class FreshSchemaOnH2_EqualsItsCatalogTest {

    private final CatalogFiles files = new CatalogFiles();

    @ParameterizedTest
    @CsvSource({"4.0.0, am", "4.0.0, shared", "4.1.0, am", "4.1.0, shared"})
    void a_schema_made_from_a_catalog_reads_back_as_that_catalog(String version, String database) throws Exception {
        Catalog catalog = files.builtIn(version, database, "h2");
        try (H2Schemas live = H2Schemas.of(catalog)) {
            SchemaComparison.Result result =
                    new SchemaComparison(null, catalog, ColumnRules.PLAIN).compare(live.read());
            assertThat(result.differences()).isEmpty();
            assertThat(result.drift()).isEmpty();
        }
    }
}
