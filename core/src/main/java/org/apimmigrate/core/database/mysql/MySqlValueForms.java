package org.apimmigrate.core.database.mysql;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueForms;
import org.apimmigrate.core.value.ValueKind;

/**
 * What the server makes a text of, no driver interprets: dates that do not exist stay what they are. The zone of a TIMESTAMP and what a
 * session lets in are set in each session: see {@link MySqlSessionRules}.
 */
final class MySqlValueForms implements ValueForms {

    /** Java knows each of their characters, and the server gives each back as it was. */
    private static final Set<String> EXACT_SETS = Set.of("utf8mb4", "utf8mb3", "utf8", "latin1");

    private static final Pattern NO_SIZE = Pattern.compile("[ (].*");

    @Override
    public ValueForm of(Column column) {
        String base =
                NO_SIZE.matcher(column.nativeType().toLowerCase(Locale.ROOT)).replaceFirst("");
        return switch (base) {
            // a driver takes a width of 1 for a boolean, and a YEAR for a date
            case "tinyint", "bool", "boolean", "year" ->
                new ValueForm(ValueKind.NUMBER, "{} + 0", "?", false, null, null);
            case "smallint", "mediumint", "int", "bigint", "decimal" -> ValueForm.plain(ValueKind.NUMBER);
            // the server shows six digits of a FLOAT, and all of a DOUBLE
            case "float" -> ValueForm.text("CAST({} * 1E0 AS CHAR)", "?");
            case "double", "date", "datetime", "timestamp", "time", "json" -> {
                ValueForm form = ValueForm.text("CAST({} AS CHAR)", "?");
                yield base.equals("json") ? form.losing("CAST(CAST({} AS CHAR) AS JSON) <> {}") : form;
            }
            case "bit" -> ValueForm.text("LPAD(HEX({} + 0), 16, '0')", "UNHEX(?)");
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "set" ->
                ValueForm.plain(ValueKind.TEXT);
            // what an older server stored in place of a value that it did not know
            case "enum" -> ValueForm.plain(ValueKind.TEXT).losing("{} + 0 = 0");
            case "uuid", "inet4", "inet6" -> ValueForm.text("CAST({} AS CHAR)", "?");
            case "tinyblob", "blob", "mediumblob", "longblob", "varbinary", "binary" ->
                ValueForm.plain(ValueKind.BYTES);
            // in the server's own form, with the number of the reference system before it
            case "geometry",
                    "point",
                    "linestring",
                    "polygon",
                    "multipoint",
                    "multilinestring",
                    "multipolygon",
                    "geometrycollection",
                    "geomcollection",
                    "vector" -> ValueForm.text("HEX({})", "UNHEX(?)");
            default -> ValueForm.impossible("this tool does not know the type " + column.nativeType());
        };
    }

    /** Texts in other character sets, each tried in the set of its column. */
    @Override
    public Map<String, String> lost(SqlReader reader, Table table, UnaryOperator<String> name) {
        Map<String, String> conditions = new LinkedHashMap<>(ValueForms.super.lost(reader, table, name));
        reader.each(
                "SELECT UPPER(COLUMN_NAME), CHARACTER_SET_NAME FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND " + MySqlSchemaReader.table("TABLE_NAME") + " = ?"
                        + " AND CHARACTER_SET_NAME IS NOT NULL",
                row -> {
                    String column = row.getString(1);
                    String set = row.getString(2);
                    boolean written = table.column(column)
                            .filter(known -> known.generated() == null)
                            .isPresent();
                    if (written && !EXACT_SETS.contains(set)) {
                        String live = name.apply(column);
                        String changed =
                                "CAST(CONVERT(CONVERT(%s USING utf8mb4) USING %s) AS BINARY) <> CAST(%s AS BINARY)"
                                        .formatted(live, set, live);
                        conditions.merge(column, changed, (one, other) -> one + " OR " + other);
                    }
                },
                table.name().startsWith("`")
                        ? table.name().substring(1, table.name().length() - 1).replace("``", "`")
                        : table.name());
        return conditions;
    }
}
