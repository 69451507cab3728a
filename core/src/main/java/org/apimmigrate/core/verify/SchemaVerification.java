package org.apimmigrate.core.verify;

import java.util.List;
import java.util.stream.Stream;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.Difference;
import org.apimmigrate.core.schema.LaterVersion;
import org.apimmigrate.core.schema.SchemaComparison;

/** The live schemas against those of a fresh 4.1.0. What belongs to the customer is no difference. */
public final class SchemaVerification {

    private static final String ABSENT = "absent";

    private SchemaVerification() {}

    /** Every difference, in each database once. A database that the migration only reads is as 4.0.0 had it. */
    public static List<SchemaDifference> of(Context context) {
        return context.databases().changed().stream()
                .flatMap(database -> compare(context, database).stream())
                .toList();
    }

    private static List<SchemaDifference> compare(Context context, Database database) {
        Role role = database.mainRole();
        Catalog live = context.schema(role);
        Stream<SchemaDifference> differences = new SchemaComparison(
                        context.source(role),
                        context.target(role),
                        database.dialect().columnRules())
                .compare(live).differences().stream().map(difference -> reported(role, difference));
        // a schema that a later version has changed may hold all of 4.1.0, and is none
        Stream<SchemaDifference> later = LaterVersion.tables(live).stream()
                .map(table -> new SchemaDifference(role, table, "table", ABSENT, "a table of a later version"));
        return Stream.concat(differences, later).toList();
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
