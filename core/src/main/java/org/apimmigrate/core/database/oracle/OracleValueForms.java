package org.apimmigrate.core.database.oracle;

import java.util.Locale;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueForms;
import org.apimmigrate.core.value.ValueKind;

/** Times as text with a format of their own, so that neither the formats nor the zone of the session has a part in them. */
final class OracleValueForms implements ValueForms {

    private static final String DATE = "'SYYYY-MM-DD HH24:MI:SS'";
    private static final String TIMESTAMP = "'SYYYY-MM-DD HH24:MI:SS.FF9'";

    /** The region decides which of two equal hours it is, with the name of summer time after it. */
    private static final String ZONED = "'SYYYY-MM-DD HH24:MI:SS.FF9 TZR TZD'";

    @Override
    public ValueForm of(Column column) {
        String type = column.nativeType().toUpperCase(Locale.ROOT).replaceAll("\\([^)]*\\)", "");
        return switch (type) {
            case "DATE" -> form("TO_CHAR({}, " + DATE + ")", "TO_DATE(?, " + DATE + ")");
            case "TIMESTAMP" -> form("TO_CHAR({}, " + TIMESTAMP + ")", "TO_TIMESTAMP(?, " + TIMESTAMP + ")");
            case "TIMESTAMP WITH TIME ZONE" ->
                form("TO_CHAR({}, " + ZONED + ")", "TO_TIMESTAMP_TZ(?, " + ZONED + ")")
                        .losing("TO_CHAR(TO_TIMESTAMP_TZ(TO_CHAR({}, %s), %s), %s) <> TO_CHAR({}, %s)"
                                .formatted(ZONED, ZONED, ZONED, ZONED));
            case "TIMESTAMP WITH LOCAL TIME ZONE" ->
                form(
                        "TO_CHAR(SYS_EXTRACT_UTC({}), " + TIMESTAMP + ")",
                        "FROM_TZ(TO_TIMESTAMP(?, " + TIMESTAMP + "), 'UTC')");
            case "INTERVAL YEAR TO MONTH" -> form("TO_CHAR({})", "TO_YMINTERVAL(?)");
            case "INTERVAL DAY TO SECOND" -> form("TO_CHAR({})", "TO_DSINTERVAL(?)");
            case "BINARY_DOUBLE" -> bytes("UTL_RAW.CAST_FROM_BINARY_DOUBLE({})", "UTL_RAW.CAST_TO_BINARY_DOUBLE(?)");
            case "BINARY_FLOAT" -> bytes("UTL_RAW.CAST_FROM_BINARY_FLOAT({})", "UTL_RAW.CAST_TO_BINARY_FLOAT(?)");
            case "NUMBER", "FLOAT", "INTEGER" -> ValueForm.plain(ValueKind.NUMBER);
            case "BLOB", "RAW", "LONG RAW" -> ValueForm.plain(ValueKind.BYTES);
            case "VARCHAR2", "NVARCHAR2", "CHAR", "NCHAR", "CLOB", "NCLOB", "LONG", "VARCHAR" ->
                ValueForm.plain(ValueKind.TEXT);
            case "BOOLEAN" -> ValueForm.plain(ValueKind.BOOLEAN);
            default -> ValueForm.impossible("this tool does not know the type " + column.nativeType());
        };
    }

    private static ValueForm form(String read, String write) {
        return ValueForm.text(read, write);
    }

    private static ValueForm bytes(String read, String write) {
        return new ValueForm(ValueKind.BYTES, read, write, false, null, null);
    }
}
