package org.apimmigrate.core.database.postgresql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogBuilder;
import org.apimmigrate.core.schema.Check;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.DefaultText;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.Sequence;
import org.apimmigrate.core.schema.Trigger;
import org.apimmigrate.core.schema.UniqueKey;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** Reads the current schema of a PostgreSQL database from pg_catalog. */
final class PostgreSqlSchemaReader implements SchemaReader {

    private static final String OF_SCHEMA =
            " JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() ";
    private static final Pattern FOLDED = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern NEXTVAL =
            Pattern.compile("nextval\\('\"?(?:[A-Za-z_0-9]+\"?\\.\"?)?([A-Za-z_0-9]+)\"?'::regclass\\)");
    private static final Pattern TIMING = Pattern.compile("\\b(BEFORE|AFTER|INSTEAD OF)\\s+(.*?)\\s+ON\\s");
    private static final Pattern FUNCTION = Pattern.compile("EXECUTE (?:FUNCTION|PROCEDURE) (?:[^(.]+\\.)?([^(]+)\\(");

    @Override
    public Catalog read(SqlReader reader) {
        CatalogBuilder catalog = new CatalogBuilder("postgresql");
        reader.each(
                "SELECT c.relname FROM pg_class c" + OF_SCHEMA + "WHERE c.relkind IN ('r','p')",
                r -> catalog.table(upper(r.getString(1))));
        Map<String, String> takenBy = columns(reader, catalog);
        constraints(reader, catalog);
        indexes(reader, catalog);
        sequences(reader, catalog, takenBy);
        triggers(reader, catalog);
        return catalog.build();
    }

    /** Folded names go to upper case as in the catalogs; a name that was made with quotes keeps them and so meets no other. */
    private static String upper(String name) {
        String folded = name.toUpperCase(Locale.ROOT);
        return FOLDED.matcher(name).matches() && !PostgreSqlReservedWords.ALL.contains(folded)
                ? folded
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Map<String, String> columns(SqlReader reader, CatalogBuilder catalog) {
        Map<String, String> takenBy = new HashMap<>();
        reader.each(
                "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,"
                        + " pg_get_expr(d.adbin, d.adrelid), a.attidentity::text,"
                        + " CASE WHEN a.attcollation <> ty.typcollation THEN co.collname END,"
                        // servers before 12 have no such column
                        + " s.refobjid IS NOT NULL, COALESCE(TO_JSONB(a)->>'attgenerated', '')"
                        + " FROM pg_class c" + OF_SCHEMA
                        + "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                        + " JOIN pg_type ty ON ty.oid = a.atttypid"
                        + " LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
                        + " LEFT JOIN pg_collation co ON co.oid = a.attcollation"
                        // asked for once, not by pg_get_serial_sequence for each column
                        + " LEFT JOIN (SELECT DISTINCT d.refobjid, d.refobjsubid FROM pg_depend d"
                        + " JOIN pg_class q ON q.oid = d.objid AND q.relkind = 'S'"
                        + " WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass"
                        + " AND d.deptype IN ('a','i') AND d.refobjsubid > 0) s"
                        + " ON s.refobjid = c.oid AND s.refobjsubid = a.attnum"
                        + " WHERE c.relkind IN ('r','p') ORDER BY c.relname, a.attnum",
                r -> {
                    String table = upper(r.getString(1));
                    String name = upper(r.getString(2));
                    PostgreSqlType type = PostgreSqlType.of(r.getString(3));
                    String expression = r.getString(5);
                    Matcher next = NEXTVAL.matcher(expression == null ? "" : expression);
                    String sequence = next.matches() ? next.group(1).toUpperCase(Locale.ROOT) : null;
                    if (sequence != null) {
                        takenBy.put(sequence, table + "." + name);
                    }
                    boolean identity = !r.getString(6).isEmpty();
                    boolean owned = r.getBoolean(8);
                    String generated = r.getString(9).isEmpty() ? null : expression;
                    catalog.table(table)
                            .columns
                            .add(new Column(
                                    name,
                                    type.logical(),
                                    type.length(),
                                    type.precision(),
                                    type.scale(),
                                    !r.getBoolean(4),
                                    sequence != null || generated != null
                                            ? null
                                            : DefaultText.clean(expression, type.logical()),
                                    identity || sequence != null,
                                    owned ? null : sequence,
                                    null,
                                    generated,
                                    r.getString(7),
                                    r.getString(3)));
                });
        return takenBy;
    }

    /** Those that other tables' keys hang on come first, then the older ones: the later of two equal ones can be dropped. */
    private static void constraints(SqlReader reader, CatalogBuilder catalog) {
        reader.each(
                "SELECT c.relname, k.conname, k.contype::text, f.relname, k.confdeltype::text, k.confupdtype::text,"
                        + " pg_get_constraintdef(k.oid),"
                        + " (SELECT string_agg(a.attname, ',' ORDER BY x.o) FROM unnest(k.conkey) WITH ORDINALITY x(n, o)"
                        + " JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.n),"
                        + " (SELECT string_agg(a.attname, ',' ORDER BY x.o) FROM unnest(k.confkey) WITH ORDINALITY x(n, o)"
                        + " JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = x.n),"
                        + " CASE WHEN f.relnamespace <> c.relnamespace THEN fn.nspname END"
                        + " FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid" + OF_SCHEMA
                        + "LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace"
                        + " LEFT JOIN (SELECT conindid, count(*) AS users FROM pg_constraint WHERE contype = 'f' GROUP BY conindid) h"
                        + " ON h.conindid = k.conindid ORDER BY c.relname, coalesce(h.users, 0) DESC, k.oid",
                r -> {
                    CatalogBuilder.TableBuilder table = catalog.table(upper(r.getString(1)));
                    String name = r.getString(2);
                    List<String> columns = split(r.getString(8));
                    switch (r.getString(3)) {
                        case "p" -> {
                            table.primaryKey.addAll(columns);
                            table.primaryKeyName = name;
                        }
                        case "u" -> table.uniques.add(new UniqueKey(name, columns));
                        case "f" ->
                            table.foreignKeys.add(new ForeignKey(
                                    name,
                                    columns,
                                    referred(r.getString(10), r.getString(4)),
                                    split(r.getString(9)),
                                    rule(r.getString(5)),
                                    rule(r.getString(6))));
                        case "c" -> table.checks.add(new Check(name, r.getString(7)));
                        default -> {
                            // NOT NULL constraints of PostgreSQL 18, exclusion constraints, constraint triggers: no
                            // schema fact here
                        }
                    }
                });
    }

    /** @param schema null for the current one */
    private static String referred(@Nullable String schema, String table) {
        return schema == null ? upper(table) : '"' + schema + "\".\"" + table + '"';
    }

    private static List<String> split(@Nullable String names) {
        List<String> list = new ArrayList<>();
        if (names != null) {
            for (String name : names.split(",")) {
                list.add(upper(name));
            }
        }
        return list;
    }

    private static String rule(String code) {
        return switch (code) {
            case "r" -> "RESTRICT";
            case "c" -> "CASCADE";
            case "n" -> "SET NULL";
            case "d" -> "SET DEFAULT";
            default -> "NO ACTION";
        };
    }

    private static void indexes(SqlReader reader, CatalogBuilder catalog) {
        Map<String, IndexRows> indexes = new java.util.LinkedHashMap<>();
        reader.each(
                "SELECT c.relname, ic.relname, i.indisunique, k.k, i.indnkeyatts,"
                        + " pg_get_indexdef(i.indexrelid, k.k, true),"
                        + " CASE WHEN k.k <= i.indnkeyatts THEN i.indoption[k.k - 1] & 1 ELSE 0 END,"
                        + " pg_get_expr(i.indpred, i.indrelid)"
                        + " FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid" + OF_SCHEMA
                        + "JOIN pg_class ic ON ic.oid = i.indexrelid"
                        + " CROSS JOIN LATERAL generate_series(1, i.indnatts) AS k(k)"
                        + " WHERE NOT EXISTS (SELECT 1 FROM pg_constraint h WHERE h.conindid = i.indexrelid"
                        + " AND h.contype IN ('p','u','x')) ORDER BY c.relname, ic.oid, k.k",
                r -> {
                    IndexRows index = indexes.computeIfAbsent(r.getString(2), n -> new IndexRows());
                    index.table = upper(r.getString(1));
                    index.unique = r.getBoolean(3);
                    index.where = r.getString(8);
                    // as it would be in a statement: quoted where it has to be, or an expression
                    String text = r.getString(6);
                    String column =
                            (FOLDED.matcher(text).matches() ? upper(text) : text) + (r.getInt(7) == 1 ? " DESC" : "");
                    (r.getInt(4) <= r.getInt(5) ? index.columns : index.include).add(column);
                });
        indexes.forEach((name, i) ->
                catalog.table(i.table).indexes.add(new Index(name, i.columns, i.unique, i.include, i.where)));
    }

    /** An index while its rows come in. */
    private static final class IndexRows {
        private String table = "";
        private boolean unique;
        private @Nullable String where;
        private final List<String> columns = new ArrayList<>();
        private final List<String> include = new ArrayList<>();
    }

    private static void sequences(SqlReader reader, CatalogBuilder catalog, Map<String, String> takenBy) {
        reader.each(
                "SELECT c.relname, (SELECT t.relname || '.' || a.attname FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid"
                        + " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid"
                        + " WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a','i') AND d.refobjsubid > 0 LIMIT 1)"
                        + " FROM pg_class c" + OF_SCHEMA + "WHERE c.relkind = 'S' ORDER BY c.relname",
                r -> {
                    String name = upper(r.getString(1));
                    String owner = r.getString(2);
                    String column = takenBy.get(name);
                    if (column == null && owner != null) {
                        column = owner.toUpperCase(Locale.ROOT);
                    }
                    catalog.sequences.add(new Sequence(name, column, owner != null));
                });
    }

    private static void triggers(SqlReader reader, CatalogBuilder catalog) {
        reader.each(
                "SELECT tg.tgname, c.relname, pg_get_triggerdef(tg.oid) FROM pg_trigger tg JOIN pg_class c ON c.oid = tg.tgrelid"
                        + OF_SCHEMA + "WHERE NOT tg.tgisinternal ORDER BY tg.tgname",
                r -> {
                    String text = r.getString(3);
                    Matcher timing = TIMING.matcher(text);
                    Matcher function = FUNCTION.matcher(text);
                    boolean found = timing.find();
                    catalog.triggers.add(new Trigger(
                            r.getString(1),
                            upper(r.getString(2)),
                            found ? timing.group(1) : null,
                            found ? timing.group(2).toUpperCase(Locale.ROOT) : null,
                            function.find() ? "calls " + function.group(1).toUpperCase(Locale.ROOT) : null));
                });
    }
}
