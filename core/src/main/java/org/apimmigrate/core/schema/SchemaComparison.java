package org.apimmigrate.core.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apimmigrate.core.schema.Difference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Compares a live schema with the one that a fresh installation would have. Names of constraints and indexes do not count, a unique index
 * is a unique constraint, two equal constraints where one is expected do count. What neither catalog knows belongs to the customer and is
 * reported apart. Tables of this tool are passed over.
 */
public final class SchemaComparison {

    /** Begins the names of this tool's own tables. */
    public static final String OWN_TABLES = "APIM_MIGRATE_";

    private final @Nullable Catalog source;
    private final Catalog target;
    private final ColumnRules rules;

    /**
     * @param source what the installation came from, to know what is expected; null to take every deviation for a difference
     * @param target what is expected
     * @param rules what a server makes of a column by itself
     */
    public SchemaComparison(@Nullable Catalog source, Catalog target, ColumnRules rules) {
        this.source = source;
        this.target = target;
        this.rules = rules;
    }

    /**
     * How a live schema differs.
     *
     * @param differences to be closed by the migration, or faults after it
     * @param drift what is the customer's, or wider than needed; left alone
     */
    public record Result(List<Difference> differences, List<Difference> drift) {
        public Result {
            differences = List.copyOf(differences);
            drift = List.copyOf(drift);
        }
    }

    public Result compare(Catalog live) {
        List<Difference> differences = new ArrayList<>();
        List<Difference> drift = new ArrayList<>();
        for (Table table : target.tables().values()) {
            if (live.table(table.name()).isEmpty()) {
                differences.add(new Difference(Kind.TABLE, table.name(), "table", "table", null));
            }
        }
        for (Table table : live.tables().values()) {
            if (target.table(table.name()).isEmpty() && !table.name().startsWith(OWN_TABLES)) {
                boolean known = source == null || source.table(table.name()).isPresent();
                (known ? differences : drift).add(new Difference(Kind.TABLE, table.name(), "table", null, "table"));
            }
        }
        for (TableComparison compared : tables(live).values()) {
            differences.addAll(compared.differences);
            drift.addAll(compared.drift);
        }
        Matched<Sequence> sequences = sequences(live);
        sequences.missing().forEach(s -> differences.add(sequence(s, true)));
        for (Sequence s : sequences.surplus()) {
            boolean known = source == null
                    || source.sequences().stream().anyMatch(k -> k.name().equals(s.name()));
            (known ? differences : drift).add(sequence(s, false));
        }
        Matched<Trigger> triggers = triggers(live);
        triggers.missing().forEach(t -> differences.add(trigger(t, true)));
        for (Trigger t : triggers.surplus()) {
            boolean known = source == null
                    || source.triggers().stream()
                            .anyMatch(k -> TRIGGER_KEY.apply(k).equals(TRIGGER_KEY.apply(t)));
            (known ? differences : drift).add(trigger(t, false));
        }
        return new Result(differences, drift);
    }

    /** Tables that both sides have, compared part by part. */
    Map<String, TableComparison> tables(Catalog live) {
        Map<String, TableComparison> compared = new TreeMap<>();
        for (Table wanted : target.tables().values()) {
            live.table(wanted.name())
                    .ifPresent(now -> compared.put(
                            wanted.name(),
                            new TableComparison(
                                    now,
                                    wanted,
                                    source == null
                                            ? null
                                            : source.table(wanted.name()).orElse(null),
                                    source != null,
                                    rules)));
        }
        return compared;
    }

    /** Sequences of this tool's tables and of tables that are passed over do not matter. */
    Matched<Sequence> sequences(Catalog live) {
        return Matched.of(
                live.sequences().stream().filter(s -> !ofOwnTable(s.table())).toList(),
                target.sequences(),
                Sequence::name);
    }

    Matched<Trigger> triggers(Catalog live) {
        return Matched.of(
                live.triggers().stream().filter(t -> !ofOwnTable(t.table())).toList(), target.triggers(), TRIGGER_KEY);
    }

    private static boolean ofOwnTable(@Nullable String table) {
        return table != null && table.startsWith(OWN_TABLES);
    }

    private static final Function<Trigger, List<String>> TRIGGER_KEY =
            t -> List.of(t.table(), String.valueOf(t.timing()), String.valueOf(t.event()), String.valueOf(t.does()));

    private static Difference sequence(Sequence s, boolean expected) {
        String table = s.table() == null ? "" : s.table();
        return new Difference(
                Kind.SEQUENCE,
                table,
                "sequence " + s.name(),
                expected ? "sequence" : null,
                expected ? null : "sequence");
    }

    private static Difference trigger(Trigger t, boolean expected) {
        String what = t.timing() + " " + t.event() + ": " + t.does();
        return new Difference(
                Kind.TRIGGER, t.table(), "trigger " + t.name(), expected ? what : null, expected ? null : what);
    }
}
