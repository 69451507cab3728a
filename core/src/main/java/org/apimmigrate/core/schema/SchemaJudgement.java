package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apimmigrate.core.schema.Difference.Kind;
import org.apimmigrate.core.schema.SchemaComparison.Result;
import org.apimmigrate.core.schema.SchemaOperation.AddColumn;
import org.apimmigrate.core.schema.SchemaOperation.AlterColumn;
import org.apimmigrate.core.schema.SchemaOperation.CreateTable;
import org.apimmigrate.core.schema.Verdict.Accepted;
import org.apimmigrate.core.schema.Verdict.Blocks;
import org.apimmigrate.core.schema.Verdict.Corrected;
import org.apimmigrate.core.schema.Verdict.Half;

/**
 * The one judgement of each difference. What the steps close is not asserted but worked out: the operations of {@link SchemaPlan}, which
 * are those that the steps run, are applied to the live schema, and what remains then is what no step closes.
 */
public final class SchemaJudgement {

    private static final String OWN = " of your own, which neither version knows";

    private final Catalog source;
    private final Catalog target;
    private final ColumnRules rules;
    private final SchemaSql sql;
    private final boolean onlyRead;
    private final SchemaComparison comparison;
    private final SchemaPlan plan;
    private final VendorTables vendorTables;

    /**
     * @param source what a fresh 4.0.0 has
     * @param target what a fresh 4.1.0 has
     * @param sql for the statements that help
     */
    public SchemaJudgement(Catalog source, Catalog target, ColumnRules rules, SchemaSql sql) {
        this(source, target, rules, sql, false);
    }

    private SchemaJudgement(Catalog source, Catalog target, ColumnRules rules, SchemaSql sql, boolean onlyRead) {
        this.source = source;
        this.target = target;
        this.rules = rules;
        this.sql = sql;
        this.onlyRead = onlyRead;
        this.comparison = new SchemaComparison(source, target, rules);
        this.plan = new SchemaPlan(source, target, rules);
        this.vendorTables = new VendorTables(source, target);
    }

    /** The same for a database that the migration only reads: what its steps would correct elsewhere stays, as 4.0.0 worked with it. */
    public SchemaJudgement onlyRead() {
        return new SchemaJudgement(source, target, rules, sql, true);
    }

    /** Every difference of a live schema, each with its verdict. */
    public List<JudgedDifference> judge(Catalog live) {
        List<JudgedDifference> judged = judgeChanged(live);
        return onlyRead ? judged.stream().map(this::unlessGap).toList() : judged;
    }

    private JudgedDifference unlessGap(JudgedDifference judged) {
        Difference difference = judged.difference();
        boolean missing =
                difference.actual() == null && (difference.kind() == Kind.TABLE || difference.kind() == Kind.COLUMN);
        return !judged.counts() || (missing && judged.verdict() instanceof Blocks)
                ? judged
                : new JudgedDifference(
                        difference,
                        new Accepted("the migration only reads this database, and 4.0.0 worked with what is there"));
    }

    private List<JudgedDifference> judgeChanged(Catalog live) {
        Result now = comparison.compare(live);
        if (now.differences().isEmpty() && now.drift().isEmpty()) {
            return List.of();
        }
        Catalog expanded = SchemaPlan.after(plan.expand(live), live);
        Catalog finished = SchemaPlan.after(plan.tighten(live), expanded);
        Set<Difference> afterExpand = Set.copyOf(comparison.compare(expanded).differences());
        List<Difference> remaining = comparison.compare(finished).differences();
        Set<Difference> remains = Set.copyOf(remaining);
        Set<Difference> alike = alike(live, expanded);
        List<JudgedDifference> judged = new ArrayList<>();
        for (Difference difference : now.differences()) {
            Verdict verdict = gap(live, difference)
                    .orElseGet(() -> remains.contains(difference)
                            ? left(live, difference, alike)
                            : new Corrected(afterExpand.contains(difference) ? Half.TIGHTEN : Half.EXPAND));
            judged.add(new JudgedDifference(difference, verdict));
        }
        // what shows only once a column has its new name
        remaining.stream()
                .filter(difference -> !now.differences().contains(difference))
                .forEach(difference -> judged.add(new JudgedDifference(difference, left(expanded, difference, alike))));
        now.drift().forEach(difference -> judged.add(new JudgedDifference(difference, own(live, difference))));
        return judged;
    }

    /** Those that a clean 4.0.0, or one on which the first half of the schema change has run, does not have. */
    public List<JudgedDifference> unusual(Catalog live) {
        Set<Difference> usual = new HashSet<>();
        Catalog halfWay = SchemaPlan.after(plan.expand(source), source);
        Stream.of(source, halfWay)
                .flatMap(catalog -> comparison.compare(catalog).differences().stream())
                .map(SchemaJudgement::withoutName)
                .forEach(usual::add);
        List<JudgedDifference> unusual = new ArrayList<>(judge(live).stream()
                .filter(judged -> !usual.contains(withoutName(judged.difference())))
                .toList());
        return unusual;
    }

    /** Names of keys and indexes are no difference. */
    private static Difference withoutName(Difference d) {
        boolean named =
                switch (d.kind()) {
                    case UNIQUE, INDEX, FOREIGN_KEY, CHECK -> true;
                    case TABLE,
                            COLUMN,
                            TYPE,
                            NULLABLE,
                            DEFAULT,
                            AUTO_INCREMENT,
                            ON_UPDATE,
                            GENERATED,
                            COLLATION,
                            PRIMARY_KEY,
                            FOREIGN_KEY_RULE,
                            SEQUENCE,
                            TRIGGER -> false;
                };
        return named && d.actual() != null ? new Difference(d.kind(), d.table(), d.object(), d.expected(), "") : d;
    }

    /** What is missing and was there in every 4.0.0: the plan would make it, but nobody knows its rows. */
    private Optional<Verdict> gap(Catalog live, Difference difference) {
        if (difference.kind() == Kind.TABLE && difference.actual() == null) {
            Table table = target.known(difference.table());
            if (source.table(table.name()).isEmpty() || !isOfTheProduct(table.name())) {
                return Optional.empty();
            }
            return Optional.of(new Blocks(
                    "4.0.0 has this table, and its rows cannot be known",
                    "Restore the table. If 4.0.0 never filled it: "
                            + text(new CreateTable(source.known(table.name())))));
        }
        Column column = missingColumn(difference);
        if (column == null
                || column.nullable()
                || column.defaultValue() != null
                || column.autoIncrement()
                || !source.has(difference.table(), column.name())) {
            return Optional.empty();
        }
        return Optional.of(new Blocks(
                "4.0.0 has this column, it must not be NULL, and its values cannot be known",
                "Add the column and give every row its value: "
                        + text(new AddColumn(difference.table(), column, true))));
    }

    private static boolean isOfTheProduct(String table) {
        return table.startsWith("AM_") || table.startsWith("REG_") || table.startsWith("UM_");
    }

    private @org.jspecify.annotations.Nullable Column missingColumn(Difference difference) {
        return difference.kind() == Kind.COLUMN && difference.actual() == null
                ? target.table(difference.table())
                        .flatMap(t -> t.column(columnOf(difference)))
                        .orElse(null)
                : null;
    }

    private static String columnOf(Difference difference) {
        return difference.object().substring("column ".length());
    }

    /** What no step closes. */
    private Verdict left(Catalog live, Difference difference, Set<Difference> alike) {
        return switch (difference.kind()) {
            case PRIMARY_KEY -> primaryKey(live, difference);
            case AUTO_INCREMENT ->
                new Blocks(
                        difference.expected() + " in 4.1.0, and " + difference.actual() + " here: inserts would fail",
                        "Give the column its numbering again, as the vendor's create script for 4.0.0 does.");
            case SEQUENCE -> sequence(live, difference);
            case TYPE ->
                alike.contains(difference)
                        ? accepted()
                        : new Blocks(
                                "the type of 4.1.0 cannot hold every value of this one", retyped(live, difference));
            case TABLE,
                    COLUMN,
                    NULLABLE,
                    DEFAULT,
                    ON_UPDATE,
                    GENERATED,
                    COLLATION,
                    UNIQUE,
                    FOREIGN_KEY,
                    FOREIGN_KEY_RULE,
                    INDEX,
                    CHECK,
                    TRIGGER ->
                alike.contains(difference)
                        ? accepted()
                        : new Blocks(
                                "no step of the migration closes it",
                                "Change it to what 4.1.0 expects, then run the same command again.");
        };
    }

    private static Accepted accepted() {
        return new Accepted("4.0.0 expects the same as 4.1.0, and worked with what is there");
    }

    /** What differs from 4.0.0 in the same way: the hop has no part in it. */
    private Set<Difference> alike(Catalog live, Catalog expanded) {
        Set<Difference> alike = new HashSet<>(
                new SchemaComparison(target, source, rules).compare(live).differences());
        Catalog renamed = source;
        for (DeclaredRename rename : DeclaredRename.all()) {
            if (rename.appliesTo(renamed, target)) {
                renamed = CatalogEdit.renamed(renamed, rename.table(), rename.from(), rename.to());
            }
        }
        alike.addAll(
                new SchemaComparison(target, renamed, rules).compare(expanded).differences());
        return alike;
    }

    /** New foreign keys refer to primary keys: what counts is that the columns are unique. */
    private Verdict primaryKey(Catalog live, Difference difference) {
        Table now = live.known(difference.table());
        List<String> wanted = target.known(difference.table()).primaryKey();
        Stream<List<String>> unique = Stream.concat(
                now.uniques().stream().map(UniqueKey::columns),
                now.indexes().stream()
                        .filter(i -> i.unique() && i.where() == null)
                        .map(Index::columns));
        if (unique.anyMatch(columns -> new TreeSet<>(columns).equals(new TreeSet<>(wanted)))) {
            return new Accepted("the primary key is your own, and a unique key holds the columns of the vendor's");
        }
        return new Blocks(
                "the primary key of 4.1.0 is another one",
                "Add a unique key on the columns of the vendor's primary key: "
                        + String.join("; ", sql.addUnique(now.name(), new UniqueKey(null, wanted))));
    }

    private Verdict sequence(Catalog live, Difference difference) {
        if (difference.actual() != null) {
            return new Accepted("nothing of 4.1.0 takes from this sequence");
        }
        Sequence missing = target.sequences().stream()
                .filter(s -> difference.object().equals("sequence " + s.name()))
                .findFirst()
                .orElseThrow();
        if (missing.table() == null || live.table(missing.table()).isEmpty()) {
            return new Corrected(Half.EXPAND); // it comes with its table
        }
        return new Accepted("the column numbers its rows in another way, or is reported itself");
    }

    private String retyped(Catalog live, Difference difference) {
        Table table = live.known(difference.table());
        Column from = table.column(columnOf(difference)).orElseThrow();
        Column to = target.known(table.name()).column(from.name()).orElseThrow().nullable(from.nullable());
        return "Make sure that every value fits, then change the type: "
                + text(new AlterColumn(table, from, to, "type of " + from.name()));
    }

    /** What neither version knows, and what serves as well as what is expected. */
    private Verdict own(Catalog live, Difference difference) {
        return switch (difference.kind()) {
            case TABLE ->
                vendorTables.isUnknown(live.known(difference.table()))
                        ? new Blocks(
                                "neither 4.0.0 nor 4.1.0 has such a table, and its name begins as the vendor's do: another"
                                        + " version or an update made it",
                                "If the table is yours, give it a name that does not begin as the vendor's do. Else this is not a"
                                        + " 4.0.0 schema.")
                        : new Accepted("a table" + OWN);
            case COLUMN -> ownColumn(live, difference);
            case TYPE -> new Accepted("it holds every value that 4.1.0 writes");
            case NULLABLE -> new Accepted("the column is part of a primary key of your own");
            case AUTO_INCREMENT ->
                new Accepted("4.1.0 gives the column its values, and the DBMS does where none is given");
            case COLLATION -> new Accepted("your choice of collation is kept");
            case PRIMARY_KEY -> new Accepted("a primary key of your own on a table that has none in either version");
            case UNIQUE -> new Accepted("a unique key" + OWN);
            case FOREIGN_KEY, FOREIGN_KEY_RULE -> new Accepted("a foreign key" + OWN);
            case INDEX -> new Accepted("an index" + OWN);
            case CHECK -> new Accepted("a check" + OWN);
            case SEQUENCE -> new Accepted("a sequence" + OWN);
            case TRIGGER -> new Accepted("a trigger" + OWN);
            case DEFAULT, ON_UPDATE, GENERATED -> new Accepted("a setting" + OWN);
        };
    }

    private Verdict ownColumn(Catalog live, Difference difference) {
        Table table = live.known(difference.table());
        Column column = table.column(columnOf(difference)).orElseThrow();
        boolean filled = column.nullable()
                || column.defaultValue() != null
                || column.autoIncrement()
                || column.generated() != null;
        // a trigger may give the value; what it does is not known here
        boolean ownTrigger = comparison.triggers(live).surplus().stream()
                .anyMatch(trigger -> trigger.table().equals(table.name()));
        if (filled || ownTrigger) {
            return new Accepted("a column" + OWN);
        }
        return new Blocks(
                "the column is your own, must not be NULL and has no default: every insert of 4.1.0 into this table would fail",
                "Give the column a default, or let it be NULL: "
                        + text(new AlterColumn(table, column, column.nullable(true), column.name() + " may be NULL")));
    }

    private String text(SchemaOperation operation) {
        return String.join("; ", operation.statements(sql));
    }
}
