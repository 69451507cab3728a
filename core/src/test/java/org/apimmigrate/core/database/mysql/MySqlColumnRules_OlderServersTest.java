package org.apimmigrate.core.database.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.SchemaComparison;
import org.apimmigrate.core.schema.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What servers before MySQL 8 and MariaDB 10.10 make of the same script is no difference. */
class MySqlColumnRules_OlderServersTest {

    private final Catalog fresh = new CatalogFiles().builtIn("4.1.0", "am", "mysql");

    @Test
    void timestamps_that_became_NOT_NULL_with_a_time_of_their_own_are_tolerated() {
        assertThat(differences(asOfExplicitDefaultsOff())).isEmpty();
    }

    @Test
    void a_timestamp_that_may_be_NULL_where_the_script_says_NOT_NULL_is_a_difference() {
        Catalog loose = changed("AM_DEPLOYED_REVISION", "DEPLOYED_TIME", c -> c.nullable(!c.nullable())
                .withDefault("'1970-01-01 00:00:01'"));
        assertThat(differences(loose)).hasSize(2);
    }

    @Test
    void defaults_that_5_6_gives_to_primary_keys_are_tolerated() {
        assertThat(differences(changed("AM_SYSTEM_CONFIGS", "ORGANIZATION", c -> c.withDefault("''"))))
                .isEmpty();
        assertThat(differences(changed("AM_SYSTEM_CONFIGS", "CONFIGURATION", c -> c.withDefault("''"))))
                .hasSize(1);
    }

    @Test
    void a_LONGBLOB_is_wider_than_a_MEDIUMBLOB_and_left() {
        Catalog wider = changed("AM_GW_API_ARTIFACTS", "ARTIFACT", c -> blob(c, "longblob"));
        SchemaComparison.Result result = new SchemaComparison(fresh, fresh, new MySqlColumnRules()).compare(wider);
        assertThat(result.differences()).isEmpty();
        assertThat(result.drift()).hasSize(1);
        Catalog narrower = changed("AM_GW_API_ARTIFACTS", "ARTIFACT", c -> blob(c, "blob"));
        assertThat(new SchemaComparison(fresh, fresh, new MySqlColumnRules())
                        .compare(narrower)
                        .differences())
                .hasSize(1);
    }

    private static Column blob(Column c, String nativeType) {
        return new Column(
                c.name(), "BLOB", null, null, null, c.nullable(), null, false, null, null, null, null, nativeType);
    }

    /** First timestamp of a table: now, and now again on update; the later ones: the zero time. */
    private Catalog asOfExplicitDefaultsOff() {
        Catalog live = fresh;
        for (Table table : fresh.tables().values()) {
            boolean[] first = {true};
            live = live.with(table.withColumns(table.columns().stream()
                    .map(c -> {
                        if (!c.nativeType().equals("timestamp") || c.defaultValue() != null) {
                            return c.nativeType().equals("timestamp") ? c.nullable(false) : c;
                        }
                        boolean isFirst = first[0];
                        first[0] = false;
                        return timestamp(
                                c,
                                isFirst ? "CURRENT_TIMESTAMP" : "'0000-00-00 00:00:00'",
                                isFirst ? "CURRENT_TIMESTAMP" : c.onUpdate());
                    })
                    .toList()));
        }
        return live;
    }

    private static Column timestamp(Column c, String defaultValue, @Nullable String onUpdate) {
        return new Column(
                c.name(),
                c.type(),
                null,
                c.precision(),
                null,
                false,
                defaultValue,
                false,
                null,
                onUpdate,
                null,
                null,
                c.nativeType());
    }

    private Catalog changed(String table, String column, java.util.function.UnaryOperator<Column> change) {
        Table t = fresh.tables().get(table);
        return fresh.with(t.withColumns(t.columns().stream()
                .map(c -> c.name().equals(column) ? change.apply(c) : c)
                .toList()));
    }

    private List<Difference> differences(Catalog live) {
        return new SchemaComparison(null, fresh, new MySqlColumnRules())
                .compare(live)
                .differences();
    }
}
