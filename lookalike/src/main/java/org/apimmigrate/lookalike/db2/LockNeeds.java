package org.apimmigrate.lookalike.db2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apimmigrate.lookalike.Sql;

/**
 * Which locks a statement takes. Sources: the manual's pages "Lock modes and access plans for standard tables", "LOCK TABLE" and
 * "isolation-clause". Rows are not distinguished: a query that keeps locks on rows has all rows of its table.
 */
record LockNeeds(List<Need> needs) {

    /**
     * @param object table, or what stands for its rows
     * @param toTheEnd is it kept until the end of the unit of work, or given back after the statement
     */
    record Need(String object, LockMode mode, boolean toTheEnd) {}

    private static final String NAME = "(?:\\w+\\.)?\"?(\\w+)\"?";
    private static final Pattern LOCK = pattern("LOCK TABLE " + NAME + " IN (SHARE|EXCLUSIVE) MODE");
    private static final Pattern CHANGED =
            pattern("(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO)\\s+" + NAME + ".*");
    private static final Pattern DEFINED = pattern(
            "(?:(?:ALTER|DROP|CREATE)\\s+TABLE|CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+\\S+\\s+ON|CREATE\\s+TRIGGER\\s+.*?\\s+ON)\\s+"
                    + NAME + ".*");
    private static final Pattern REORGANIZED = pattern("CALL SYSPROC\\.ADMIN_CMD\\('REORG TABLE " + NAME + "'\\)");
    private static final Pattern READ = Pattern.compile("(?i)\\b(?:FROM|JOIN)\\s+" + NAME + "(?!\\w|\\s*\\()");
    private static final Pattern UNCOMMITTED = Pattern.compile("(?i)\\bWITH\\s+UR\\b");
    private static final Pattern KEPT = Pattern.compile("(?i)\\bUSE\\s+AND\\s+KEEP\\s+(UPDATE|EXCLUSIVE)\\s+LOCKS\\b");

    static LockNeeds of(Sql sql) {
        List<Need> needs = new ArrayList<>();
        sql.matching(LOCK)
                .ifPresent(m -> needs.add(need(m, m.group(2).equalsIgnoreCase("SHARE") ? LockMode.S : LockMode.X)));
        sql.matching(REORGANIZED).ifPresent(m -> needs.add(need(m, LockMode.Z)));
        sql.matching(DEFINED).ifPresent(m -> needs.add(need(m, LockMode.Z)));
        sql.matching(CHANGED).ifPresent(m -> needs.add(need(m, LockMode.IX)));
        String text = sql.withoutTexts();
        Matcher kept = KEPT.matcher(text);
        LockMode rows = kept.find() ? (kept.group(1).equalsIgnoreCase("UPDATE") ? LockMode.U : LockMode.X) : null;
        LockMode reading = sql.contains(UNCOMMITTED) ? LockMode.IN : LockMode.IS;
        Matcher read = READ.matcher(text);
        while (!sql.isDdl() && read.find()) {
            String table = read.group(1).toUpperCase(Locale.ROOT);
            if (rows != null) {
                needs.add(new Need(table, LockMode.IX, true));
                needs.add(new Need(table + ", rows", rows, true));
            } else {
                needs.add(new Need(table, reading, false));
            }
        }
        return new LockNeeds(List.copyOf(needs));
    }

    private static Need need(Matcher found, LockMode mode) {
        return new Need(found.group(1).toUpperCase(Locale.ROOT), mode, true);
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
