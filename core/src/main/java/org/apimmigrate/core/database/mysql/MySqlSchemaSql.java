package org.apimmigrate.core.database.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.schema.AnsiSchemaSql;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.ForeignKey;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.SchemaOperation;
import org.apimmigrate.core.schema.SchemaSql;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.UniqueKey;
import org.apimmigrate.core.sql.SqlReader;
import org.jspecify.annotations.Nullable;

/** Schema changes in the words of MySQL and MariaDB: forms that both know since 5.6 and 10.2. */
final class MySqlSchemaSql extends AnsiSchemaSql {

    private static final Pattern PREFIX = Pattern.compile("(.*)(\\(\\d+\\))");

    /** A VARCHAR of more bytes than this needs two length bytes in each row; four bytes a character at most. */
    private static final int SHORT_VARCHAR = 255 / 4;

    /** The most that the name of a constraint may have. */
    private static final int NAME_LENGTH = 64;

    private final @Nullable MySqlCollations collations;
    private final boolean naming;

    /**
     * @param collations of the live database, for what is new; null where it is to take the default of its database
     * @param naming should foreign keys without a name get one from this tool
     */
    MySqlSchemaSql(@Nullable MySqlCollations collations, boolean naming) {
        super(MySqlReservedWords.ALL);
        this.collations = collations;
        this.naming = naming;
    }

    @Override
    public SchemaSql on(SqlReader reader, Catalog target) {
        return new MySqlSchemaSql(MySqlCollations.read(reader, target), naming);
    }

    @Override
    public SchemaSql asInScripts() {
        return new MySqlSchemaSql(collations, false);
    }

    @Override
    public List<String> createTable(Table table) {
        if (collations == null) {
            return super.createTable(table);
        }
        Table collated = table.withColumns(
                table.columns().stream().map(c -> collations.inNew(table, c)).toList());
        String option = collations.ofNew(table).map(c -> " COLLATE=" + c).orElse("");
        return super.createTable(collated).stream().map(sql -> sql + option).toList();
    }

    @Override
    public List<String> addForeignKey(String table, ForeignKey key) {
        return super.addForeignKey(table, named(table, key));
    }

    /**
     * The server would look for a free name in the case of the table's, and then take names of another case for the same: a database that
     * came from another server has AM_API_ibfk_1 where am_api_ibfk_1 is made up (error 1826, MariaDB 1050). So keys get a name that nobody
     * makes up.
     */
    private ForeignKey named(String table, ForeignKey key) {
        if (!naming || key.name() != null) {
            return key;
        }
        String full = "FK_" + table + "_" + String.join("_", key.columns()) + "_" + key.refTable();
        String name = full.length() <= NAME_LENGTH
                ? full
                : full.substring(0, NAME_LENGTH - 9) + "_%08X".formatted(full.hashCode());
        return new ForeignKey(name, key.columns(), key.refTable(), key.refColumns(), key.onDelete(), key.onUpdate());
    }

    /** What is of another database is quoted in what was read. */
    @Override
    public String name(String identifier) {
        return identifier.startsWith("`") ? identifier : super.name(identifier);
    }

    @Override
    protected String quoted(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    @Override
    protected String exact(String liveName) {
        return quoted(liveName);
    }

    @Override
    protected String indexColumn(String column) {
        Matcher prefix = PREFIX.matcher(column);
        return prefix.matches() ? name(prefix.group(1)) + prefix.group(2) : super.indexColumn(column);
    }

    @Override
    protected String definition(Column column, boolean nullable) {
        StringBuilder text = new StringBuilder(column.nativeType());
        if (column.collation() != null) {
            text.append(" COLLATE ").append(column.collation());
        }
        // a TIMESTAMP that does not say NULL is NOT NULL under explicit_defaults_for_timestamp = OFF
        text.append(nullable ? " NULL" : " NOT NULL");
        if (column.autoIncrement()) {
            text.append(" AUTO_INCREMENT");
        } else if (column.defaultValue() != null) {
            text.append(" DEFAULT ").append(column.defaultValue());
        } else if (nullable && !column.type().equals("BLOB") && !column.type().equals("CLOB")) {
            text.append(" DEFAULT NULL");
        }
        if (column.onUpdate() != null) {
            text.append(" ON UPDATE ").append(column.onUpdate());
        }
        return text.toString();
    }

    @Override
    protected String tableOptions() {
        return " ENGINE=InnoDB";
    }

    @Override
    protected String uniqueInTable(UniqueKey key) {
        return "UNIQUE KEY " + (key.name() == null ? "" : name(key.name()) + " ") + "(" + indexColumns(key.columns())
                + ")";
    }

    /** RENAME COLUMN is not known before MySQL 8 and MariaDB 10.5.2. */
    @Override
    public List<String> renameColumn(String table, Column from, String to) {
        return List.of(alter(
                table,
                "CHANGE COLUMN " + name(from.name()) + " " + name(to) + " " + definition(from, from.nullable())));
    }

    /**
     * FORCE makes the table again. Without it MariaDB and MySQL may drop a column at once and keep its place in every row: after some
     * migrations and rollbacks of one database rows are too large for a new column (error 1118), and no further migration ends.
     */
    @Override
    public List<String> dropColumn(String table, Column column) {
        return List.of(alter(table, "DROP COLUMN " + name(column.name()) + ", FORCE"));
    }

    @Override
    public List<String> alterColumn(Table table, Column from, Column to) {
        return List.of(alter(table.name(), "MODIFY COLUMN " + name(to.name()) + " " + definition(to, to.nullable())));
    }

    @Override
    public List<String> addUnique(String table, UniqueKey key) {
        return List.of(alter(table, "ADD " + uniqueInTable(key)));
    }

    @Override
    public List<String> dropUnique(String table, UniqueKey key) {
        return List.of(alter(table, "DROP INDEX " + live(key.name())));
    }

    /**
     * The new key is made next to the old one before that goes: no window without a key, and no statement that does both at once, which not
     * every version takes. Only a key of the same name has to go first.
     */
    @Override
    public List<String> replaceForeignKey(String table, ForeignKey from, ForeignKey wanted) {
        ForeignKey to = named(table, wanted);
        boolean sameName = to.name() != null && to.name().equalsIgnoreCase(from.name());
        List<String> statements = new ArrayList<>();
        statements.addAll(sameName ? dropForeignKey(table, from) : addForeignKey(table, to));
        statements.addAll(sameName ? addForeignKey(table, to) : dropForeignKey(table, from));
        return statements;
    }

    @Override
    public List<String> dropForeignKey(String table, ForeignKey key) {
        return List.of(alter(table, "DROP FOREIGN KEY " + live(key.name())));
    }

    @Override
    public List<String> addIndex(String table, Index index) {
        return List.of(alter(
                table,
                "ADD " + (index.unique() ? "UNIQUE INDEX " : "INDEX ")
                        + (index.name() == null ? "" : name(index.name()) + " ")
                        + "(" + indexColumns(index.columns()) + ")"));
    }

    @Override
    public List<String> dropIndex(String table, Index index) {
        return List.of(alter(table, "DROP INDEX " + live(index.name())));
    }

    @Override
    public boolean foreignKeysLeanOnIndexes() {
        return true;
    }

    /** Foreign keys are checked by copying the table; columns are added at once only since MySQL 8.0.12 and MariaDB 10.3. */
    @Override
    public boolean rewritesTable(SchemaOperation operation) {
        if (operation instanceof SchemaOperation.AlterColumn change) {
            return change.from().nullable() != change.to().nullable() || !growsInPlace(change.from(), change.to());
        }
        return operation instanceof SchemaOperation.AddColumn
                || operation instanceof SchemaOperation.DropColumn
                || operation instanceof SchemaOperation.AddForeignKey
                || operation instanceof SchemaOperation.ReplaceForeignKey;
    }

    private static boolean growsInPlace(Column from, Column to) {
        return from.nativeType().equals(to.nativeType())
                || (from.type().equals("VARCHAR")
                        && to.type().equals("VARCHAR")
                        && from.length() != null
                        && to.length() != null
                        && (from.length() > SHORT_VARCHAR) == (to.length() > SHORT_VARCHAR));
    }
}
