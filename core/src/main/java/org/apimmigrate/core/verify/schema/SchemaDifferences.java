package org.apimmigrate.core.verify.schema;

import java.util.List;
import java.util.function.Predicate;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.JudgedSchema;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** Where a live database differs from a fresh 4.1.0, what is accepted left out. */
public final class SchemaDifferences {

    private static final int SAMPLE = 10;

    private SchemaDifferences() {}

    /** All differences that count, of the database that plays the role. */
    public static List<Difference> of(Context context, Role role) {
        return JudgedSchema.counted(context, context.database(role));
    }

    /** Those of the API Manager database that an invariant is about, as its result. */
    static InvariantResult judge(Invariant invariant, Context context, Predicate<Difference> concerned) {
        return result(
                invariant,
                of(context, Role.AM).stream()
                        .filter(concerned)
                        .map(Difference::text)
                        .toList());
    }

    static InvariantResult result(Invariant invariant, List<String> violations) {
        return new InvariantResult(
                invariant.id(),
                invariant.title(),
                violations.size(),
                0,
                violations.subList(0, Math.min(SAMPLE, violations.size())),
                null);
    }
}
