package org.apimmigrate.core.database.postgresql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apimmigrate.core.database.DependentRules;
import org.apimmigrate.core.database.TriggerBodies;
import org.apimmigrate.core.database.ViewRules.Change;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.sql.SqlReader;

/**
 * PostgreSQL knows what depends on a column, and follows a rename by itself. What depends automatically goes with the column; anything else
 * keeps the column, and most of it keeps the type of the column, too.
 */
final class PostgreSqlDependents implements DependentRules {

    private static final String OF_SCHEMA =
            " JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() ";

    @Override
    public Effect effect(Part part, Change change, boolean alone) {
        if (change != Change.DROP) {
            return Effect.NONE;
        }
        return part == Part.REFERENCE ? Effect.STATEMENT_FAILS : Effect.GOES;
    }

    @Override
    public List<ForeignReference> foreignReferences(SqlReader reader) {
        List<ForeignReference> found = new ArrayList<>();
        reader.each(
                "SELECT k.conname, hn.nspname || '.' || h.relname, t.relname,"
                        + " (SELECT string_agg(a.attname, ',' ORDER BY x.o) FROM unnest(k.conkey) WITH ORDINALITY x(n, o)"
                        + " JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.n),"
                        + " (SELECT string_agg(a.attname, ',' ORDER BY x.o) FROM unnest(k.confkey) WITH ORDINALITY x(n, o)"
                        + " JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = x.n)"
                        + " FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid" + OF_SCHEMA
                        + "JOIN pg_class h ON h.oid = k.conrelid AND h.relnamespace <> t.relnamespace"
                        + " JOIN pg_namespace hn ON hn.oid = h.relnamespace WHERE k.contype = 'f' ORDER BY 2, 1",
                row -> found.add(new ForeignReference(
                        row.getString(2),
                        new ForeignKey(
                                row.getString(1),
                                names(row.getString(4)),
                                upper(row.getString(3)),
                                names(row.getString(5)),
                                "NO ACTION",
                                "NO ACTION"))));
        return found;
    }

    @Override
    public List<Dependent> others(SqlReader reader, Map<String, Map<String, Change>> changes) {
        List<Dependent> found = new ArrayList<>();
        depending(reader, changes, found);
        rowTypes(reader, changes, found);
        reader.each(
                "SELECT tg.tgname, t.relname, p.prosrc FROM pg_trigger tg JOIN pg_class t ON t.oid = tg.tgrelid"
                        + OF_SCHEMA + "JOIN pg_proc p ON p.oid = tg.tgfoid WHERE NOT tg.tgisinternal ORDER BY 2, 1",
                row -> found.addAll(
                        TriggerBodies.judge(row.getString(1), upper(row.getString(2)), row.getString(3), changes)));
        return found;
    }

    /** Views have a check of their own; indexes and the usual constraints are in the catalog, a default goes with its own column. */
    private static void depending(SqlReader reader, Map<String, Map<String, Change>> changes, List<Dependent> found) {
        reader.each(
                "SELECT d.classid::regclass::text, (pg_identify_object(d.classid, d.objid, d.objsubid)).identity,"
                        + " t.relname, a.attname, bool_or(d.deptype IN ('a', 'i')) FROM pg_depend d"
                        + " JOIN pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'p')" + OF_SCHEMA
                        + "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid"
                        + " LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid"
                        + " LEFT JOIN pg_attrdef f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid"
                        + " WHERE d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0"
                        + " AND d.classid NOT IN ('pg_rewrite'::regclass, 'pg_class'::regclass)"
                        + " AND (k.oid IS NULL OR k.contype = 'x')"
                        + " AND (f.oid IS NULL OR f.adrelid <> d.refobjid OR f.adnum <> d.refobjsubid)"
                        + " GROUP BY 1, 2, 3, 4 ORDER BY 3, 4, 1, 2",
                row -> {
                    String table = upper(row.getString(3));
                    String column = upper(row.getString(4));
                    Change change = changes.getOrDefault(table, Map.of()).get(column);
                    String kind = row.getString(1);
                    Effect effect = change == null ? Effect.NONE : effect(kind, change, row.getBoolean(5));
                    if (effect != Effect.NONE) {
                        found.add(
                                new Dependent(kindName(kind), row.getString(2), table, column, change, effect, false));
                    }
                });
    }

    private static Effect effect(String kind, Change change, boolean automatic) {
        return switch (change) {
            case RENAME -> Effect.NONE;
            case DROP -> automatic ? Effect.GOES : Effect.STATEMENT_FAILS;
            // statistics and constraints are created again with the type
            case RETYPE ->
                kind.equals("pg_statistic_ext") || kind.equals("pg_constraint") ? Effect.NONE : Effect.STATEMENT_FAILS;
        };
    }

    private static String kindName(String catalog) {
        return switch (catalog) {
            case "pg_trigger" -> "trigger";
            case "pg_policy" -> "row-level-security policy";
            case "pg_proc" -> "function";
            case "pg_attrdef" -> "generated column";
            case "pg_publication_rel" -> "publication";
            case "pg_statistic_ext" -> "statistics object";
            case "pg_constraint" -> "exclusion constraint";
            default -> "object";
        };
    }

    /** A column that holds whole rows of a table keeps the types of that table. */
    private static void rowTypes(SqlReader reader, Map<String, Map<String, Change>> changes, List<Dependent> found) {
        reader.each(
                "SELECT h.relname || '.' || a.attname, t.relname FROM pg_class t" + OF_SCHEMA
                        + "JOIN pg_type y ON y.oid = t.reltype"
                        + " JOIN pg_attribute a ON a.atttypid IN (y.oid, y.typarray) AND a.attnum > 0 AND NOT a.attisdropped"
                        + " JOIN pg_class h ON h.oid = a.attrelid AND h.relkind IN ('r', 'p', 'm')"
                        + " WHERE t.relkind IN ('r', 'p') ORDER BY 1",
                row -> {
                    String holder = row.getString(1);
                    String table = upper(row.getString(2));
                    changes.getOrDefault(table, Map.of()).forEach((column, change) -> {
                        if (change == Change.RETYPE) {
                            found.add(new Dependent(
                                    "column of its row type",
                                    holder,
                                    table,
                                    column,
                                    change,
                                    Effect.STATEMENT_FAILS,
                                    false));
                        }
                    });
                });
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(",")).map(PostgreSqlDependents::upper).toList();
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
