package org.apimmigrate.core.verify.rows;

import java.util.List;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.verify.Invariant;
import org.apimmigrate.core.verify.InvariantResult;

/** A 4.1.0 server imports its policies itself, for each organization; the migration writes none. */
public final class OperationPolicyInvariant implements Invariant {

    @Override
    public String id() {
        return "I-20";
    }

    @Override
    public String title() {
        return "The tables of operation policies are there, empty or as a 4.1.0 server fills them";
    }

    private static final List<String> TABLES = List.of(
            "AM_OPERATION_POLICY",
            "AM_OPERATION_POLICY_DEFINITION",
            "AM_COMMON_OPERATION_POLICY",
            "AM_API_OPERATION_POLICY",
            "AM_API_OPERATION_POLICY_MAPPING");

    @Override
    public InvariantResult check(Context context) {
        Tally tally = new Tally();
        List<String> missing = TABLES.stream()
                .filter(table -> context.schema(Role.AM).table(table).isEmpty())
                .toList();
        missing.forEach(table -> tally.violation("there is no table " + table));
        if (missing.isEmpty()) {
            content(context, tally);
        }
        return tally.result(this);
    }

    private static void content(Context context, Tally tally) {
        context.reader(Role.AM).each("SELECT POLICY_UUID, ORGANIZATION FROM AM_OPERATION_POLICY", row -> {
            if (!Domains.known(context, row.getString(2))) {
                tally.violation(
                        "AM_OPERATION_POLICY %s, organization %s".formatted(row.getString(1), row.getString(2)));
            }
        });
        context.reader(Role.AM)
                .each(
                        "SELECT P.POLICY_UUID, P.API_UUID FROM AM_API_OPERATION_POLICY P"
                                + " WHERE NOT EXISTS (SELECT 1 FROM AM_API A WHERE A.API_UUID = P.API_UUID)",
                        row -> tally.violation("AM_API_OPERATION_POLICY %s, its API %s does not exist"
                                .formatted(row.getString(1), row.getString(2))));
    }
}
