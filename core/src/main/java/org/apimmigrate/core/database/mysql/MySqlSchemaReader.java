package org.apimmigrate.core.database.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogBuilder;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.DefaultText;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.SchemaReader;
import org.apimmigrate.core.schema.Trigger;
import org.apimmigrate.core.schema.UniqueKey;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** Reads the current database of a MySQL or MariaDB server from information_schema. */
final class MySqlSchemaReader implements SchemaReader {

    private static final Pattern TEXT_TYPE = Pattern.compile("char|varchar|enum|set|.*text");
    private static final Pattern TIME_TYPE = Pattern.compile("timestamp|datetime|date");

    /** Not the DEFAULT_GENERATED of MySQL 8, which is an expression for a default. */
    private static final Pattern GENERATED = Pattern.compile("\\b(virtual|stored|persistent) generated");

    private static final String TABLE = table("TABLE_NAME");

    @Override
    public Catalog read(SqlReader reader) {
        boolean mariaDb = isMariaDb(reader);
        CatalogBuilder catalog = new CatalogBuilder("mysql");
        Map<String, String> collations = new HashMap<>();
        reader.each(
                "SELECT " + TABLE + ", TABLE_COLLATION FROM information_schema.TABLES"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'",
                r -> {
                    catalog.table(r.getString(1));
                    collations.put(r.getString(1), r.getString(2));
                });
        reader.each(
                "SELECT " + TABLE
                        + ", COLUMN_NAME, COLUMN_DEFAULT, IS_NULLABLE, COLUMN_TYPE, DATA_TYPE, EXTRA, COLLATION_NAME"
                        + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION",
                r -> {
                    String table = r.getString(1);
                    if (catalog.knows(table)) {
                        catalog.table(table).columns.add(column(r, collations.get(table), mariaDb));
                    }
                });
        keys(reader, catalog);
        indexes(reader, catalog);
        new MySqlChecks(mariaDb).read(reader, catalog);
        reader.each(
                "SELECT TRIGGER_NAME, " + table("EVENT_OBJECT_TABLE")
                        + ", ACTION_TIMING, EVENT_MANIPULATION FROM information_schema.TRIGGERS"
                        + " WHERE TRIGGER_SCHEMA = DATABASE()",
                r -> catalog.triggers.add(
                        new Trigger(r.getString(1), r.getString(2), r.getString(3), r.getString(4), null)));
        return catalog.build();
    }

    static boolean isMariaDb(SqlReader reader) {
        return reader.first("SELECT VERSION()", r -> r.getString(1))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("mariadb");
    }

    /** As in the catalogs, unless names of tables that differ in their case only are different ones here, as on Linux. */
    static String table(String column) {
        return "IF(@@lower_case_table_names = 0, %s, UPPER(%s))".formatted(column, column);
    }

    /** The server does not distinguish the case of columns. */
    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static Column column(ResultSet r, @Nullable String tableCollation, boolean mariaDb) throws SQLException {
        MySqlType type = MySqlType.of(r.getString(5));
        String reported = r.getString(3);
        if (reported != null && !mariaDb && isText(r.getString(6), reported)) {
            // MySQL reports text without its quotes, MariaDB with them
            reported = "'" + reported.replace("'", "''") + "'";
        }
        String extra = String.valueOf(r.getString(7)).toLowerCase(Locale.ROOT);
        String collation = r.getString(8);
        return new Column(
                upper(r.getString(2)),
                type.logical(),
                type.length(),
                type.precision(),
                type.scale(),
                "YES".equals(r.getString(4)),
                DefaultText.clean(reported, type.logical()),
                extra.contains("auto_increment"),
                null,
                extra.contains("on update current_timestamp") ? "CURRENT_TIMESTAMP" : null,
                GENERATED.matcher(extra).find() ? "YES" : null,
                collation == null || collation.equals(tableCollation) ? null : collation,
                type.nativeType());
    }

    private static boolean isText(String dataType, String reported) {
        return TEXT_TYPE.matcher(dataType).matches()
                || (TIME_TYPE.matcher(dataType).matches() && Character.isDigit(reported.charAt(0)));
    }

    private static void keys(SqlReader reader, CatalogBuilder catalog) {
        Map<String, String[]> rules = new HashMap<>();
        reader.each(
                "SELECT " + TABLE
                        + ", CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE FROM information_schema.REFERENTIAL_CONSTRAINTS"
                        + " WHERE CONSTRAINT_SCHEMA = DATABASE()",
                r -> rules.put(
                        r.getString(1) + "." + r.getString(2),
                        new String[] {rule(r.getString(3)), rule(r.getString(4))}));
        Map<String, ForeignKeyRows> foreign = new LinkedHashMap<>();
        reader.each(
                "SELECT " + TABLE + ", CONSTRAINT_NAME, COLUMN_NAME, "
                        + "IF(REFERENCED_TABLE_SCHEMA = DATABASE(), " + table("REFERENCED_TABLE_NAME")
                        + ", CONCAT('`', REFERENCED_TABLE_SCHEMA, '`.`', REFERENCED_TABLE_NAME, '`')), REFERENCED_COLUMN_NAME"
                        + " FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND (CONSTRAINT_NAME = 'PRIMARY' OR REFERENCED_TABLE_NAME IS NOT NULL)"
                        + " ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION",
                r -> {
                    String table = r.getString(1);
                    if (r.getString(4) == null) {
                        catalog.table(table).primaryKey.add(upper(r.getString(3)));
                        return;
                    }
                    ForeignKeyRows key =
                            foreign.computeIfAbsent(table + "." + r.getString(2), n -> new ForeignKeyRows(table));
                    key.name = r.getString(2);
                    key.columns.add(upper(r.getString(3)));
                    key.refTable = r.getString(4);
                    key.refColumns.add(upper(r.getString(5)));
                });
        foreign.forEach((full, key) -> {
            String[] rule = rules.getOrDefault(full, new String[] {"NO ACTION", "NO ACTION"});
            catalog.table(key.table)
                    .foreignKeys
                    .add(new ForeignKey(key.name, key.columns, key.refTable, key.refColumns, rule[0], rule[1]));
        });
    }

    /** InnoDB treats RESTRICT and NO ACTION alike, and servers differ in which of them they report for none. */
    private static String rule(@Nullable String reported) {
        return reported == null || reported.equals("RESTRICT") ? "NO ACTION" : reported;
    }

    /** A foreign key while its rows come in. */
    private static final class ForeignKeyRows {
        private final String table;
        private String name = "";
        private String refTable = "";
        private final List<String> columns = new ArrayList<>();
        private final List<String> refColumns = new ArrayList<>();

        private ForeignKeyRows(String table) {
            this.table = table;
        }
    }

    private static void indexes(SqlReader reader, CatalogBuilder catalog) {
        Map<String, IndexRows> indexes = new LinkedHashMap<>();
        reader.each(
                "SELECT " + TABLE
                        + ", INDEX_NAME, NON_UNIQUE, COLUMN_NAME, SUB_PART, COLLATION FROM information_schema.STATISTICS"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND INDEX_NAME <> 'PRIMARY'"
                        + " ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX",
                r -> {
                    String table = r.getString(1);
                    IndexRows index = indexes.computeIfAbsent(table + "." + r.getString(2), n -> new IndexRows(table));
                    index.name = r.getString(2);
                    index.unique = r.getInt(3) == 0;
                    String column = r.getString(4) == null ? "?" : upper(r.getString(4));
                    String length = r.getString(5) == null ? "" : "(" + r.getString(5) + ")";
                    index.columns.add(column + length + ("D".equals(r.getString(6)) ? " DESC" : ""));
                });
        for (IndexRows index : indexes.values()) {
            CatalogBuilder.TableBuilder table = catalog.table(index.table);
            if (index.unique) {
                table.uniques.add(new UniqueKey(index.name, index.columns));
            } else if (!madeForForeignKey(index, table)) {
                table.indexes.add(new Index(index.name, index.columns, false, List.of(), null));
            }
        }
    }

    /** InnoDB makes an index for a foreign key by itself, and names it after the key or after its first column. */
    private static boolean madeForForeignKey(IndexRows index, CatalogBuilder.TableBuilder table) {
        String first = index.columns.get(0).replaceAll("\\(.*| DESC", "");
        boolean generatedName = upper(index.name).matches(Pattern.quote(first) + "(_\\d+)?");
        return table.foreignKeys.stream()
                .anyMatch(k ->
                        k.columns().equals(index.columns) && (generatedName || index.name.equalsIgnoreCase(k.name())));
    }

    /** An index while its rows come in. */
    private static final class IndexRows {
        private final String table;
        private String name = "";
        private boolean unique;
        private final List<String> columns = new ArrayList<>();

        private IndexRows(String table) {
            this.table = table;
        }
    }
}
