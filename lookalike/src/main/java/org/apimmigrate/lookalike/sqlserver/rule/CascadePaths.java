package org.apimmigrate.lookalike.sqlserver.rule;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Rule;
import org.apimmigrate.lookalike.Sql;
import org.apimmigrate.lookalike.sqlserver.SqlServerCatalog;
import org.apimmigrate.lookalike.sqlserver.SqlServerSession;

/** No table may be reached twice by the actions that one DELETE or UPDATE cascades to; and none by its own. */
public final class CascadePaths implements Rule<SqlServerSession> {

    private static final Pattern ADD = Pattern.compile(
            "ALTER TABLE (\\S+) ADD (?:CONSTRAINT (\\S+) )?FOREIGN KEY \\(.*?\\) REFERENCES (\\S+) \\(.*?\\)(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ACTION =
            Pattern.compile("ON (DELETE|UPDATE) (?:CASCADE|SET NULL|SET DEFAULT)", Pattern.CASE_INSENSITIVE);

    @Override
    public String source() {
        return "learn.microsoft.com/sql/relational-databases/tables/primary-and-foreign-key-constraints";
    }

    @Override
    public void check(Sql sql, SqlServerSession session) throws SQLException {
        Optional<Matcher> add = sql.matching(ADD);
        if (add.isEmpty()) {
            return;
        }
        Matcher action = ACTION.matcher(add.get().group(4));
        while (action.find()) {
            check(add.get(), action.group(1), session);
        }
    }

    private static void check(Matcher add, String event, SqlServerSession session) throws SQLException {
        String child = SqlServerCatalog.plain(add.group(1));
        String parent = SqlServerCatalog.plain(add.group(3));
        Map<String, List<String>> children = session.catalog().cascades(event);
        children.computeIfAbsent(parent, t -> new ArrayList<>()).add(child);
        for (String start : children.keySet()) {
            if (reachesTwice(start, children)) {
                throw new SQLException(
                        "Introducing FOREIGN KEY constraint on table '" + child
                                + "' may cause cycles or multiple cascade paths. Specify ON DELETE NO ACTION or ON UPDATE NO ACTION, or modify other FOREIGN KEY constraints.",
                        "S0001",
                        1785);
            }
        }
    }

    private static boolean reachesTwice(String start, Map<String, List<String>> children) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (String child : children.getOrDefault(open.pop(), List.of())) {
                if (!reached.add(child)) {
                    return true;
                }
                open.push(child);
            }
        }
        return false;
    }
}
