package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Severity;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Database;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Column;
import org.apimmigrate.core.schema.Table;

/**
 * Values that are there and that the server would not take again: its limit for one message was lowered since. A step that writes such a
 * value fails in the window, and a rollback cannot put its row back.
 */
public final class ValueSizeCheck implements Check {

    private static final Set<String> LARGE = Set.of("BLOB", "CLOB");

    /** What a statement needs next to a value. */
    private static final long AROUND = 64 * 1024;

    @Override
    public String name() {
        return "valueSize";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.VALUE_LARGER_THAN_PACKET);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        for (Database database : context.databases().distinct()) {
            OptionalLong limit = database.dialect().largestMessage(database.reader());
            if (limit.isPresent()) {
                look(context, database, limit.getAsLong(), findings);
            }
        }
    }

    private void look(Context context, Database database, long limit, Consumer<Finding> findings) {
        for (Table table : context.schema(database.mainRole()).tables().values()) {
            if (!context.source(database.mainRole()).tables().containsKey(table.name())) {
                continue; // a customer's own table, which is never written
            }
            List<String> columns = table.columns().stream()
                    .filter(column -> LARGE.contains(column.type()))
                    .map(Column::name)
                    .toList();
            if (columns.isEmpty()) {
                continue;
            }
            List<Long> largest = largest(database, table.name(), columns);
            for (int i = 0; i < columns.size(); i++) {
                // a driver that writes values into the statement may double each byte
                if (2 * largest.get(i) + AROUND > limit) {
                    findings.accept(finding(database.mainRole(), table.name(), columns.get(i), largest.get(i), limit));
                }
            }
        }
    }

    private static List<Long> largest(Database database, String table, List<String> columns) {
        String lengths = columns.stream()
                .map(column ->
                        "MAX(OCTET_LENGTH(" + database.dialect().schemaSql().name(column) + "))")
                .collect(Collectors.joining(", "));
        return database.reader()
                .first(
                        "SELECT " + lengths + " FROM "
                                + database.dialect().schemaSql().name(table),
                        row -> {
                            List<Long> found = new ArrayList<>();
                            for (int i = 1; i <= columns.size(); i++) {
                                found.add(row.getLong(i));
                            }
                            return found;
                        })
                .orElseThrow();
    }

    private Finding finding(Role role, String table, String column, long size, long limit) {
        boolean certain = size + AROUND > limit;
        return new Finding(
                FindingCode.VALUE_LARGER_THAN_PACKET,
                name(),
                certain,
                role,
                null,
                Subject.of("column", "table", table, "name", column, "bytes", Long.toString(size)),
                "The largest value of %s.%s has %d bytes; the server takes %d bytes in one message (max_allowed_packet)%s."
                        .formatted(
                                table,
                                column,
                                size,
                                limit,
                                certain ? "" : ", and a value may need up to twice its size in a statement"),
                "As an administrator of the server run: SET GLOBAL max_allowed_packet = %d; and keep it in the server's configuration until 4.1.0"
                                .formatted(enough(size))
                        + " has been accepted.",
                certain ? Severity.ERROR : Severity.WARNING);
    }

    /** The server takes multiples of 1,024, up to a gibibyte. */
    private static long enough(long size) {
        long mebibyte = 1024 * 1024;
        return Math.min(1024 * mebibyte, ((2 * size + AROUND) / mebibyte + 1) * mebibyte);
    }
}
