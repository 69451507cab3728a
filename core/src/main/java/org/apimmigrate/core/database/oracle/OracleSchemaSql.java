package org.apimmigrate.core.database.oracle;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apimmigrate.core.schema.AnsiSchemaSql;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.Trigger;
import org.apimmigrate.core.schema.UniqueKey;

/** Schema changes in Oracle's words. Numbers come from sequences by triggers, and triggers do what ON UPDATE CASCADE does elsewhere. */
final class OracleSchemaSql extends AnsiSchemaSql {

    private static final Pattern TAKES = Pattern.compile("(\\w+) := next of sequence (\\w+)");
    private static final Pattern CASCADES = Pattern.compile("cascades the new (\\w+) to (\\w+)\\.(\\w+)");

    OracleSchemaSql() {
        super(Set.of());
    }

    @Override
    public String byteLength(String column) {
        return "DBMS_LOB.GETLENGTH(" + name(column) + ")";
    }

    @Override
    protected String definition(Column column, boolean nullable) {
        return column.nativeType() + defaultOf(column) + (nullable ? "" : " NOT NULL");
    }

    private static String defaultOf(Column column) {
        return column.defaultValue() == null ? "" : " DEFAULT " + value(column);
    }

    private static String value(Column column) {
        String value = String.valueOf(column.defaultValue());
        return value.equals("TRUE") ? "1" : value.equals("FALSE") ? "0" : value;
    }

    /** There is no rule for updates, and the one for deletes can only be left out or be CASCADE or SET NULL. */
    @Override
    protected String rules(ForeignKey key) {
        return switch (key.onDelete()) {
            case "CASCADE", "SET NULL" -> " ON DELETE " + key.onDelete();
            default -> "";
        };
    }

    @Override
    public List<String> addColumn(String table, Column column, boolean nullable) {
        return List.of(alter(table, "ADD (" + name(column.name()) + " " + definition(column, nullable) + ")"));
    }

    /** Only what changes is said: NOT NULL for a column that is NOT NULL already is an error. */
    @Override
    public List<String> alterColumn(Table table, Column from, Column to) {
        StringBuilder change = new StringBuilder(name(to.name()));
        if (!from.nativeType().equalsIgnoreCase(to.nativeType())) {
            change.append(' ').append(to.nativeType());
        }
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            change.append(to.defaultValue() == null ? " DEFAULT NULL" : defaultOf(to));
        }
        if (from.nullable() != to.nullable()) {
            change.append(to.nullable() ? " NULL" : " NOT NULL");
        }
        return List.of(alter(table.name(), "MODIFY (" + change + ")"));
    }

    @Override
    public List<String> dropUnique(String table, UniqueKey key) {
        return key.name() == null
                ? List.of(alter(table, "DROP UNIQUE (" + names(key.columns()) + ")"))
                : super.dropUnique(table, key);
    }

    @Override
    public List<String> dropForeignKey(String table, ForeignKey key) {
        return key.name() == null ? List.of(dropLooked(table, key)) : super.dropForeignKey(table, key);
    }

    /** A block that looks the name of a foreign key up by its columns. */
    private String dropLooked(String table, ForeignKey key) {
        String columns = key.columns().stream().map(c -> "'" + c + "'").collect(Collectors.joining(", "));
        return "BEGIN FOR K IN (SELECT C.CONSTRAINT_NAME FROM USER_CONSTRAINTS C JOIN USER_CONSTRAINTS P"
                + " ON P.CONSTRAINT_NAME = C.R_CONSTRAINT_NAME WHERE C.TABLE_NAME = '" + table
                + "' AND C.CONSTRAINT_TYPE = 'R'"
                + " AND P.TABLE_NAME = '" + key.refTable() + "' AND (SELECT COUNT(*) FROM USER_CONS_COLUMNS X"
                + " WHERE X.CONSTRAINT_NAME = C.CONSTRAINT_NAME AND X.COLUMN_NAME IN (" + columns + ")) = "
                + key.columns().size() + ") LOOP EXECUTE IMMEDIATE 'ALTER TABLE " + name(table)
                + " DROP CONSTRAINT \"' || K.CONSTRAINT_NAME || '\"'; END LOOP; END;";
    }

    @Override
    public List<String> createTrigger(Trigger trigger) {
        Matcher takes = TAKES.matcher(String.valueOf(trigger.does()));
        String head = "CREATE OR REPLACE TRIGGER %s %s %s ON %s FOR EACH ROW "
                .formatted(name(trigger.name()), trigger.timing(), trigger.event(), name(trigger.table()));
        if (takes.matches()) {
            return List.of(head
                    + "BEGIN SELECT %s.NEXTVAL INTO :NEW.%s FROM DUAL; END;"
                            .formatted(name(takes.group(2)), name(takes.group(1))));
        }
        Matcher cascades = CASCADES.matcher(String.valueOf(trigger.does()));
        if (cascades.matches()) {
            return List.of(head
                    + "BEGIN UPDATE %s SET %s = :NEW.%s WHERE %s = :OLD.%s; END;"
                            .formatted(
                                    name(cascades.group(2)),
                                    name(cascades.group(3)),
                                    name(cascades.group(1)),
                                    name(cascades.group(3)),
                                    name(cascades.group(1))));
        }
        throw new UnsupportedOperationException("no way is known to make the trigger " + trigger);
    }

    /** Columns with a constant default are kept in the dictionary since 12c; a dropped column is removed from every row. */
    @Override
    public boolean rewritesTable(SchemaOperation operation) {
        return operation instanceof SchemaOperation.DropColumn;
    }
}
