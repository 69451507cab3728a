package org.apimmigrate.core.context;

import java.util.List;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.JudgedDifference;
import org.apimmigrate.core.schema.SchemaJudgement;

/** The judgement of the differences in a database of the installation: the one that all commands take. */
public final class JudgedSchema {

    private JudgedSchema() {}

    /** For the live schema of a database as the context has read it. */
    public static List<JudgedDifference> of(Context context, Database database) {
        return rules(context, database).judge(context.schema(database.mainRole()));
    }

    /** The differences that count. */
    public static List<Difference> counted(Context context, Database database) {
        return of(context, database).stream()
                .filter(JudgedDifference::counts)
                .map(JudgedDifference::difference)
                .toList();
    }

    /** The rule itself. */
    public static SchemaJudgement rules(Context context, Database database) {
        Role role = database.mainRole();
        SchemaJudgement rules = new SchemaJudgement(
                context.source(role),
                context.target(role),
                database.dialect().columnRules(),
                database.dialect().schemaSql());
        return context.databases().changed().contains(database) ? rules : rules.onlyRead();
    }
}
