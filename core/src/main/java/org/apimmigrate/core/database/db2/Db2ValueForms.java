package org.apimmigrate.core.database.db2;

import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueForms;
import org.apimmigrate.core.value.ValueKind;

/** Times as text in the forms of ISO with all their digits, up to twelve; Java's have nine. */
final class Db2ValueForms implements ValueForms {

    private static final int USUAL_DIGITS = 6;

    @Override
    public ValueForm of(Column column) {
        return switch (column.type()) {
            case "TIMESTAMP" ->
                ValueForm.text(
                        "CHAR({})",
                        "CAST(CAST(? AS VARCHAR(40)) AS TIMESTAMP(%d))"
                                .formatted(column.precision() == null ? USUAL_DIGITS : column.precision()));
            case "DATE" -> ValueForm.text("CHAR({}, ISO)", "CAST(CAST(? AS VARCHAR(10)) AS DATE)");
            case "TIME" -> ValueForm.text("CHAR({}, ISO)", "CAST(CAST(? AS VARCHAR(8)) AS TIME)");
            case "INTEGER", "SMALLINT", "BIGINT", "DECIMAL" -> ValueForm.plain(ValueKind.NUMBER);
            case "DOUBLE", "REAL", "FLOAT" -> ValueForm.plain(ValueKind.DOUBLE);
            case "BOOLEAN" -> ValueForm.plain(ValueKind.BOOLEAN);
            case "VARCHAR", "CHAR", "CLOB" -> ValueForm.plain(ValueKind.TEXT);
            case "BLOB", "VARBINARY", "BINARY" -> ValueForm.plain(ValueKind.BYTES);
            default ->
                column.nativeType().startsWith("DECFLOAT")
                        ? ValueForm.text("VARCHAR({})", "CAST(CAST(? AS VARCHAR(64)) AS DECFLOAT(34))")
                        : ValueForm.impossible("this tool does not know the type " + column.nativeType());
        };
    }
}
