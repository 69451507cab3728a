package org.apimmigrate.core.database.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.AnsiSchemaSql;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.UniqueKey;

/** Schema changes in H2's words. */
final class H2SchemaSql extends AnsiSchemaSql {

    /** As H2 names the copies it makes: table, session, number. */
    private static final Pattern COPY = Pattern.compile("(.+)_COPY_\\d+_\\d+");

    H2SchemaSql() {
        super(H2ReservedWords.ALL);
    }

    @Override
    protected String definition(Column column, boolean nullable) {
        StringBuilder text = new StringBuilder(column.nativeType());
        if (column.autoIncrement()) {
            text.append(" AUTO_INCREMENT");
        } else if (column.defaultValue() != null) {
            text.append(" DEFAULT ").append(column.defaultValue());
        }
        if (column.onUpdate() != null) {
            text.append(" ON UPDATE ").append(column.onUpdate());
        }
        return text.append(nullable ? "" : " NOT NULL").toString();
    }

    @Override
    public List<String> renameColumn(String table, Column from, String to) {
        return List.of(alter(table, "ALTER COLUMN " + name(from.name()) + " RENAME TO " + name(to)));
    }

    @Override
    public List<String> alterColumn(Table table, Column from, Column to) {
        String column = "ALTER COLUMN " + name(to.name()) + " ";
        List<String> statements = new ArrayList<>();
        if (!from.nativeType().equalsIgnoreCase(to.nativeType())) {
            statements.add(alter(table.name(), column + "SET DATA TYPE " + to.nativeType() + converted(from, to)));
        }
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            statements.add(alter(
                    table.name(),
                    column + (to.defaultValue() == null ? "DROP DEFAULT" : "SET DEFAULT " + to.defaultValue())));
        }
        if (from.nullable() != to.nullable()) {
            statements.add(alter(table.name(), column + (to.nullable() ? "DROP NOT NULL" : "SET NOT NULL")));
        }
        return statements;
    }

    /** H2 1.4 keeps a CHAR without the blanks at its end, H2 2 fills it up with them: as a VARCHAR it is the text again. */
    private String converted(Column from, Column to) {
        return from.type().equals("CHAR") && to.type().equals("VARCHAR") ? " USING RTRIM(" + name(to.name()) + ")" : "";
    }

    /** H2 has no blocks that could look a name up: where it is not known, a person has to. */
    @Override
    public List<String> dropUnique(String table, UniqueKey key) {
        return key.name() == null ? List.of(toLookUp(table, "UNIQUE", key.columns())) : super.dropUnique(table, key);
    }

    @Override
    public List<String> dropForeignKey(String table, ForeignKey key) {
        return key.name() == null
                ? List.of(toLookUp(table, "FOREIGN KEY", key.columns()))
                : super.dropForeignKey(table, key);
    }

    private String toLookUp(String table, String type, List<String> columns) {
        return "-- ALTER TABLE " + name(table) + " DROP CONSTRAINT (its " + type + " (" + names(columns)
                + "); SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_NAME = '" + table
                + "' reports the name)";
    }

    /** H2 copies a table for most changes of its columns. */
    @Override
    public boolean rewritesTable(SchemaOperation operation) {
        return operation instanceof SchemaOperation.AddColumn
                || operation instanceof SchemaOperation.AlterColumn
                || operation instanceof SchemaOperation.DropColumn;
    }

    /** H2 alters a table by way of a copy, and a process that is killed in the middle leaves the copy behind. */
    @Override
    public Optional<String> copyOf(String table) {
        Matcher name = COPY.matcher(table);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** The copy may be referred to already: H2 makes the foreign keys of other tables to it before it drops those to the original. */
    @Override
    public String settleCopy(String copy, String original, boolean originalThere) {
        return originalThere ? "DROP TABLE " + name(copy) + " CASCADE" : alter(copy, "RENAME TO " + name(original));
    }
}
