package org.apimmigrate.core.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.registry.Tenant;
import org.apimmigrate.core.schema.OpenH2;
import org.apimmigrate.core.step.schema.SchemaExpandStep;
import org.junit.jupiter.api.Test;

/** Each check finds its damage, and nothing in a sound 4.0.0. */
class SchemaChecks_FindingsTest {

    private static final List<Check> ALL = List.of(
            new DbmsVersionCheck(),
            new SchemaStateCheck(),
            new SchemaDriftCheck(),
            new PrivilegesCheck(),
            new NewForeignKeysCheck(),
            new NewUniqueKeysCheck(),
            new NewNotNullCheck(),
            new ColumnWidthCheck());

    @Test
    void a_sound_4_0_0_has_no_finding() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            ALL.forEach(check -> assertThat(run(check, open)).as(check.name()).isEmpty());
        }
    }

    @Test
    void a_database_half_way_has_no_finding() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            new SchemaExpandStep().changes(open.context(), open::apply);
            ALL.forEach(check -> assertThat(run(check, open)).as(check.name()).isEmpty());
        }
    }

    @Test
    void an_empty_database_is_not_4_0_0() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am("DROP ALL OBJECTS");
            assertThat(run(new SchemaStateCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.code()).isEqualTo(FindingCode.SCHEMA_NOT_4_0_0);
                assertThat(f.blocks()).isTrue();
                assertThat(f.message()).contains("empty");
            });
        }
    }

    @Test
    void an_older_schema_is_not_4_0_0() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am("DROP TABLE AM_REVISION CASCADE", "ALTER TABLE AM_API DROP COLUMN REVISIONS_CREATED");
            assertThat(run(new SchemaStateCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.blocks()).isTrue();
                assertThat(f.message()).contains("AM_REVISION", "AM_API.REVISIONS_CREATED");
            });
        }
    }

    @Test
    void a_4_1_0_with_tables_of_the_vendor_that_it_does_not_have_is_a_later_version() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            new SchemaExpandStep().changes(open.context(), open::apply);
            open.am("CREATE TABLE AM_ANY_LATER_TABLE (ID INTEGER)");
            assertThat(run(new SchemaStateCheck(), open)).singleElement().satisfies(f -> assertThat(f.message())
                    .contains("after 4.1.0", "AM_ANY_LATER_TABLE"));
        }
    }

    @Test
    void a_4_0_0_with_tables_of_the_vendor_that_it_does_not_have_is_refused() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am("CREATE TABLE AM_CORRELATION_CONFIGS (COMPONENT_NAME VARCHAR(45))");
            assertThat(run(new SchemaStateCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.blocks()).isTrue();
                assertThat(f.message()).contains("of an update", "AM_CORRELATION_CONFIGS");
                assertThat(f.remedy()).contains("give them names");
            });
        }
    }

    @Test
    void a_copy_that_a_dba_made_is_no_other_version() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am("CREATE TABLE AM_API_20231101 AS SELECT API_ID, API_NAME FROM AM_API");
            assertThat(run(new SchemaStateCheck(), open)).isEmpty();
            assertThat(run(new SchemaDriftCheck(), open)).singleElement().satisfies(f -> assertThat(f.message())
                    .contains("a table of your own"));
        }
    }

    @Test
    void a_much_older_schema_is_another_version_and_its_gaps_are_not_listed_one_by_one() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am(
                    "DROP TABLE AM_REVISION CASCADE",
                    "DROP TABLE AM_API_REVISION_METADATA CASCADE",
                    "DROP TABLE AM_DEPLOYMENT_REVISION_MAPPING CASCADE",
                    "DROP TABLE AM_SERVICE_CATALOG CASCADE",
                    "DROP TABLE AM_GATEWAY_ENVIRONMENT CASCADE",
                    "DROP TABLE AM_WEBHOOKS_SUBSCRIPTION CASCADE");
            assertThat(run(new SchemaStateCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.message()).contains("neither 4.0.0 nor on its way", "AM_REVISION");
                assertThat(f.remedy()).contains("older version");
            });
        }
    }

    @Test
    void one_column_that_is_missing_and_may_be_null_is_corrected() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am("ALTER TABLE AM_GW_API_DEPLOYMENTS DROP COLUMN VHOST");
            assertThat(run(new SchemaStateCheck(), open)).isEmpty();
            assertThat(run(new SchemaDriftCheck(), open)).singleElement().satisfies(f -> assertThat(f.message())
                    .contains("brings it to 4.1.0", "VHOST"));
        }
    }

    @Test
    void one_column_that_is_missing_and_must_have_values_blocks_with_the_statement() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am("ALTER TABLE AM_SCOPE DROP COLUMN DISPLAY_NAME");
            assertThat(run(new SchemaStateCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.message()).contains("with a gap", "AM_SCOPE.DISPLAY_NAME");
                assertThat(f.remedy()).contains("ALTER TABLE AM_SCOPE ADD", "DISPLAY_NAME");
            });
        }
    }

    @Test
    void a_column_of_the_customers_that_stops_every_insert_blocks_with_the_statement() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am("ALTER TABLE AM_API_RATINGS ADD COLUMN COST_CENTRE VARCHAR(20) NOT NULL");
            assertThat(run(new SchemaDriftCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.code()).isEqualTo(FindingCode.SCHEMA_INCOMPATIBLE);
                assertThat(f.blocks()).isTrue();
                assertThat(f.remedy()).contains("ALTER TABLE AM_API_RATINGS ALTER COLUMN COST_CENTRE");
            });
        }
    }

    @Test
    void the_local_registry_database_is_told_from_the_shared_one() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.shared(
                    "INSERT INTO REG_PATH (REG_PATH_ID, REG_PATH_VALUE, REG_PATH_PARENT_ID, REG_TENANT_ID)"
                            + " VALUES (1, '/_system/governance', 0, -1234)",
                    "INSERT INTO REG_RESOURCE (REG_PATH_ID, REG_NAME, REG_MEDIA_TYPE, REG_CREATOR, REG_CREATED_TIME,"
                            + " REG_LAST_UPDATOR, REG_LAST_UPDATED_TIME, REG_TENANT_ID, REG_UUID) VALUES (1, NULL,"
                            + " 'application/vnd.wso2-link', 'a', CURRENT_TIMESTAMP, 'a', CURRENT_TIMESTAMP, -1234, 'u')");
            assertThat(run(new SchemaStateCheck(), open)).singleElement().satisfies(f -> assertThat(f.message())
                    .contains("local registry database"));
        }
    }

    @Test
    void what_the_customer_added_and_what_is_mended_is_drift() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am(
                    "ALTER TABLE AM_API ADD COLUMN COST_CENTRE VARCHAR(20)",
                    "ALTER TABLE AM_SCOPE ALTER COLUMN DISPLAY_NAME SET DATA TYPE VARCHAR(50)");
            assertThat(run(new SchemaDriftCheck(), open))
                    .allSatisfy(f -> assertThat(f.blocks()).isFalse())
                    .extracting(Finding::message)
                    .satisfiesExactlyInAnyOrder(
                            m -> assertThat(m).contains("left as it is", "COST_CENTRE"),
                            m -> assertThat(m).contains("brings it to 4.1.0", "DISPLAY_NAME"));
        }
    }

    @Test
    void orphans_of_the_new_foreign_keys_block() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am(
                    "INSERT INTO AM_REVISION (ID, API_UUID, REVISION_UUID) VALUES (1, 'gone', 'r1')",
                    "INSERT INTO AM_API_REVISION_METADATA (API_UUID, REVISION_UUID) VALUES ('gone', 'r2')");
            assertThat(run(new NewForeignKeysCheck(), open))
                    .allSatisfy(f -> assertThat(f.blocks()).isTrue())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.REVISION_API_MISSING, FindingCode.REVISION_METADATA_ORPHAN);
        }
    }

    @Test
    void organizations_that_differ_in_case_are_found_but_do_not_block_where_case_counts() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am(
                    "INSERT INTO AM_KEY_MANAGER (UUID, NAME, TENANT_DOMAIN) VALUES ('k1', 'KM', 'carbon.super')",
                    "INSERT INTO AM_KEY_MANAGER (UUID, NAME, TENANT_DOMAIN) VALUES ('k2', 'KM', 'Carbon.Super')");
            assertThat(run(new NewUniqueKeysCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.blocks()).isFalse();
                assertThat(f.subject().attributes()).containsEntry("id", "k2");
            });
        }
    }

    @Test
    void equal_rows_under_a_key_that_is_missing_block() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            String constraint =
                    open
                            .context()
                            .schema(org.apimmigrate.core.database.Role.AM)
                            .tables()
                            .get("AM_API")
                            .uniques()
                            .stream()
                            .filter(u -> u.columns().equals(List.of("API_UUID")))
                            .findFirst()
                            .orElseThrow()
                            .name();
            open.am(
                    "ALTER TABLE AM_API DROP CONSTRAINT " + constraint,
                    "INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION) VALUES ('u', 'a', 'x', '1')",
                    "INSERT INTO AM_API (API_UUID, API_PROVIDER, API_NAME, API_VERSION) VALUES ('u', 'a', 'x', '2')");
            assertThat(run(new NewUniqueKeysCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.blocks()).isTrue();
                assertThat(f.subject().attributes()).containsEntry("key", "API_UUID=u");
            });
        }
    }

    @Test
    void missing_values_under_a_new_NOT_NULL_block() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am(
                    "ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN TENANT_DOMAIN DROP NOT NULL",
                    "INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME) VALUES ('e', 'eu')");
            assertThat(run(new NewNotNullCheck(), open)).singleElement().satisfies(f -> {
                assertThat(f.code()).isEqualTo(FindingCode.VALUE_MISSING);
                assertThat(f.blocks()).isTrue();
            });
        }
    }

    @Test
    void an_organization_over_100_is_reported_and_blocks_only_where_it_does_not_fit() throws Exception {
        String longer = "a".repeat(120) + ".com";
        try (OpenH2 open = new OpenH2(new Tenant(7, longer, true))) {
            open.am("INSERT INTO AM_GATEWAY_ENVIRONMENT (UUID, NAME, TENANT_DOMAIN) VALUES ('e', 'eu', '" + longer
                    + "')");
            assertThat(run(new ColumnWidthCheck(), open))
                    .extracting(f -> f.subject().kind(), Finding::blocks)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("tenant", true),
                            org.assertj.core.groups.Tuple.tuple("environment", false));
        }
    }

    private static List<Finding> run(Check check, OpenH2 open) {
        List<Finding> findings = new ArrayList<>();
        check.run(open.context(), findings::add);
        assertThat(findings).allSatisfy(f -> assertThat(check.codes()).contains(f.code()));
        return findings;
    }
}
