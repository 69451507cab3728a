package org.apimmigrate.core.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a DBMS needs so that rows can be put in with the keys that they had, where it would give keys of its own. One implementation in the
 * folder of each dialect that needs it.
 */
public interface RowSql {

    /** Where a key that a row brings along is simply taken. */
    RowSql PLAIN = new RowSql() {};

    /** Name of the temporary table in which rows are restored for trial. */
    String TRIAL = "APIM_MIGRATE_TRIAL";

    /**
     * An empty temporary table with the columns of another.
     *
     * @param table its name
     * @param before statements that make it; an older one of that name goes
     * @param after statements that remove it
     */
    record Trial(String table, List<String> before, List<String> after) {}

    /** How to make a temporary table like this one, named as in a statement; empty where this tool makes none. */
    default Optional<Trial> trial(String table) {
        return Optional.empty();
    }

    /** What an INSERT says between its columns and its values, so that the keys which a row brings are taken; may be empty. */
    default String overriding() {
        return "";
    }

    /** In the same transaction, before rows are put into the table. */
    default List<String> beforeInserts(Table table) {
        return List.of();
    }

    /** In the same transaction, after rows were put into the table. */
    default List<String> afterInserts(Table table) {
        return List.of();
    }

    /** Keeps an insert trigger from giving a key, until {@link #resume}. */
    default List<String> pause(Trigger trigger) {
        return List.of();
    }

    /**
     * Lets an insert trigger give keys again; may be called for one that was never paused. Nothing where the trigger is gone meanwhile and
     * comes back with the rest of the schema.
     */
    default List<String> resume(Trigger trigger) {
        return List.of();
    }
}
