package org.apimmigrate.core.database.h2;

import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.value.ValueForm;
import org.apimmigrate.core.value.ValueForms;
import org.apimmigrate.core.value.ValueKind;

/** H2's own texts, which its own conversion takes back: neither the zone of the session nor that of Java has a part in them. */
final class H2ValueForms implements ValueForms {

    @Override
    public ValueForm of(Column column) {
        return switch (column.type()) {
            case "SMALLINT", "INTEGER", "BIGINT", "TINYINT" -> ValueForm.plain(ValueKind.NUMBER);
            case "BOOLEAN" -> ValueForm.plain(ValueKind.BOOLEAN);
            case "BLOB", "VARBINARY", "BINARY" -> ValueForm.plain(ValueKind.BYTES);
            case "VARCHAR", "CHAR", "CLOB" -> ValueForm.plain(ValueKind.TEXT);
            case "OTHER" -> other(column.nativeType());
            default -> text();
        };
    }

    private static ValueForm other(String nativeType) {
        return switch (nativeType) {
            case "JSON" -> ValueForm.text("CAST({} AS VARCHAR)", "? FORMAT JSON");
            case "GEOMETRY" ->
                new ValueForm(ValueKind.BYTES, "CAST({} AS VARBINARY)", "CAST(? AS GEOMETRY)", false, null, null);
            case "JAVA_OBJECT" ->
                new ValueForm(ValueKind.BYTES, "CAST({} AS VARBINARY)", "CAST(? AS JAVA_OBJECT)", false, null, null);
            case "ARRAY" ->
                new ValueForm(ValueKind.ARRAY, "CAST({} AS VARCHAR ARRAY)", "?", false, "CARDINALITY({}) < 0", null);
            case "ROW" -> ValueForm.impossible("H2 makes no row of a text");
            default -> text();
        };
    }

    private static ValueForm text() {
        return ValueForm.text("CAST({} AS VARCHAR)", "?");
    }
}
