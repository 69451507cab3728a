package org.apimmigrate.core.database.postgresql;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.sql.SqlReader;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueForms;
import org.apimmigrate.core.value.ValueKind;

/**
 * Every type of PostgreSQL has a text that its own input function takes back, infinity, NaN and dates before Christ included. What the
 * text depends on (zone, style of dates and intervals, digits of floats, currency) is set in each session: see
 * {@link PostgreSqlSessionRules}.
 */
final class PostgreSqlValueForms implements ValueForms {

    /** Their texts are exact by the manual; of all others (types of extensions, say) each value is tried before it is relied on. */
    private static final Set<String> EXACT = Set.of(
            "character varying",
            "character",
            "text",
            "numeric",
            "real",
            "double precision",
            "date",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "interval",
            "uuid",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "bit",
            "bit varying",
            "oid",
            "name",
            "smallint",
            "integer",
            "bigint",
            "boolean",
            "bytea");

    private static final Pattern SIZE = Pattern.compile("\\(\\d+(,\\d+)?\\)");

    private final boolean bytesOfAnyKind;

    PostgreSqlValueForms(SqlReader reader) {
        // such a database takes any bytes as text, and Java would not read them
        bytesOfAnyKind = reader.first("SELECT current_setting('server_encoding')", row -> row.getString(1))
                .filter("SQL_ASCII"::equals)
                .isPresent();
    }

    @Override
    public ValueForm of(Column column) {
        return switch (column.type()) {
            case "SMALLINT", "INTEGER", "BIGINT" -> ValueForm.plain(ValueKind.NUMBER);
            case "BOOLEAN" -> ValueForm.plain(ValueKind.BOOLEAN);
            case "BLOB" -> ValueForm.plain(ValueKind.BYTES);
            default -> text(column);
        };
    }

    private ValueForm text(Column column) {
        ValueForm form = ValueForm.text("{}::text", "?").withoutType();
        if (bytesOfAnyKind) {
            form = ValueForm.text(
                            "encode(convert_to({}::text, 'SQL_ASCII'), 'escape')",
                            "CAST(convert_from(decode(?, 'escape'), 'SQL_ASCII') AS " + column.nativeType() + ")")
                    .withoutType();
        }
        return isExact(column.nativeType())
                ? form
                : form.losing("CAST(CAST({} AS text) AS " + column.nativeType() + ")::text IS DISTINCT FROM {}::text");
    }

    private static boolean isExact(String nativeType) {
        Matcher sized = SIZE.matcher(nativeType);
        String base = sized.replaceAll("").replace("[]", "").strip();
        return EXACT.contains(base) || base.startsWith("interval ");
    }
}
