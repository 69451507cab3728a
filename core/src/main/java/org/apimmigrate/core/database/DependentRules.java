package org.apimmigrate.core.database;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.ViewRules.Change;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** What hangs on columns and keys of the product's tables, views apart, and what becomes of it when they change. Reads only. */
public interface DependentRules {

    /** Parts of a table that the catalogs know of. */
    enum Part {
        INDEX,
        /** A unique key or a unique index. */
        UNIQUE,
        /** A foreign key on the side of the table that has it. */
        FOREIGN_KEY,
        /** A foreign key on the side of the table that it refers to. */
        REFERENCE,
        CHECK
    }

    /** What a change does to something that hangs on it. */
    enum Effect {
        /** Nothing: it goes along with the change. */
        NONE,
        /** It goes with the column, without a word. */
        GOES,
        /** The statement takes place, and it does not work any more. */
        BROKEN,
        /** The DBMS refuses the statement, or a later one on the same table. */
        STATEMENT_FAILS
    }

    /** @param alone does it name no other column of the table */
    Effect effect(Part part, Change change, boolean alone);

    /** Can a foreign key refer to these columns of the table, by one of the keys that it has? */
    default boolean canReferTo(Table table, List<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        return wanted.equals(new HashSet<>(table.primaryKey()))
                || table.uniques().stream().anyMatch(key -> wanted.equals(new HashSet<>(key.columns())))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique() && wanted.equals(new HashSet<>(index.columns())));
    }

    /** Foreign keys to tables of the product that other schemas or databases have, as far as this user sees them. */
    default List<ForeignReference> foreignReferences(SqlReader reader) {
        return List.of();
    }

    /**
     * Triggers, generated columns and whatever else no catalog knows the columns of.
     *
     * @param changes by table and column, both in upper case
     */
    default List<Dependent> others(SqlReader reader, Map<String, Map<String, Change>> changes) {
        return List.of();
    }

    /**
     * A foreign key of another schema.
     *
     * @param holder the table that has it, with its schema
     */
    record ForeignReference(String holder, ForeignKey key) {}

    /**
     * Something that hangs on a column or a key.
     *
     * @param kind for people: trigger, policy, check
     * @param name with the table that it belongs to, where the DBMS reports it so
     * @param table of the changed column or key; upper case
     * @param column upper case; null where it hangs on a key
     * @param change null where it hangs on a key, which goes
     * @param comesBack does a rollback make it again when it has gone
     */
    record Dependent(
            String kind,
            String name,
            String table,
            @Nullable String column,
            @Nullable Change change,
            Effect effect,
            boolean comesBack) {}
}
