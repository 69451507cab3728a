package org.apimmigrate.core.database.sqlserver;

import java.util.Locale;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueForms;
import org.apimmigrate.core.value.ValueKind;

/** Times as text in the style of ODBC, named each time, so that neither language nor date format of the session has a part in them. */
final class SqlServerValueForms implements ValueForms {

    private static final String ODBC = "121";

    @Override
    public ValueForm of(Column column) {
        String type = column.nativeType().toLowerCase(Locale.ROOT);
        String base = type.replaceAll("\\(.*", "").strip();
        return switch (base) {
            case "datetime", "datetime2", "smalldatetime", "date", "time", "datetimeoffset" ->
                ValueForm.text("CONVERT(VARCHAR(40), {}, " + ODBC + ")", "CONVERT(" + type + ", ?, " + ODBC + ")");
            case "int", "bigint", "smallint", "tinyint", "decimal", "numeric", "money", "smallmoney" ->
                ValueForm.plain(ValueKind.NUMBER);
            case "float", "real" -> ValueForm.plain(ValueKind.DOUBLE);
            case "bit" -> ValueForm.plain(ValueKind.BOOLEAN);
            case "varchar", "nvarchar", "char", "nchar", "text", "ntext", "sysname" -> ValueForm.plain(ValueKind.TEXT);
            case "varbinary", "binary", "image" -> ValueForm.plain(ValueKind.BYTES);
            case "uniqueidentifier" -> ValueForm.text("CONVERT(CHAR(36), {})", "CONVERT(UNIQUEIDENTIFIER, ?)");
            // style 1 keeps white space
            case "xml" -> ValueForm.text("CONVERT(NVARCHAR(MAX), {}, 1)", "CONVERT(XML, ?, 1)");
            case "geometry", "geography", "hierarchyid" ->
                new ValueForm(
                        ValueKind.BYTES, "CAST({} AS VARBINARY(MAX))", "CAST(? AS " + base + ")", false, null, null);
            default -> ValueForm.impossible("this tool does not know the type " + column.nativeType());
        };
    }
}
