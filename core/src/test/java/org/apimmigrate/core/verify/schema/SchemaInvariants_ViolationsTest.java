package org.apimmigrate.core.verify.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.core.schema.OpenH2;
import org.apimmigrate.core.step.Step;
import org.apimmigrate.core.step.schema.RegistryIndicesStep;
import org.apimmigrate.core.step.schema.SchemaExpandStep;
import org.apimmigrate.core.step.schema.SchemaTightenStep;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each invariant of the schema holds after the steps, and sees its own damage. */
class SchemaInvariants_ViolationsTest {

    private static final List<Invariant> ALL = List.of(
            new NewTablesInvariant(),
            new RenamedColumnsInvariant(),
            new UniqueKeysInvariant(),
            new ForeignKeysInvariant(),
            new ColumnWidthsInvariant(),
            new RegistryIndicesInvariant());

    private OpenH2 open;

    @BeforeEach
    void start() throws Exception {
        open = new OpenH2();
    }

    @AfterEach
    void stop() throws Exception {
        open.close();
    }

    @Test
    void none_holds_on_4_0_0_and_all_hold_after_the_steps() {
        ALL.forEach(i -> assertThat(i.check(open.context()).holds()).as(i.id()).isFalse());
        migrate();
        ALL.forEach(i -> assertThat(i.check(open.context())).as(i.id()).satisfies(r -> {
            assertThat(r.holds()).isTrue();
            assertThat(r.sample()).isEmpty();
        }));
    }

    @Test
    void I21_sees_a_table_that_is_missing() throws Exception {
        migrate();
        open.am("DROP TABLE AM_DEPLOYED_REVISION");
        assertViolated(new NewTablesInvariant(), "AM_DEPLOYED_REVISION");
    }

    @Test
    void I23_sees_an_old_column_that_came_back() throws Exception {
        migrate();
        open.am("ALTER TABLE AM_BLOCK_CONDITIONS ADD COLUMN \"VALUE\" VARCHAR(512)");
        assertViolated(new RenamedColumnsInvariant(), "VALUE");
    }

    @Test
    void I24_sees_an_old_key() throws Exception {
        migrate();
        open.am("ALTER TABLE AM_APPLICATION ADD UNIQUE (NAME, SUBSCRIBER_ID)");
        assertViolated(new UniqueKeysInvariant(), "AM_APPLICATION, unique (NAME, SUBSCRIBER_ID)");
    }

    @Test
    void I25_sees_a_key_with_another_rule() throws Exception {
        migrate();
        open.am("ALTER TABLE AM_API_RATINGS ADD FOREIGN KEY (API_ID) REFERENCES AM_API (API_ID)");
        assertViolated(new ForeignKeysInvariant(), "AM_API_RATINGS");
    }

    @Test
    void I26_sees_a_column_that_is_too_narrow_and_forgives_a_wider_one() throws Exception {
        migrate();
        open.am("ALTER TABLE IDN_OAUTH2_ACCESS_TOKEN_SCOPE ALTER COLUMN TOKEN_SCOPE SET DATA TYPE VARCHAR(200)");
        assertThat(new ColumnWidthsInvariant().check(open.context()).holds()).isTrue();
        open.am("ALTER TABLE IDN_OAUTH2_ACCESS_TOKEN_SCOPE ALTER COLUMN TOKEN_SCOPE SET DATA TYPE VARCHAR(60)");
        assertViolated(new ColumnWidthsInvariant(), "TOKEN_SCOPE");
    }

    @Test
    void I27_sees_a_missing_index_and_names_the_database() throws Exception {
        migrate();
        open.shared("DROP INDEX REG_RESOURCE_TAG_IND_BY_REG_TAG_ID");
        assertViolated(new RegistryIndicesInvariant(), "registry database");
    }

    private void assertViolated(Invariant invariant, String says) {
        InvariantResult result = invariant.check(open.context());
        assertThat(result.violations()).isEqualTo(1);
        assertThat(result.sample()).singleElement().satisfies(s -> assertThat(s).contains(says));
    }

    private void migrate() {
        for (Step step : List.of(new RegistryIndicesStep(), new SchemaExpandStep(), new SchemaTightenStep())) {
            step.changes(open.context(), open::apply);
        }
    }
}
