package org.apimmigrate.core.check.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apimmigrate.core.check.Check;
import org.apimmigrate.core.check.Finding;
import org.apimmigrate.core.check.FindingCode;
import org.apimmigrate.core.check.Subject;
import org.apimmigrate.core.context.Context;
import org.apimmigrate.core.database.Role;
import org.apimmigrate.core.schema.Catalog;
import org.apimmigrate.core.schema.DeclaredRename;
import org.apimmigrate.core.schema.Index;
import org.apimmigrate.core.schema.Table;
import org.apimmigrate.core.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Rows that would be one under the new unique keys. Two looks: organizations that differ in case only, which 4.1.0 takes for different ones
 * or for the same as the DBMS does; and rows that are equal in a key that the live table does not have yet, which the DBMS itself is asked
 * for, so that its own rules of comparing decide.
 */
public final class NewUniqueKeysCheck implements Check {

    private static final int NAMED = 20;

    @Override
    public String name() {
        return "newUniqueKeys";
    }

    @Override
    public Set<FindingCode> codes() {
        return Set.of(FindingCode.ORGANIZATION_CASE_COLLISION);
    }

    @Override
    public void run(Context context, Consumer<Finding> findings) {
        sameButCase(context, "AM_KEY_MANAGER", "keyManager", findings);
        sameButCase(context, "AM_GATEWAY_ENVIRONMENT", "environment", findings);
        Catalog live = context.schema(Role.AM);
        for (Table wanted : context.target(Role.AM).tables().values()) {
            Table now = live.tables().get(wanted.name());
            if (now != null) {
                keys(wanted).forEach(key -> equalRows(context, now, key, findings));
            }
        }
    }

    /** Few rows: key managers and gateway environments of all organizations. */
    private void sameButCase(Context context, String table, String kind, Consumer<Finding> findings) {
        String column = column(context.schema(Role.AM).tables().get(table), "ORGANIZATION");
        if (column == null) {
            return;
        }
        Map<String, List<String[]>> groups = new TreeMap<>();
        context.reader(Role.AM)
                .each(
                        "SELECT UUID, NAME, " + column + " FROM " + table + " WHERE " + column
                                + " IS NOT NULL ORDER BY UUID",
                        row -> groups.computeIfAbsent(
                                        row.getString(2) + "\n"
                                                + row.getString(3).toLowerCase(Locale.ROOT),
                                        k -> new ArrayList<>())
                                .add(new String[] {row.getString(1), row.getString(2), row.getString(3)}));
        for (List<String[]> group : groups.values()) {
            String usual = group.get(0)[2].toLowerCase(Locale.ROOT);
            if (group.stream().map(r -> r[2]).distinct().count() < 2) {
                continue;
            }
            for (String[] row : group) {
                if (!row[2].equals(usual)) {
                    findings.accept(new Finding(
                            FindingCode.ORGANIZATION_CASE_COLLISION,
                            name(),
                            false,
                            Role.AM,
                            usual,
                            Subject.of(kind, "id", row[0], "name", row[1], "table", table, "key", "UUID=" + row[0]),
                            "%s is %s, and another row of the same name has it in other case."
                                    .formatted(column, row[2]),
                            "Domains are lower case in 4.1.0: rename or delete the row that nobody uses."));
                }
            }
        }
    }

    private static List<List<String>> keys(Table table) {
        List<List<String>> keys = new ArrayList<>();
        table.uniques().stream().map(UniqueKey::columns).forEach(keys::add);
        table.indexes().stream().filter(Index::unique).map(Index::columns).forEach(keys::add);
        return keys;
    }

    private void equalRows(Context context, Table now, List<String> key, Consumer<Finding> findings) {
        List<String> columns = new ArrayList<>();
        for (String wanted : key) {
            String column = column(now, wanted.replaceAll("\\(.*", ""));
            if (column != null) {
                columns.add(column);
            }
        }
        if (columns.isEmpty() || guarded(now, columns)) {
            return;
        }
        var sql = context.database(Role.AM).dialect().schemaSql();
        String list = String.join(", ", columns.stream().map(sql::name).toList());
        String given = String.join(
                " AND ", columns.stream().map(c -> sql.name(c) + " IS NOT NULL").toList());
        List<String> equal = new ArrayList<>();
        long[] groups = {0};
        context.reader(Role.AM)
                .each(
                        "SELECT COUNT(*), %s FROM %s WHERE %s GROUP BY %s HAVING COUNT(*) > 1"
                                .formatted(list, sql.name(now.name()), given, list),
                        row -> {
                            if (groups[0]++ < NAMED) {
                                List<String> values = new ArrayList<>();
                                for (int i = 0; i < columns.size(); i++) {
                                    values.add(columns.get(i) + "=" + row.getString(i + 2));
                                }
                                equal.add(String.join(", ", values));
                            }
                        });
        for (String values : equal) {
            findings.accept(new Finding(
                    FindingCode.ORGANIZATION_CASE_COLLISION,
                    name(),
                    true,
                    Role.AM,
                    null,
                    Subject.of("row", "table", now.name(), "key", values),
                    "%s has more than one row with this key; the unique key (%s) of 4.1.0 cannot be made."
                            .formatted(now.name(), String.join(", ", key)),
                    "Change or delete all but one of these rows."
                            + (groups[0] > NAMED ? " There are " + groups[0] + " such keys in all." : "")));
        }
    }

    /** Under what name the live table has the column; null where it is new and filled by a later step. */
    private static @Nullable String column(@Nullable Table now, String wanted) {
        if (now == null) {
            return null;
        }
        if (now.name().equals("AM_API_CATEGORIES")
                && wanted.equals("ORGANIZATION")
                && now.column("TENANT_ID").isPresent()) {
            return "TENANT_ID";
        }
        String old = DeclaredRename.all().stream()
                .filter(r -> r.table().equals(now.name()) && r.to().equals(wanted))
                .map(DeclaredRename::from)
                .filter(from -> now.column(from).isPresent())
                .findFirst()
                .orElse(wanted);
        return now.column(old).isPresent() ? old : null;
    }

    /** Does a key of the live table see to it already? */
    private static boolean guarded(Table now, List<String> columns) {
        Set<String> wanted = new TreeSet<>(columns);
        return wanted.containsAll(now.primaryKey()) && !now.primaryKey().isEmpty()
                || keys(now).stream().anyMatch(wanted::containsAll);
    }
}
