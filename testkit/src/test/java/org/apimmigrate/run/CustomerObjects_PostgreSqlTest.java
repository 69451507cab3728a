package org.apimmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.apimmigrate.core.run.RollbackResult;
import org.apimmigrate.testkit.TestDbms;
import org.junit.jupiter.api.Test;

class CustomerObjects_PostgreSqlTest extends CustomerObjectsContract {
    @Override
    TestDbms dbms() {
        return TestDbms.POSTGRESQL;
    }

    @Test
    void aForeignKeyToATableOfAnotherSchemaIsNoObstacle() {
        am().execute(
                        "CREATE SCHEMA elsewhere",
                        "CREATE TABLE elsewhere.cost_centre (id INTEGER PRIMARY KEY)",
                        "INSERT INTO elsewhere.cost_centre VALUES (7)",
                        "ALTER TABLE AM_APPLICATION ADD cost_centre INTEGER REFERENCES elsewhere.cost_centre (id)",
                        "UPDATE AM_APPLICATION SET cost_centre = 7");
        assertUpAndBack();
    }

    /** The column that its condition names goes, and the index with it. */
    @Test
    void anIndexWithAConditionIsMadeAgainWithIt() {
        am().execute(
                        "CREATE UNIQUE INDEX cust_partial ON AM_API_CATEGORIES (UUID) WHERE TENANT_ID = -1234",
                        "CREATE INDEX cust_expression ON AM_API_CATEGORIES (lower(NAME), TENANT_ID DESC)");
        String definitions =
                "SELECT string_agg(indexdef, ';' ORDER BY indexname) FROM pg_indexes WHERE indexname LIKE 'cust%'";
        String before = am().text(definitions);
        assertUpAndBack();
        assertThat(am().text(definitions)).isEqualTo(before);
    }

    @Test
    void aTriggerOfACustomerThatIsGoneIsMissedAndItsFunctionIsNotTouched() {
        am().execute(
                        "CREATE FUNCTION cust_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
                        "CREATE TRIGGER cust_note BEFORE UPDATE ON AM_APPLICATION FOR EACH ROW EXECUTE FUNCTION cust_note()");
        migration().migrate();
        am().execute("DROP TRIGGER cust_note ON AM_APPLICATION");

        RollbackResult back = migration().rollback();

        assertThat(back.exact()).isFalse();
        assertThat(back.schemaDifferences()).singleElement().satisfies(difference -> assertThat(difference.table())
                .isEqualTo("AM_APPLICATION"));
        assertThat(am().text("SELECT prosrc FROM pg_proc WHERE proname = 'cust_note'"))
                .contains("BEGIN RETURN NEW; END");
    }
}
