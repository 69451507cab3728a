package org.apimmigrate.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema half of the migration, executed. */
class SchemaPlanOnH2_ReachesFresh410Test {

    private final CatalogFiles files = new CatalogFiles();
    private final Catalog source = files.everything("4.0.0", "h2");
    private final Catalog target = files.everything("4.1.0", "h2");
    private final SchemaPlan plan = new SchemaPlan(source, target, ColumnRules.PLAIN);
    private final SchemaSql sql = H2Schemas.DIALECT.schemaSql();

    @Test
    void the_55_differences_of_a_4_0_0_schema_are_all_closed() throws Exception {
        try (H2Schemas live = H2Schemas.of(source)) {
            assertThat(differences(live)).hasSize(55);
            run(live, plan.expand(live.read()));
            assertThat(plan.expand(live.read())).isEmpty();
            run(live, plan.tighten(live.read()));
            assertThat(differences(live)).isEmpty();
            assertThat(plan.tighten(live.read())).isEmpty();
        }
    }

    @Test
    void what_is_planned_before_anything_is_done_is_what_is_done() throws Exception {
        try (H2Schemas live = H2Schemas.of(source)) {
            List<String> planned = statements(plan.tighten(live.read()));
            run(live, plan.expand(live.read()));
            assertThat(statements(plan.tighten(live.read()))).isEqualTo(planned);
        }
    }

    @Test
    void renamed_columns_keep_their_rows() throws Exception {
        try (H2Schemas live = H2Schemas.of(source)) {
            live.run(
                    "INSERT INTO AM_BLOCK_CONDITIONS (TYPE, \"VALUE\", ENABLED, DOMAIN, UUID) VALUES ('API', '/a', 'true', 'x', 'u')",
                    "INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME, TENANT_DOMAIN) VALUES ('u', 'eu', 'acme.com')");
            run(live, plan.expand(live.read()));
            assertThat(live.reader().list("SELECT BLOCK_CONDITION FROM AM_BLOCK_CONDITIONS", r -> r.getString(1)))
                    .containsExactly("/a");
            assertThat(live.reader().list("SELECT ORGANIZATION FROM AM_GATEWAY_ENVIRONMENT", r -> r.getString(1)))
                    .containsExactly("acme.com");
        }
    }

    @Test
    void what_the_customer_added_stays_and_is_no_difference() throws Exception {
        try (H2Schemas live = H2Schemas.of(source)) {
            live.run(
                    "CREATE TABLE CUSTOMER_NOTES (ID INTEGER PRIMARY KEY)",
                    "ALTER TABLE AM_API ADD COLUMN COST_CENTRE VARCHAR(20)",
                    "CREATE INDEX MY_INDEX ON AM_API (CONTEXT)",
                    "ALTER TABLE AM_API ALTER COLUMN CONTEXT SET DATA TYPE VARCHAR(2000)",
                    "ALTER TABLE AM_API ADD CONSTRAINT MY_CHECK CHECK (API_ID > 0)",
                    "CREATE TABLE APIM_MIGRATE_JOURNAL (ID INTEGER PRIMARY KEY)");
            run(live, plan.expand(live.read()));
            run(live, plan.tighten(live.read()));
            SchemaComparison.Result result =
                    new SchemaComparison(source, target, ColumnRules.PLAIN).compare(live.read());
            assertThat(result.differences()).isEmpty();
            assertThat(result.drift())
                    .extracting(Difference::object)
                    .containsExactlyInAnyOrder(
                            "table", "column COST_CENTRE", "index (CONTEXT)", "column CONTEXT", "check MY_CHECK");
        }
    }

    private List<Difference> differences(H2Schemas live) {
        return new SchemaComparison(null, target, ColumnRules.PLAIN)
                .compare(live.read())
                .differences();
    }

    private List<String> statements(List<SchemaOperation> operations) {
        return operations.stream().flatMap(o -> o.statements(sql).stream()).toList();
    }

    private void run(H2Schemas live, List<SchemaOperation> operations) throws Exception {
        live.run(statements(operations));
    }
}
