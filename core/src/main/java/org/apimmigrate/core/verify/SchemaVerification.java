package org.apimmigrate.core.verify;

import java.util.List;
import java.util.function.Predicate;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.context.JudgedSchema;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.JudgedDifference;
import org.apimmigrate.core.schema.Verdict;

/** The live schemas against those of a fresh 4.1.0. What is accepted is no difference; it is reported apart. */
public final class SchemaVerification {

    private static final String ABSENT = "absent";

    private SchemaVerification() {}

    /** Every difference that counts, in each database once. In a database that the migration only reads, few do. */
    public static List<SchemaDifference> of(Context context) {
        return context.databases().distinct().stream()
                .flatMap(database -> JudgedSchema.counted(context, database).stream()
                        .map(difference -> reported(database.mainRole(), difference)))
                .toList();
    }

    /** Every difference that is left as it is, with the reason. */
    public static List<AcceptedDifference> accepted(Context context) {
        Predicate<JudgedDifference> stays = judged -> judged.verdict() instanceof Verdict.Accepted;
        return context.databases().distinct().stream()
                .flatMap(database -> JudgedSchema.of(context, database).stream()
                        .filter(stays)
                        .map(judged -> new AcceptedDifference(
                                reported(database.mainRole(), judged.difference()),
                                ((Verdict.Accepted) judged.verdict()).because())))
                .toList();
    }

    /** In the form of the JSON document. */
    public static SchemaDifference reported(Role role, Difference difference) {
        return new SchemaDifference(
                role,
                difference.table(),
                difference.object(),
                difference.expected() == null ? ABSENT : difference.expected(),
                difference.actual() == null ? ABSENT : difference.actual());
    }
}
