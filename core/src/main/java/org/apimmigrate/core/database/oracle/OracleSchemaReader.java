package org.apimmigrate.core.database.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.CatalogBuilder;
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

/**
 * Reads the current schema of an Oracle database from the ALL_ views. Which sequence numbers a column is found in the text of the trigger
 * that does it. Columns of type LONG (defaults, trigger texts) are read before those that follow them, as the driver wants it.
 */
final class OracleSchemaReader implements SchemaReader {

    private static final String OWNER = "OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')";
    private static final int WHOLE_NUMBER = 38;
    private static final int SMALL = 5;
    private static final int MEDIUM = 11;

    private static final Pattern SELECTS = Pattern.compile(
            "SELECT\\s+\"?(\\w+)\"?\\.NEXTVAL\\s+INTO\\s+:NEW\\.\"?(\\w+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNS =
            Pattern.compile(":NEW\\.\"?(\\w+)\"?\\s*:=\\s*\"?(\\w+)\"?\\.NEXTVAL", Pattern.CASE_INSENSITIVE);
    private static final Pattern CASCADES = Pattern.compile(
            "UPDATE\\s+\"?(\\w+)\"?\\s+SET\\s+\"?(\\w+)\"?\\s*=\\s*:NEW\\.\"?(\\w+)\"?", Pattern.CASE_INSENSITIVE);

    @Override
    public Catalog read(SqlReader reader) {
        CatalogBuilder catalog = new CatalogBuilder("oracle");
        reader.each(
                "SELECT TABLE_NAME FROM ALL_TABLES WHERE " + OWNER + " AND NESTED = 'NO' AND SECONDARY = 'N'",
                r -> catalog.table(r.getString(1)));
        Map<String, String> numbered = triggers(reader, catalog);
        reader.each(
                "SELECT DATA_DEFAULT, TABLE_NAME, COLUMN_NAME, DATA_TYPE, CHAR_LENGTH, DATA_PRECISION, DATA_SCALE, NULLABLE,"
                        + " VIRTUAL_COLUMN FROM ALL_TAB_COLS WHERE " + OWNER
                        + " AND HIDDEN_COLUMN = 'NO' ORDER BY TABLE_NAME, COLUMN_ID",
                r -> {
                    String reported = r.getString(1);
                    String table = r.getString(2);
                    if (catalog.knows(table)) {
                        catalog.table(table)
                                .columns
                                .add(column(r, reported, numbered.get(table + "." + r.getString(3))));
                    }
                });
        Set<String> served = constraints(reader, catalog);
        indexes(reader, catalog, served);
        Map<String, String> byName = new HashMap<>();
        numbered.forEach((column, sequence) -> byName.put(sequence, column));
        reader.each(
                "SELECT SEQUENCE_NAME FROM ALL_SEQUENCES WHERE SEQUENCE_OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')",
                r -> catalog.sequences.add(new Sequence(r.getString(1), byName.get(r.getString(1)), false)));
        return catalog.build();
    }

    /** By {@code TABLE.COLUMN}: the sequence that a trigger fills it from. */
    private static Map<String, String> triggers(SqlReader reader, CatalogBuilder catalog) {
        Map<String, String> numbered = new HashMap<>();
        reader.each(
                "SELECT TRIGGER_BODY, TRIGGER_NAME, TABLE_NAME, TRIGGER_TYPE, TRIGGERING_EVENT FROM ALL_TRIGGERS WHERE "
                        + OWNER + " AND BASE_OBJECT_TYPE = 'TABLE'",
                r -> {
                    String body = String.valueOf(r.getString(1));
                    String name = r.getString(2);
                    String table = r.getString(3);
                    if (!catalog.knows(table)) {
                        // the trigger of a table in the recycle bin
                        return;
                    }
                    Matcher selects = SELECTS.matcher(body);
                    Matcher assigns = ASSIGNS.matcher(body);
                    Matcher cascades = CASCADES.matcher(body);
                    String does = null;
                    String column = null;
                    if (selects.find()) {
                        column = upper(selects.group(2));
                        numbered.put(table + "." + column, upper(selects.group(1)));
                    } else if (assigns.find()) {
                        column = upper(assigns.group(1));
                        numbered.put(table + "." + column, upper(assigns.group(2)));
                    }
                    if (column != null) {
                        does = column + " := next of sequence " + numbered.get(table + "." + column);
                    } else if (cascades.find()) {
                        does = "cascades the new " + upper(cascades.group(3)) + " to " + upper(cascades.group(1)) + "."
                                + upper(cascades.group(2));
                    }
                    String timing = r.getString(4).startsWith("BEFORE") ? "BEFORE" : "AFTER";
                    String event = r.getString(5);
                    boolean ofColumn = cascades.reset().find() && event.equals("UPDATE");
                    catalog.triggers.add(new Trigger(
                            name, table, timing, ofColumn ? "UPDATE OF " + upper(cascades.group(3)) : event, does));
                });
        return numbered;
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static Column column(ResultSet r, @Nullable String reported, @Nullable String sequence)
            throws SQLException {
        String base = r.getString(4);
        Integer precision = number(r, 6);
        Integer scale = number(r, 7);
        String type;
        String nativeType = base;
        Integer length = null;
        Integer shownPrecision = null;
        Integer shownScale = null;
        if (base.equals("VARCHAR2") || base.equals("NVARCHAR2") || base.equals("CHAR") || base.equals("NCHAR")) {
            length = r.getInt(5);
            type = base.contains("VAR") ? "VARCHAR" : "CHAR";
            nativeType = base + "(" + length + ")";
        } else if (base.equals("NUMBER") && precision == null && scale == null) {
            type = "DECIMAL";
        } else if (base.equals("NUMBER") && (scale == null || scale == 0)) {
            int digits = precision == null ? WHOLE_NUMBER : precision;
            type = whole(digits);
            nativeType = "NUMBER(" + digits + ")";
        } else if (base.equals("NUMBER")) {
            type = "DECIMAL";
            shownPrecision = precision;
            shownScale = scale;
            nativeType = "NUMBER(" + precision + "," + scale + ")";
        } else if (base.startsWith("TIMESTAMP")) {
            boolean usual = base.equals("TIMESTAMP(6)");
            type = base.contains("ZONE") ? "TIMESTAMP_WITH_TIMEZONE" : "TIMESTAMP";
            nativeType = usual ? "TIMESTAMP" : base;
            shownPrecision = usual ? null : scale;
        } else {
            type = base.equals("CLOB") || base.equals("BLOB") || base.equals("DATE") ? base : "OTHER";
        }
        return new Column(
                r.getString(3),
                type,
                length,
                shownPrecision,
                shownScale,
                "Y".equals(r.getString(8)),
                DefaultText.clean(reported, type),
                sequence != null,
                sequence,
                null,
                "YES".equals(r.getString(9)) ? "YES" : null,
                null,
                nativeType);
    }

    private static String whole(int digits) {
        if (digits == 1) {
            return "BOOLEAN";
        }
        if (digits <= SMALL) {
            return "SMALLINT";
        }
        return digits <= MEDIUM || digits == WHOLE_NUMBER ? "INTEGER" : "BIGINT";
    }

    private static @Nullable Integer number(ResultSet r, int column) throws SQLException {
        int value = r.getInt(column);
        return r.wasNull() ? null : Integer.valueOf(value);
    }

    /** Gives the names of the indexes that serve a key. */
    private static Set<String> constraints(SqlReader reader, CatalogBuilder catalog) {
        Map<String, List<String>> columns = new HashMap<>();
        reader.each(
                "SELECT CONSTRAINT_NAME, COLUMN_NAME FROM ALL_CONS_COLUMNS WHERE " + OWNER
                        + " ORDER BY CONSTRAINT_NAME, POSITION",
                r -> columns.computeIfAbsent(r.getString(1), n -> new ArrayList<>())
                        .add(r.getString(2)));
        Set<String> served = new HashSet<>();
        Map<String, String> tables = new HashMap<>();
        List<String[]> foreign = new ArrayList<>();
        reader.each(
                "SELECT TABLE_NAME, CONSTRAINT_NAME, CONSTRAINT_TYPE, R_CONSTRAINT_NAME, DELETE_RULE, INDEX_NAME"
                        + " FROM ALL_CONSTRAINTS WHERE " + OWNER + " AND CONSTRAINT_TYPE IN ('P', 'U', 'R')"
                        + " ORDER BY TABLE_NAME, CONSTRAINT_NAME",
                r -> {
                    // constraints of views, and of tables in the recycle bin, are listed, too
                    if (!catalog.knows(r.getString(1))) {
                        return;
                    }
                    String name = r.getString(2);
                    CatalogBuilder.TableBuilder table = catalog.table(r.getString(1));
                    tables.put(name, r.getString(1));
                    if (r.getString(6) != null) {
                        served.add(r.getString(6));
                    }
                    switch (r.getString(3)) {
                        case "P" -> {
                            table.primaryKey.addAll(columns.getOrDefault(name, List.of()));
                            table.primaryKeyName = name;
                        }
                        case "U" -> table.uniques.add(new UniqueKey(name, columns.getOrDefault(name, List.of())));
                        default -> foreign.add(new String[] {r.getString(1), name, r.getString(4), r.getString(5)});
                    }
                });
        for (String[] key : foreign) {
            catalog.table(key[0])
                    .foreignKeys
                    .add(new ForeignKey(
                            key[1],
                            columns.getOrDefault(key[1], List.of()),
                            tables.getOrDefault(key[2], "?"),
                            columns.getOrDefault(key[2], List.of()),
                            key[3],
                            "NO ACTION"));
        }
        return served;
    }

    private static void indexes(SqlReader reader, CatalogBuilder catalog, Set<String> served) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        reader.each(
                "SELECT INDEX_NAME, COLUMN_NAME, DESCEND FROM ALL_IND_COLUMNS"
                        + " WHERE INDEX_OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') ORDER BY INDEX_NAME, COLUMN_POSITION",
                r -> columns.computeIfAbsent(r.getString(1), n -> new ArrayList<>())
                        .add(r.getString(2) + ("DESC".equals(r.getString(3)) ? " DESC" : "")));
        reader.each(
                "SELECT INDEX_NAME, TABLE_NAME, UNIQUENESS FROM ALL_INDEXES WHERE " + OWNER + " AND INDEX_TYPE <> 'LOB'"
                        + " ORDER BY TABLE_NAME, INDEX_NAME",
                r -> {
                    if (!served.contains(r.getString(1)) && catalog.knows(r.getString(2))) {
                        catalog.table(r.getString(2))
                                .indexes
                                .add(new Index(
                                        r.getString(1),
                                        columns.getOrDefault(r.getString(1), List.of()),
                                        "UNIQUE".equals(r.getString(3)),
                                        List.of(),
                                        null));
                    }
                });
    }
}
