package org.apimmigrate.core.step.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.OpenH2;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.Step;
import org.junit.jupiter.api.Test;

/** What the vendor's scripts leave behind is closed too (D-2, D-16, D-18). */
class SchemaSteps_AfterVendorsMigrationTest {

    @Test
    void old_and_double_keys_a_left_over_column_and_loose_columns_are_closed() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            for (Step step : List.of(new SchemaExpandStep(), new SchemaTightenStep())) {
                step.changes(open.context(), open::apply);
            }
            open.am(
                    "ALTER TABLE AM_API ADD UNIQUE (API_PROVIDER, API_NAME, API_VERSION)",
                    "ALTER TABLE AM_KEY_MANAGER ADD CONSTRAINT AGAIN UNIQUE (NAME, ORGANIZATION)",
                    "ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD COLUMN TENANT_DOMAIN VARCHAR(255) DEFAULT 'x' NOT NULL",
                    "ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD UNIQUE (NAME, TENANT_DOMAIN)",
                    "ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN ORGANIZATION SET DATA TYPE VARCHAR(100)",
                    "ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN ORGANIZATION DROP NOT NULL",
                    "ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN PROVIDER SET DEFAULT 'wso2'",
                    "ALTER TABLE AM_APPLICATION_ATTRIBUTES ALTER COLUMN APP_ATTRIBUTE DROP NOT NULL");
            assertThat(differences(open)).hasSize(8);
            for (Step step : List.of(new SchemaExpandStep(), new SchemaTightenStep())) {
                step.changes(open.context(), open::apply);
            }
            assertThat(differences(open)).isEmpty();
        }
    }

    @Test
    void what_the_old_column_holds_is_carried_over_where_both_are_there() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am(
                    "ALTER TABLE AM_BLOCK_CONDITIONS ADD COLUMN BLOCK_CONDITION VARCHAR(512)",
                    "INSERT INTO AM_BLOCK_CONDITIONS (TYPE, \"VALUE\", ENABLED, DOMAIN, UUID) VALUES ('API', '/a', 'true', 'x', 'u')");
            List<Change> changes = new ArrayList<>();
            for (Step step : List.of(new SchemaExpandStep(), new SchemaTightenStep())) {
                step.changes(open.context(), change -> {
                    changes.add(change);
                    open.apply(change);
                });
            }
            assertThat(open.context()
                            .reader(Role.AM)
                            .list("SELECT BLOCK_CONDITION FROM AM_BLOCK_CONDITIONS", r -> r.getString(1)))
                    .containsExactly("/a");
            assertThat(open.context().schema(Role.AM).has("AM_BLOCK_CONDITIONS", "VALUE"))
                    .isFalse();
        }
    }

    private static List<Difference> differences(OpenH2 open) {
        Context context = open.context();
        return new SchemaComparison(
                        null,
                        context.target(Role.AM),
                        context.database(Role.AM).dialect().columnRules())
                .compare(context.schema(Role.AM))
                .differences();
    }
}
