package org.apimmigrate.core.run;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.core.step.Change;
import org.apimmigrate.core.step.SqlStatement;

/** Which tables a data change writes: the one it is about, and those that its statements name. */
final class WrittenTables {

    private static final Pattern WRITES =
            Pattern.compile("\\s*(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\\s+([\\w\"`\\[\\]]+).*", Pattern.DOTALL);

    private WrittenTables() {}

    /** @throws IllegalStateException for a statement that is none of the three */
    static Set<String> of(Change change) {
        Set<String> tables = new TreeSet<>();
        tables.add(change.table());
        for (SqlStatement statement : change.statements()) {
            Matcher writes = WRITES.matcher(statement.sql());
            if (!writes.matches()) {
                throw new IllegalStateException(
                        "a data change that does not say what it writes: %s".formatted(change.purpose()));
            }
            tables.add(writes.group(1).replaceAll("[\"`\\[\\]]", ""));
        }
        return tables;
    }
}
