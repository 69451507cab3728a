package org.apimmigrate.core.database.postgresql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.AnsiSchemaSql;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.Sequence;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.Trigger;

/** Schema changes in PostgreSQL's words. Names without quotes fold to lower case, as the vendor's scripts leave them. */
final class PostgreSqlSchemaSql extends AnsiSchemaSql {

    /** What the server folds a plain name to. */
    private static final Pattern FOLDED = Pattern.compile("[a-z_][a-z0-9_]*");

    /** A column in what was read, as opposed to an expression. */
    private static final Pattern COLUMN = Pattern.compile("[A-Z_][A-Z0-9_]*|\"(?:[^\"]|\"\")+\"");

    private static final int LONGEST_NAME = 63;
    private static final String CALLS = "calls ";

    PostgreSqlSchemaSql() {
        super(Set.of());
    }

    /** A name that was made with quotes is with them in what was read. */
    @Override
    public String name(String identifier) {
        return identifier.startsWith("\"") ? identifier : super.name(identifier);
    }

    @Override
    protected String exact(String liveName) {
        return FOLDED.matcher(liveName).matches() || super.name(liveName).equals(liveName)
                ? liveName
                : quoted(liveName);
    }

    @Override
    public String stored(String scriptName) {
        String folded = scriptName.toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(LONGEST_NAME, folded.length()));
    }

    @Override
    protected String definition(Column column, boolean nullable) {
        if (column.autoIncrement() && column.sequence() == null) {
            return (column.type().equals("BIGINT") ? "BIGSERIAL" : "SERIAL") + notNull(nullable);
        }
        return column.nativeType() + notNull(nullable) + defaultOf(column);
    }

    private static String notNull(boolean nullable) {
        return nullable ? "" : " NOT NULL";
    }

    private String defaultOf(Column column) {
        if (column.sequence() != null) {
            return " DEFAULT nextval('" + column.sequence().toLowerCase(Locale.ROOT) + "')";
        }
        return column.defaultValue() == null ? "" : " DEFAULT " + column.defaultValue();
    }

    /** All of it in one statement: type, NOT NULL and default. */
    @Override
    public List<String> alterColumn(Table table, Column from, Column to) {
        String column = "ALTER COLUMN " + name(to.name()) + " ";
        StringBuilder changes = new StringBuilder();
        if (!from.nativeType().equalsIgnoreCase(to.nativeType())) {
            changes.append(", ").append(column).append("TYPE ").append(to.nativeType());
        }
        if (from.nullable() != to.nullable()) {
            changes.append(", ").append(column).append(to.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            changes.append(", ").append(column);
            changes.append(to.defaultValue() == null ? "DROP DEFAULT" : "SET DEFAULT " + to.defaultValue());
        }
        return changes.isEmpty() ? List.of() : List.of(alter(table.name(), changes.substring(2)));
    }

    @Override
    public List<String> replaceForeignKey(String table, ForeignKey from, ForeignKey to) {
        return List.of(alter(table, "DROP CONSTRAINT " + live(from.name()) + ", ADD " + reference(to)));
    }

    @Override
    public List<String> dropPrimaryKey(Table table) {
        return List.of(alter(table.name(), "DROP CONSTRAINT " + live(table.primaryKeyName())));
    }

    @Override
    public List<String> addIndex(String table, Index index) {
        String include = index.include().isEmpty() ? "" : " INCLUDE (" + names(index.include()) + ")";
        String where = index.where() == null ? "" : " WHERE " + index.where();
        return List.of(super.addIndex(table, index).get(0) + include + where);
    }

    /** An expression is in brackets. */
    @Override
    protected String indexColumn(String column) {
        String of = column.endsWith(" DESC") ? column.substring(0, column.length() - " DESC".length()) : column;
        boolean expression = !COLUMN.matcher(of).matches();
        return expression ? "(" + of + ")" + column.substring(of.length()) : super.indexColumn(column);
    }

    @Override
    public List<String> createSequence(Sequence sequence) {
        return List.of("CREATE SEQUENCE " + name(sequence.name()));
    }

    /** The catalogs have one trigger here: it keeps the time of the last change of a gateway artifact. */
    @Override
    public List<String> createTrigger(Trigger trigger) {
        if (trigger.does() == null || !trigger.does().startsWith(CALLS)) {
            throw new UnsupportedOperationException("no way is known to make the trigger " + trigger);
        }
        String function = trigger.does().substring(CALLS.length()).toLowerCase(Locale.ROOT);
        return List.of(
                "CREATE OR REPLACE FUNCTION " + function
                        + "() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN NEW.TIME_STAMP := now(); RETURN NEW; END $$",
                "CREATE TRIGGER %s %s %s ON %s FOR EACH ROW EXECUTE PROCEDURE %s()"
                        .formatted(
                                name(trigger.name()),
                                trigger.timing(),
                                trigger.event(),
                                name(trigger.table()),
                                function));
    }

    @Override
    public List<String> dropTrigger(Trigger trigger) {
        return List.of("DROP TRIGGER " + exact(trigger.name()) + " ON " + name(trigger.table()));
    }

    /** Widening a VARCHAR, a NOT NULL and a new column with a constant default only touch the catalogue or scan. */
    @Override
    public boolean rewritesTable(SchemaOperation operation) {
        return operation instanceof SchemaOperation.AlterColumn change
                && !change.from().nativeType().equals(change.to().nativeType())
                && !(change.from().type().equals("VARCHAR")
                        && change.to().type().equals("VARCHAR"));
    }
}
