package org.apimmigrate.core.database.db2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

/** Reads the current schema of a DB2 database from SYSCAT. */
final class Db2SchemaReader implements SchemaReader {

    private static final String OF_SCHEMA = "TABSCHEMA = CURRENT SCHEMA";

    /** What a BLOB or CLOB without a length has. */
    private static final long USUAL_LOB = 1L << 20;

    private static final long LARGEST_LOB = 2147483647L;
    private static final int USUAL_TIMESTAMP_SCALE = 6;

    private static final Pattern TAKES = Pattern.compile(
            "(?:NEW|N)?\\.?\"?(\\w+)\"?\\s*\\)?\\s*=\\s*\\(?\\s*(?:NEXTVAL|NEXT VALUE)\\s+FOR\\s+(?:\"?\\w+\"?\\.)?\"?(\\w+)\"?",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Catalog read(SqlReader reader) {
        CatalogBuilder catalog = new CatalogBuilder("db2");
        reader.each(
                "SELECT TABNAME FROM SYSCAT.TABLES WHERE " + OF_SCHEMA + " AND TYPE = 'T'",
                r -> catalog.table(r.getString(1)));
        Map<String, String> numbered = triggers(reader, catalog);
        reader.each(
                "SELECT TABNAME, COLNAME, TYPENAME, LENGTH, SCALE, NULLS, DEFAULT, IDENTITY, ROWCHANGETIMESTAMP, GENERATED"
                        + " FROM SYSCAT.COLUMNS WHERE " + OF_SCHEMA + " ORDER BY TABNAME, COLNO",
                r -> {
                    String table = r.getString(1);
                    if (catalog.knows(table)) {
                        catalog.table(table).columns.add(column(r, numbered.get(table + "." + r.getString(2))));
                    }
                });
        constraints(reader, catalog);
        Map<String, String> byName = new HashMap<>();
        numbered.forEach((column, sequence) -> byName.put(sequence, column));
        reader.each(
                "SELECT SEQNAME FROM SYSCAT.SEQUENCES WHERE SEQSCHEMA = CURRENT SCHEMA AND SEQTYPE = 'S'",
                r -> catalog.sequences.add(new Sequence(r.getString(1), byName.get(r.getString(1)), false)));
        return catalog.build();
    }

    private static Map<String, String> triggers(SqlReader reader, CatalogBuilder catalog) {
        Map<String, String> numbered = new HashMap<>();
        reader.each(
                "SELECT TRIGNAME, TABNAME, TRIGTIME, TRIGEVENT, TEXT FROM SYSCAT.TRIGGERS WHERE " + OF_SCHEMA, r -> {
                    String table = r.getString(2);
                    Matcher takes = TAKES.matcher(String.valueOf(r.getString(5)));
                    String does = null;
                    if (takes.find()) {
                        String column = takes.group(1).toUpperCase(Locale.ROOT);
                        String sequence = takes.group(2).toUpperCase(Locale.ROOT);
                        numbered.put(table + "." + column, sequence);
                        does = column + " := next of sequence " + sequence;
                    }
                    catalog.triggers.add(
                            new Trigger(r.getString(1), table, timing(r.getString(3)), event(r.getString(4)), does));
                });
        return numbered;
    }

    private static String timing(String code) {
        return switch (code) {
            case "B" -> "BEFORE";
            case "A" -> "AFTER";
            default -> "INSTEAD OF";
        };
    }

    private static String event(String code) {
        return switch (code) {
            case "I" -> "INSERT";
            case "U" -> "UPDATE";
            default -> "DELETE";
        };
    }

    private static Column column(ResultSet r, @Nullable String sequence) throws SQLException {
        String base = r.getString(3);
        long size = r.getLong(4);
        int digits = r.getInt(5);
        Integer length = null;
        Integer precision = null;
        Integer scale = null;
        String type = base;
        String nativeType = base;
        switch (base) {
            case "VARCHAR", "VARGRAPHIC" -> {
                type = "VARCHAR";
                length = (int) size;
                nativeType = base + "(" + size + ")";
            }
            case "CHARACTER" -> {
                type = "CHAR";
                length = (int) size;
                nativeType = base + "(" + size + ")";
            }
            case "DECIMAL" -> {
                precision = (int) size;
                scale = digits;
                nativeType = base + "(" + size + "," + digits + ")";
            }
            case "TIMESTAMP" -> {
                precision = digits == USUAL_TIMESTAMP_SCALE ? null : Integer.valueOf(digits);
                nativeType = precision == null ? base : base + "(" + digits + ")";
            }
            case "BLOB", "CLOB" ->
                nativeType = size == USUAL_LOB ? base : base + (size == LARGEST_LOB ? "(2G)" : "(" + size + ")");
            case "INTEGER", "SMALLINT", "BIGINT", "DATE", "TIME", "DOUBLE", "REAL", "BOOLEAN" -> nativeType = base;
            default -> type = "OTHER";
        }
        boolean identity = "Y".equals(r.getString(8));
        boolean rowChange = "Y".equals(r.getString(9));
        boolean computed = "A".equals(r.getString(10)) && !identity && !rowChange;
        return new Column(
                r.getString(2),
                type,
                length,
                precision,
                scale,
                "Y".equals(r.getString(6)),
                rowChange ? null : DefaultText.clean(r.getString(7), type),
                identity || sequence != null,
                sequence,
                null,
                rowChange ? "ROW CHANGE TIMESTAMP" : computed ? "YES" : null,
                null,
                nativeType);
    }

    private static void constraints(SqlReader reader, CatalogBuilder catalog) {
        Map<String, List<String>> columns = new HashMap<>();
        reader.each(
                "SELECT TABNAME, CONSTNAME, COLNAME FROM SYSCAT.KEYCOLUSE WHERE " + OF_SCHEMA
                        + " ORDER BY TABNAME, CONSTNAME, COLSEQ",
                r -> columns.computeIfAbsent(r.getString(1) + "." + r.getString(2), n -> new ArrayList<>())
                        .add(r.getString(3)));
        reader.each(
                "SELECT TABNAME, CONSTNAME, TYPE FROM SYSCAT.TABCONST WHERE " + OF_SCHEMA + " AND TYPE IN ('P', 'U')"
                        + " ORDER BY TABNAME, CONSTNAME",
                r -> {
                    CatalogBuilder.TableBuilder table = catalog.table(r.getString(1));
                    List<String> key = columns.getOrDefault(r.getString(1) + "." + r.getString(2), List.of());
                    if (r.getString(3).equals("P")) {
                        table.primaryKey.addAll(key);
                        table.primaryKeyName = r.getString(2);
                    } else {
                        table.uniques.add(new UniqueKey(r.getString(2), key));
                    }
                });
        reader.each(
                "SELECT TABNAME, CONSTNAME, REFTABNAME, REFKEYNAME, DELETERULE, UPDATERULE FROM SYSCAT.REFERENCES WHERE "
                        + OF_SCHEMA + " ORDER BY TABNAME, CONSTNAME",
                r -> catalog.table(r.getString(1))
                        .foreignKeys
                        .add(new ForeignKey(
                                r.getString(2),
                                columns.getOrDefault(r.getString(1) + "." + r.getString(2), List.of()),
                                r.getString(3),
                                columns.getOrDefault(r.getString(3) + "." + r.getString(4), List.of()),
                                rule(r.getString(5)),
                                rule(r.getString(6)))));
        reader.each(
                "SELECT TABNAME, CONSTNAME, TEXT FROM SYSCAT.CHECKS WHERE " + OF_SCHEMA + " AND TYPE = 'C'",
                r -> catalog.table(r.getString(1)).checks.add(new Check(r.getString(2), r.getString(3))));
        indexes(reader, catalog);
    }

    /** An index that a key made or took over serves that key; COLNAMES reads +A+B, with - for descending and * for included columns. */
    private static void indexes(SqlReader reader, CatalogBuilder catalog) {
        Map<String, Index> found = new LinkedHashMap<>();
        reader.each(
                "SELECT I.TABNAME, I.INDNAME, I.UNIQUERULE, I.COLNAMES FROM SYSCAT.INDEXES I WHERE I.TABSCHEMA = CURRENT SCHEMA"
                        + " AND I.UNIQUERULE <> 'P' AND NOT EXISTS (SELECT 1 FROM SYSCAT.CONSTDEP D WHERE D.BTYPE = 'I'"
                        + " AND D.BSCHEMA = I.INDSCHEMA AND D.BNAME = I.INDNAME) ORDER BY I.TABNAME, I.INDNAME",
                r -> {
                    if (catalog.knows(r.getString(1))) {
                        List<String> columns = new ArrayList<>();
                        List<String> include = new ArrayList<>();
                        for (String part : Arrays.asList(r.getString(4).split("(?=[+\\-*])"))) {
                            if (part.length() > 1) {
                                String name = part.substring(1);
                                (part.charAt(0) == '*' ? include : columns)
                                        .add(part.charAt(0) == '-' ? name + " DESC" : name);
                            }
                        }
                        found.put(
                                r.getString(1) + "." + r.getString(2),
                                new Index(
                                        r.getString(2), columns, r.getString(3).equals("U"), include, null));
                        catalog.table(r.getString(1)).indexes.add(found.get(r.getString(1) + "." + r.getString(2)));
                    }
                });
    }

    private static String rule(String code) {
        return switch (code) {
            case "C" -> "CASCADE";
            case "R" -> "RESTRICT";
            case "N" -> "SET NULL";
            default -> "NO ACTION";
        };
    }
}
