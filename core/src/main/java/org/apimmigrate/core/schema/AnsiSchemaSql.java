package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms that most DBMS share. A dialect overrides what it spells in another way. */
public abstract class AnsiSchemaSql implements SchemaSql {

    private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Set<String> reserved;

    /** @param reserved names of the catalogs that this DBMS does not take without quotes */
    protected AnsiSchemaSql(Set<String> reserved) {
        this.reserved = reserved;
    }

    @Override
    public String name(String identifier) {
        return PLAIN.matcher(identifier).matches() && !reserved.contains(identifier) ? identifier : quoted(identifier);
    }

    /** The identifier in the quotes of the DBMS. */
    protected String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** The name of a constraint or index as it is in the live database. */
    protected String exact(String liveName) {
        return name(liveName);
    }

    /** A column of an index, which may carry a length or a direction. */
    protected String indexColumn(String column) {
        return column.endsWith(" DESC") ? name(column.substring(0, column.length() - 5)) + " DESC" : name(column);
    }

    protected final String names(List<String> identifiers) {
        return identifiers.stream().map(this::name).collect(Collectors.joining(", "));
    }

    protected final String indexColumns(List<String> columns) {
        return columns.stream().map(this::indexColumn).collect(Collectors.joining(", "));
    }

    /** {@code CONSTRAINT name } or nothing, for the DBMS to choose one. */
    protected String constraint(@Nullable String constraintName) {
        return constraintName == null ? "" : "CONSTRAINT " + name(constraintName) + " ";
    }

    /** Type, default, nullability and numbering of a column, as after its name in CREATE TABLE and ADD. */
    protected abstract String definition(Column column, boolean nullable);

    /** After the closing bracket of CREATE TABLE. */
    protected String tableOptions() {
        return "";
    }

    protected String rules(ForeignKey key) {
        return rule("ON DELETE", key.onDelete()) + rule("ON UPDATE", key.onUpdate());
    }

    private static String rule(String event, String action) {
        return action.equals("NO ACTION") ? "" : " " + event + " " + action;
    }

    protected final String reference(ForeignKey key) {
        return "%sFOREIGN KEY (%s) REFERENCES %s (%s)%s"
                .formatted(
                        constraint(key.name()),
                        names(key.columns()),
                        name(key.refTable()),
                        names(key.refColumns()),
                        rules(key));
    }

    protected final String alter(String table, String what) {
        return "ALTER TABLE " + name(table) + " " + what;
    }

    @Override
    public List<String> createTable(Table table) {
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            lines.add(name(column.name()) + " " + definition(column, column.nullable()));
        }
        if (!table.primaryKey().isEmpty()) {
            lines.add(constraint(table.primaryKeyName()) + "PRIMARY KEY (" + names(table.primaryKey()) + ")");
        }
        for (UniqueKey key : table.uniques()) {
            lines.add(uniqueInTable(key));
        }
        return List.of("CREATE TABLE %s (%n  %s%n)%s"
                .formatted(name(table.name()), String.join(",\n  ", lines), tableOptions())
                .replace(System.lineSeparator(), "\n"));
    }

    protected String uniqueInTable(UniqueKey key) {
        return constraint(key.name()) + "UNIQUE (" + indexColumns(key.columns()) + ")";
    }

    @Override
    public List<String> dropTable(String table) {
        return List.of("DROP TABLE " + name(table));
    }

    @Override
    public List<String> addColumn(String table, Column column, boolean nullable) {
        return List.of(alter(table, "ADD COLUMN " + name(column.name()) + " " + definition(column, nullable)));
    }

    @Override
    public List<String> renameColumn(String table, Column from, String to) {
        return List.of(alter(table, "RENAME COLUMN " + name(from.name()) + " TO " + name(to)));
    }

    @Override
    public List<String> dropColumn(String table, Column column) {
        return List.of(alter(table, "DROP COLUMN " + name(column.name())));
    }

    @Override
    public List<String> addUnique(String table, UniqueKey key) {
        return List.of(alter(table, "ADD " + constraint(key.name()) + "UNIQUE (" + indexColumns(key.columns()) + ")"));
    }

    @Override
    public List<String> dropUnique(String table, UniqueKey key) {
        return List.of(alter(table, "DROP CONSTRAINT " + live(key.name())));
    }

    @Override
    public List<String> addForeignKey(String table, ForeignKey key) {
        return List.of(alter(table, "ADD " + reference(key)));
    }

    @Override
    public List<String> replaceForeignKey(String table, ForeignKey from, ForeignKey to) {
        List<String> both = new ArrayList<>(dropForeignKey(table, from));
        both.addAll(addForeignKey(table, to));
        return both;
    }

    @Override
    public List<String> dropForeignKey(String table, ForeignKey key) {
        return List.of(alter(table, "DROP CONSTRAINT " + live(key.name())));
    }

    @Override
    public List<String> addCheck(String table, Check check) {
        String text = check.expression();
        boolean whole = text.startsWith("CHECK ");
        return List.of(alter(table, "ADD " + constraint(check.name()) + (whole ? text : "CHECK (" + text + ")")));
    }

    @Override
    public List<String> addIndex(String table, Index index) {
        return List.of("CREATE %sINDEX %sON %s (%s)"
                .formatted(
                        index.unique() ? "UNIQUE " : "",
                        index.name() == null ? "" : name(index.name()) + " ",
                        name(table),
                        indexColumns(index.columns())));
    }

    @Override
    public List<String> dropIndex(String table, Index index) {
        return List.of("DROP INDEX " + live(index.name()));
    }

    @Override
    public List<String> addPrimaryKey(String table, @Nullable String keyName, List<String> columns) {
        return List.of(alter(table, "ADD " + constraint(keyName) + "PRIMARY KEY (" + names(columns) + ")"));
    }

    @Override
    public List<String> dropPrimaryKey(Table table) {
        return List.of(alter(table.name(), "DROP PRIMARY KEY"));
    }

    @Override
    public List<String> createSequence(Sequence sequence) {
        return List.of("CREATE SEQUENCE " + name(sequence.name()) + " START WITH 1 INCREMENT BY 1");
    }

    @Override
    public List<String> dropSequence(Sequence sequence) {
        return List.of("DROP SEQUENCE " + name(sequence.name()));
    }

    @Override
    public List<String> createTrigger(Trigger trigger) {
        throw new UnsupportedOperationException("no catalog of this DBMS has a trigger: " + trigger);
    }

    @Override
    public List<String> dropTrigger(Trigger trigger) {
        return List.of("DROP TRIGGER " + exact(trigger.name()));
    }

    /** What is dropped came from a live database, where everything has a name. */
    protected final String live(@Nullable String liveName) {
        if (liveName == null) {
            throw new IllegalArgumentException("a constraint or index without a name cannot be dropped");
        }
        return exact(liveName);
    }
}
