package org.apimmigrate.core.verify.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** Counts what an invariant finds; keeps a few for people to look at, violations first. */
final class Tally {

    private static final int SAMPLE = 10;

    private final List<String> violationSample = new ArrayList<>();
    private final List<String> excusedSample = new ArrayList<>();
    private long violations;
    private long excused;

    /** A row that breaks the invariant. */
    void violation(String row) {
        violations++;
        keep(violationSample, row);
    }

    /** A row that breaks it because something about it could not be decided; a finding of a check says so. */
    void excused(String row) {
        excused++;
        keep(excusedSample, row);
    }

    InvariantResult result(Invariant invariant) {
        List<String> sample = Stream.concat(
                        violationSample.stream(),
                        excusedSample.stream().map(row -> row + " (excused: see the findings)"))
                .limit(SAMPLE)
                .toList();
        return new InvariantResult(invariant.id(), invariant.title(), violations, excused, sample, null);
    }

    /** Runs the invariant if the API Manager database has the column; a 4.0.0 database has not. */
    static InvariantResult withColumn(
            Context context,
            String table,
            String column,
            Invariant invariant,
            java.util.function.Consumer<Tally> body) {
        if (!context.schema(Role.AM).has(table, column)) {
            return InvariantResult.couldNotRun(invariant, "there is no column %s.%s".formatted(table, column));
        }
        Tally tally = new Tally();
        body.accept(tally);
        return tally.result(invariant);
    }

    private static void keep(List<String> sample, String row) {
        if (sample.size() < SAMPLE) {
            sample.add(row);
        }
    }
}
