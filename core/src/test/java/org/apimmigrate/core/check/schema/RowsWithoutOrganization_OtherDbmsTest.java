package org.apimmigrate.core.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.database.Dbms;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.PrivilegeRules;
import org.apimmigrate.core.database.RowVisibility;
import org.apimmigrate.core.database.RunLockRules;
import org.apimmigrate.core.database.SessionRules;
import org.apimmigrate.core.database.VersionVerdict;
import org.apimmigrate.core.database.ViewRules;
import org.apimmigrate.core.database.h2.H2Dialect;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.OpenH2;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of tenants that do not exist, where the DBMS cannot hold them without organization. H2 plays these DBMS. */
class RowsWithoutOrganization_OtherDbmsTest {

    private static final String[] ROWS = {
        "INSERT INTO AM_API_CATEGORIES (UUID, NAME, TENANT_ID) VALUES ('c1', 'finance', 77)",
        "INSERT INTO AM_API_CATEGORIES (UUID, NAME, TENANT_ID) VALUES ('c2', 'finance', 78)",
        "INSERT INTO AM_API_CATEGORIES (UUID, NAME, TENANT_ID) VALUES ('c3', 'finance', -1234)",
        "INSERT INTO AM_SUBSCRIBER (SUBSCRIBER_ID, USER_ID, TENANT_ID, DATE_SUBSCRIBED) VALUES (1, 'x', 77, CURRENT_TIMESTAMP)",
        "INSERT INTO AM_APPLICATION (APPLICATION_ID, NAME, SUBSCRIBER_ID, UUID) VALUES (1, 'app', 1, 'a')"
    };

    @Test
    void most_DBMS_can_hold_them() throws Exception {
        try (OpenH2 open = new OpenH2()) {
            open.am(ROWS);
            assertThat(run(open)).isEmpty();
        }
    }

    @Test
    void NOT_NULL_makes_each_of_them_block() throws Exception {
        UnaryOperator<Catalog> db2 =
                catalog -> catalog.table("AM_SYSTEM_CONFIGS").isEmpty()
                        ? catalog
                        : notNull(notNull(catalog, "AM_API_CATEGORIES"), "AM_APPLICATION");
        try (OpenH2 open = new OpenH2(new H2Dialect(), db2)) {
            open.am(ROWS);
            assertThat(run(open))
                    .allSatisfy(f -> assertThat(f.blocks()).isTrue())
                    .extracting(Finding::code, f -> f.subject().attributes().get("key"))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(FindingCode.VALUE_MISSING, "UUID=c1"),
                            org.assertj.core.groups.Tuple.tuple(FindingCode.VALUE_MISSING, "UUID=c2"),
                            org.assertj.core.groups.Tuple.tuple(FindingCode.VALUE_MISSING, "APPLICATION_ID=1"));
        }
    }

    @Test
    void one_NULL_in_a_key_makes_those_of_one_name_block() throws Exception {
        try (OpenH2 open = new OpenH2(new OneNull(), UnaryOperator.identity())) {
            open.am(ROWS);
            assertThat(run(open)).singleElement().satisfies(f -> {
                assertThat(f.code()).isEqualTo(FindingCode.ORGANIZATION_CASE_COLLISION);
                assertThat(f.blocks()).isTrue();
                assertThat(f.message()).startsWith("2 categories");
            });
        }
    }

    private static Catalog notNull(Catalog catalog, String table) {
        var t = catalog.tables().get(table);
        return catalog.with(t.withColumns(t.columns().stream()
                .map(c -> c.name().equals("ORGANIZATION") ? c.nullable(false) : c)
                .toList()));
    }

    private static List<Finding> run(OpenH2 open) {
        List<Finding> findings = new ArrayList<>();
        new RowsWithoutOrganizationCheck().run(open.context(), findings::add);
        return findings;
    }

    /** H2, but for this one thing. */
    private static final class OneNull implements Dialect {

        private final Dialect h2 = new H2Dialect();

        @Override
        public boolean oneNullInUniqueKey() {
            return true;
        }

        @Override
        public Dbms dbms() {
            return h2.dbms();
        }

        @Override
        public ValueForms valueForms(SqlReader reader) {
            return h2.valueForms(reader);
        }

        @Override
        public SchemaReader schemaReader() {
            return h2.schemaReader();
        }

        @Override
        public SchemaSql schemaSql() {
            return h2.schemaSql();
        }

        @Override
        public VersionVerdict judge(String product, String version) {
            return h2.judge(product, version);
        }

        @Override
        public PrivilegeRules privileges() {
            return h2.privileges();
        }

        @Override
        public DependentRules dependents(SqlReader reader) {
            return h2.dependents(reader);
        }

        @Override
        public RowVisibility rowVisibility() {
            return h2.rowVisibility();
        }

        @Override
        public ViewRules views() {
            return h2.views();
        }

        @Override
        public RunLockRules runLock() {
            return h2.runLock();
        }

        @Override
        public SessionRules session() {
            return h2.session();
        }

        @Override
        public boolean transactionalSchema() {
            return h2.transactionalSchema();
        }

        @Override
        public String literal(@Nullable Object value) {
            return h2.literal(value);
        }
    }
}
