package org.apimmigrate.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Dialect;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.database.h2.H2Dialect;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogFiles;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.sql.SqlReader;
import org.junit.jupiter.api.Test;

/** Roles may share a database, or each have one. */
class ExpectedCatalogs_WhatBelongsWhereTest {

    private final CatalogFiles files = new CatalogFiles();
    private final ExpectedCatalogs expected = new ExpectedCatalogs(files);
    private final Catalog nothing = new Catalog("h2", java.util.Map.of(), java.util.List.of(), java.util.List.of());

    @Test
    void the_API_Manager_database_holds_its_own_tables_only() {
        assertThat(families(EnumSet.of(Role.AM), nothing))
                .contains("AM", "IDN", "SP")
                .doesNotContain("REG", "UM");
    }

    @Test
    void all_roles_in_one_database_need_everything() {
        assertThat(families(EnumSet.allOf(Role.class), nothing)).contains("AM", "IDN", "REG", "UM");
    }

    @Test
    void a_registry_database_needs_no_user_store() {
        assertThat(families(EnumSet.of(Role.REGISTRY), nothing)).containsExactly("REG");
        assertThat(families(EnumSet.of(Role.CONFIG), nothing)).containsExactly("REG");
        assertThat(families(EnumSet.of(Role.USER), nothing)).containsExactly("UM");
    }

    @Test
    void tables_that_are_there_without_need_are_expected_and_others_of_their_kind_are_not_missed() {
        Catalog shared =
                files.builtIn("4.0.0", "shared", "h2").only(t -> t.startsWith("REG_") || t.equals("UM_TENANT"));
        Catalog catalog = expected("4.1.0", new Open(EnumSet.of(Role.REGISTRY), shared));
        assertThat(catalog.tables().keySet())
                .contains("REG_RESOURCE", "UM_TENANT")
                .doesNotContain("UM_USER");
    }

    @Test
    void a_key_to_a_table_that_is_not_expected_is_not_expected_either() {
        Catalog part = files.builtIn("4.0.0", "shared", "h2")
                .only(t -> t.startsWith("UM_") || t.equals("REG_RESOURCE_TAG") || t.equals("REG_TAG"));
        Catalog catalog = expected("4.1.0", new Open(EnumSet.of(Role.USER), part));
        assertThat(catalog.table("REG_RESOURCE_TAG").orElseThrow().foreignKeys())
                .extracting(ForeignKey::refTable)
                .containsExactly("REG_TAG");
    }

    @Test
    void what_is_expected_does_not_follow_the_schema_while_it_changes() {
        Open database = new Open(EnumSet.of(Role.USER), nothing);
        Catalog before = expected.of("4.1.0", database, () -> nothing);
        Catalog after = expected.of("4.1.0", database, () -> files.everything("4.1.0", "h2"));
        assertThat(after).isEqualTo(before);
    }

    private Catalog expected(String version, Open database) {
        return expected.of(version, database, database::readSchema);
    }

    private Set<String> families(Set<Role> roles, Catalog live) {
        return expected("4.1.0", new Open(roles, live)).tables().keySet().stream()
                .map(t -> t.split("_")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A database of which only roles and schema are asked. */
    private record Open(Set<Role> roles, Catalog readSchema) implements Database {

        @Override
        public Dialect dialect() {
            return new H2Dialect();
        }

        @Override
        public String product() {
            return "H2";
        }

        @Override
        public String version() {
            return "2.1.214";
        }

        @Override
        public String displayUrl() {
            return "jdbc:h2:mem:";
        }

        @Override
        public SqlReader reader() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
