package org.apimmigrate.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apimmigrate.core.database.DependentRules.Dependent;
import org.apimmigrate.core.database.DependentRules.Effect;
import org.apimmigrate.core.database.ViewRules.Change;

/** What a change of columns does to triggers whose body the DBMS looks at when they fire, and not before. */
public final class TriggerBodies {

    private TriggerBodies() {}

    /**
     * A column with a new name stops every write to its table from the first step on, the tool's own among them. One that is dropped does so
     * once the rows are done; a body that only reads the table may do without it.
     *
     * @param on the table that fires it, in upper case
     */
    public static List<Dependent> judge(
            String trigger, String on, String body, Map<String, Map<String, Change>> changes) {
        List<Dependent> found = new ArrayList<>();
        Set<String> words = NamedColumns.inBody(body);
        changes.forEach((table, columns) -> columns.forEach((column, change) -> {
            boolean fires = table.equals(on) && NamedColumns.ofFiringRow(body, column);
            boolean names = words.contains(table) && words.contains(column);
            if (change != Change.RETYPE && (fires || names)) {
                Effect effect = fires && change == Change.RENAME ? Effect.STATEMENT_FAILS : Effect.BROKEN;
                found.add(new Dependent("trigger", trigger + " on " + on, table, column, change, effect, false));
            }
        }));
        return found;
    }
}
